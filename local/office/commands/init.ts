import year2026 from '../../../data/holidays/2026.json' with { type: 'json' };
import year2027 from '../../../data/holidays/2027.json' with { type: 'json' };
import { registerAgency } from '../../../shared/data/agencies.ts';
import { commit } from '../../../shared/data/journal.ts';
import { peopleWrites } from '../../../shared/data/people.ts';
import type { HolidayYear } from '../../../shared/domain/calendar/working-calendar.ts';
import { nipFindings, parseNip } from '../../../shared/domain/people/nip.ts';
import type { Employee, Zone } from '../../../shared/domain/people/people.ts';
import { identifiers } from '../../identifiers.ts';
import { linkPath } from '../accounts/account-views.ts';
import { openOfficeData } from '../office-data.ts';
import { lockFolder } from '../store/data-lock.ts';
import { type Call, type Command, Misuse } from './command.ts';

interface Answers {
  readonly agency: string;
  readonly zone: Zone;
  readonly unitCode: string;
  readonly name: string;
  readonly email: string;
  readonly position: string;
  readonly nip: string;
}

const zones: readonly string[] = ['WIB', 'WITA', 'WIT'] satisfies readonly Zone[];

const questions = {
  agency: 'Nama instansi · name of the agency: ',
  name: 'Nama pengelola kepegawaian · name of the HR officer: ',
  email: 'Alamat surelnya · e-mail address: ',
  nip: 'NIP-nya (18 angka) · NIP (18 digits): ',
} as const;

const filled = (text: string, question: string): string => {
  if (text.trim() === '') throw new Misuse(`wajib diisi · must not be empty: ${question}`);
  return text.trim();
};

/** The NIP is asked for, never an option: other users of the machine see what is on a command line. */
const answersOf = async ({ options, ask }: Call, today: string): Promise<Answers> => {
  const answer = async (name: 'agency' | 'name' | 'email'): Promise<string> =>
    filled(options[name] ?? (await ask(questions[name])), questions[name]);
  const { zone = 'WIB', 'unit-code': unitCode = '01', position = 'Pengelola Kepegawaian' } = options;
  const [agency, name, email] = [await answer('agency'), await answer('name'), await answer('email')];
  if (!zones.includes(zone)) throw new Misuse(`--zone ${zone}: WIB, WITA, WIT`);
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) throw new Misuse(`bukan alamat surel · no e-mail address: ${email}`);
  const nip = filled(await ask(questions.nip), questions.nip).replace(/\D/g, '');
  const [fault] = nipFindings(nip, { today, mode: 'entry' });
  if (fault) throw new Misuse(`bukan NIP · not a NIP (${fault.facts.reason})`);
  return { agency, zone: zone as Zone, unitCode, name, email, position, nip };
};

const officerOf = ({ name, email, position, unitCode, zone, nip }: Answers): Employee => ({
  employeeId: `p-${identifiers.next().slice(-12)}`,
  nip,
  name,
  email: email.toLowerCase(),
  employment: parseNip(nip)?.employment ?? 'PNS',
  rank: '-',
  position,
  positionKind: 'pelaksana',
  unitId: unitCode,
  roles: ['hr'],
  language: 'id',
  zone,
});

const writesOf = (agencyId: string, { agency, unitCode, zone }: Answers, officer: Employee) => {
  const write = peopleWrites(agencyId);
  const years = [year2026, year2027] as unknown as readonly HolidayYear[];
  return [
    write.agency({ agencyId, name: agency, hrIds: [officer.employeeId], version: 0 }),
    registerAgency(agencyId),
    write.unit({ unitId: unitCode, name: agency, zone, weekDays: 5, version: 0 }),
    ...write.employee({ ...officer, version: 0 }),
    ...years.map((year) => write.calendar({ ...year, version: 0 })),
  ];
};

/**
 * Makes the agency, its top unit and the first HR officer, and prints the link by which that person chooses a password.
 * Everybody else comes by the import of the personnel file. The file's row for the officer replaces what was asked here.
 */
export const init: Command = async (call) => {
  const { config, say } = call;
  const lock = lockFolder(config.dataFolder);
  const data = await openOfficeData(config);
  try {
    if (data.agencies.length > 0) throw new Misuse(`sudah ada · exists already: ${data.office}`);
    const now = new Date().toISOString();
    const answers = await answersOf(call, now.slice(0, 10));
    const agencyId = `a-${identifiers.next().slice(-12)}`;
    const officer = officerOf(answers);
    const change = { agencyId, journalId: 'people', action: 'initialiseAgency', actorId: 'system', events: [] };
    const { employeeId, name, email } = officer;
    const account = await data.accounts.invite({ employeeId, agencyId, name, email });
    await commit(data.table, { ...change, writes: writesOf(agencyId, answers, officer) }, { now });
    const token = await data.links.issue('invitation', officer.employeeId);
    say(`${answers.agency}: siap · ready`);
    say(`Nama akun · account name: ${account.login}`);
    say('Tautan sekali pakai untuk memilih kata sandi, berlaku 7 hari · one-time link, good for 7 days:');
    say(`  ${config.publicUrl}${linkPath}/${token}`);
    return 0;
  } finally {
    data.table.close();
    lock.close();
  }
};
