import { people } from '../../../shared/data/people.ts';
import type { Employee } from '../../../shared/domain/people/people.ts';
import { normalLogin } from '../../accounts.ts';
import { type OfficeData, openOfficeData } from '../office-data.ts';
import { type Command, Misuse, wordOf } from './command.ts';

interface Person {
  readonly agencyId: string;
  readonly employee: Employee;
}

const everybody = async ({ table, agencies }: OfficeData): Promise<readonly Person[]> => {
  const found: Person[] = [];
  for (const { agencyId } of agencies) {
    const register = people(table, agencyId);
    for (const { unitId } of await register.units()) {
      for (const employee of await register.allStaffOf(unitId)) found.push({ agencyId, employee });
    }
  }
  return found;
};

/** Whose invitation still lies in a mailbox needs no other, unless asked for by name. */
const needsInvitation = async ({ employee }: Person, { accounts, links }: OfficeData): Promise<boolean> => {
  const account = await accounts.bySubject(employee.employeeId);
  if (account && account.passwordHash !== '') return false;
  const last = await links.last(employee.employeeId);
  return last === undefined || Date.now() - last.issuedAt > 24 * 60 * 60 * 1000;
};

const chosen = async (word: string, data: OfficeData): Promise<readonly Person[]> => {
  const all = await everybody(data);
  if (word !== 'all') {
    const one = all.filter(({ employee }) => normalLogin(employee.email) === normalLogin(word));
    if (one.length === 0) throw new Misuse(`tidak ada pegawai dengan alamat ini · nobody has this address: ${word}`);
    return one;
  }
  const wanting = await Promise.all(all.map((person) => needsInvitation(person, data)));
  return all.filter((_, index) => wanting[index]);
};

/** Lays the invitations ready; the server sends them, no faster than its mail server allows. */
export const invite: Command = async (call) => {
  const word = wordOf(call, 'invite <e-mail | all>');
  const data = await openOfficeData(call.config);
  try {
    let laid = 0;
    const refused: string[] = [];
    for (const { agencyId, employee } of await chosen(word, data)) {
      const { employeeId, name, email } = employee;
      try {
        await data.accounts.invite({ employeeId, agencyId, name, email });
        await data.letters.add({ kind: 'invitation', agencyId, employeeId });
        laid += 1;
      } catch {
        refused.push(`${name}: alamat surel tidak dapat menjadi nama akun · the address can't be an account name`);
      }
    }
    call.say(`${laid} undangan menunggu dikirim server · invitations wait for the server to send them`);
    for (const line of refused) call.say(`  ${line}`);
    return refused.length === 0 ? 0 : 1;
  } finally {
    data.table.close();
  }
};
