import type { Item, Table } from '../shared/ports/table.ts';
import { type HashCost, hashPassword } from './identity/password.ts';
import { localKeys } from './local-keys.ts';

/** Somebody who may sign in. The login is a name such as the local part of the e-mail address, never the NIP. */
export interface AccountSeed {
  readonly login: string;
  readonly password: string;
  readonly employeeId: string;
  readonly agencyId: string;
  readonly name: string;
  /** What a demo shows beside the name, such as "Kepala dinas". */
  readonly roleHint: string;
}

export interface Account {
  readonly login: string;
  readonly employeeId: string;
  readonly agencyId: string;
  readonly name: string;
  readonly passwordHash: string;
}

export interface Accounts {
  byLogin(login: string): Promise<Account | undefined>;
  bySubject(employeeId: string): Promise<Account | undefined>;
  /** Creates the accounts that are not there yet; those that are keep their password. */
  seed(people: readonly AccountSeed[]): Promise<void>;
  /**
   * Creates the account, or gives it a new password; a new login replaces the one before.
   * @throws when the login is malformed, is a NIP, or belongs to somebody else
   */
  put(person: AccountSeed): Promise<void>;
}

/** Logins compare without case or surrounding blanks. */
export const normalLogin = (login: string): string => login.trim().toLowerCase();

const checkLogin = (login: string): void => {
  if (/^\d{18}$/.test(login)) throw new Error('a login must not be a NIP: it is personal data and would reach logs');
  if (!/^[a-z0-9][a-z0-9._-]{0,63}$/.test(login))
    throw new Error(`malformed login "${login}": want letters, digits, . _ -`);
};

const accountOf = (item: Item | undefined): Account | undefined => item && (item.account as Account);

/** The accounts of the embedded identity provider, in the table. Passwords are kept as scrypt hashes only. */
export const openAccounts = (table: Table, cost: HashCost): Accounts => {
  const byLogin = async (login: string): Promise<Account | undefined> => {
    const normal = normalLogin(login);
    if (!/^[a-z0-9._-]{1,64}$/.test(normal)) return undefined;
    return accountOf(await table.get(localKeys.identity('Account', normal)));
  };

  const bySubject = async (employeeId: string): Promise<Account | undefined> => {
    const login = (await table.get(localKeys.identity('AccountOfEmployee', employeeId)))?.login;
    return typeof login === 'string' ? byLogin(login) : undefined;
  };

  const save = async (person: AccountSeed, passwordHash: string): Promise<void> => {
    const login = normalLogin(person.login);
    checkLogin(login);
    const { employeeId, agencyId, name } = person;
    const account: Account = { login, employeeId, agencyId, name, passwordHash };
    const before = await byLogin(login);
    if (before && before.employeeId !== employeeId) throw new Error(`the login "${login}" belongs to somebody else`);
    const former = (await bySubject(employeeId))?.login;
    await table.transact([
      ...(former === undefined || former === login ? [] : [{ delete: localKeys.identity('Account', former) }]),
      { put: { ...localKeys.identity('Account', login), account } },
      { put: { ...localKeys.identity('AccountOfEmployee', employeeId), login } },
    ]);
  };

  return {
    byLogin,
    bySubject,
    put: async (person) => save(person, await hashPassword(person.password, cost)),
    seed: async (people) => {
      const known = await table.getMany(people.map(({ login }) => localKeys.identity('Account', normalLogin(login))));
      const present = new Set(known.map(({ sk }) => sk));
      // Demo people share one published password: hashing it once keeps the first start quick.
      const hashes = new Map<string, Promise<string>>();
      for (const person of people) {
        if (present.has(normalLogin(person.login))) continue;
        const hash = hashes.get(person.password) ?? hashPassword(person.password, cost);
        hashes.set(person.password, hash);
        await save(person, await hash);
      }
    },
  };
};
