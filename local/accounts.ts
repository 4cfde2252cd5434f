import type { Item, Table, Write } from '../shared/ports/table.ts';
import { type HashCost, hashPassword } from './identity/password.ts';
import { localKeys } from './local-keys.ts';

/** Somebody of an office who gets an account: the login follows from the address. */
interface Invited {
  readonly employeeId: string;
  readonly agencyId: string;
  readonly name: string;
  readonly email: string;
}

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
  /** Empty until the invitation was answered: nobody can sign in then. */
  readonly passwordHash: string;
}

export interface Accounts {
  /** By the account's name, or by the address of the mail. */
  byLogin(login: string): Promise<Account | undefined>;
  bySubject(employeeId: string): Promise<Account | undefined>;
  /** Creates the accounts that are not there yet; those that are keep their password. */
  seed(people: readonly AccountSeed[]): Promise<void>;
  /**
   * Creates the account, or gives it a new password; a new login replaces the one before.
   * @throws when the login is malformed, is a NIP, or belongs to somebody else
   */
  put(person: AccountSeed): Promise<void>;
  /**
   * Makes an account without a password, or brings name and address of an existing one up to date. The login is what
   * stands before the @; the whole address where somebody else has that already.
   * @throws {Conflict} when the password is chosen at the same moment
   * @throws when the address holds a NIP or can't be a login
   */
  invite(person: Invited): Promise<Account>;
  /**
   * Gives the account a new password, together with other writes.
   * @throws {Conflict} when one of their conditions fails
   */
  setPassword(account: Account, password: string, also: readonly Write[]): Promise<void>;
}

/** As long as an address of mail may be. */
export const longestLogin = 254;

/** Logins compare without case or surrounding blanks. */
export const normalLogin = (login: string): string => login.trim().toLowerCase();

const isLogin = (text: string): boolean =>
  text.length <= longestLogin && /^[a-z0-9][a-z0-9._+-]{0,63}(@[a-z0-9][a-z0-9.-]*)?$/.test(text);

const checkLogin = (login: string): void => {
  if (/\d{18}/.test(login)) throw new Error('a login must not be a NIP: it is personal data and would reach logs');
  if (!isLogin(login)) throw new Error(`malformed login "${login}": want letters, digits, . _ + -, or an address`);
};

const accountOf = (item: Item | undefined): Account | undefined => item && (item.account as Account);

/** How accounts are found. */
const findersOf = (table: Table): Pick<Accounts, 'byLogin' | 'bySubject'> => {
  const byLogin = async (login: string): Promise<Account | undefined> => {
    const normal = normalLogin(login);
    if (!isLogin(normal)) return undefined;
    const found = accountOf(await table.get(localKeys.identity('Account', normal)));
    if (found || !normal.includes('@')) return found;
    const owner = (await table.get(localKeys.identity('AccountOfAddress', normal)))?.employeeId;
    return typeof owner === 'string' ? bySubject(owner) : undefined;
  };

  const bySubject = async (employeeId: string): Promise<Account | undefined> => {
    const login = (await table.get(localKeys.identity('AccountOfEmployee', employeeId)))?.login;
    return typeof login === 'string' ? byLogin(login) : undefined;
  };

  return { byLogin, bySubject };
};

type Finders = ReturnType<typeof findersOf>;

const inviterOf = (table: Table, { byLogin, bySubject }: Finders): Accounts['invite'] => {
  const freeLogin = async ({ email, employeeId }: Invited): Promise<string> => {
    const address = normalLogin(email);
    const short = address.split('@', 1)[0] ?? '';
    const holder = await byLogin(short);
    return !holder || holder.employeeId === employeeId ? short : address;
  };

  return async (person) => {
    const { email, ...whose } = person;
    const { employeeId } = whose;
    const login = (await bySubject(employeeId))?.login ?? (await freeLogin(person));
    checkLogin(login);
    const key = localKeys.identity('Account', login);
    const stored = await table.get(key);
    const account: Account = { ...whose, login, passwordHash: accountOf(stored)?.passwordHash ?? '' };
    await table.transact([
      // A password that is chosen at this moment must not be lost.
      { put: { ...key, account }, if: stored?.version === undefined ? { absent: true } : { version: stored.version } },
      { put: { ...localKeys.identity('AccountOfEmployee', employeeId), login } },
      { put: { ...localKeys.identity('AccountOfAddress', normalLogin(email)), employeeId } },
    ]);
    return account;
  };
};

/** The accounts of the embedded identity provider, in the table. Passwords are kept as scrypt hashes only. */
export const openAccounts = (table: Table, cost: HashCost): Accounts => {
  const finders = findersOf(table);
  const { byLogin, bySubject } = finders;

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
    invite: inviterOf(table, finders),
    setPassword: async (account, password, also) => {
      const passwordHash = await hashPassword(password, cost);
      const key = localKeys.identity('Account', account.login);
      await table.transact([
        { put: { ...key, account: { ...account, passwordHash } }, if: { present: true } },
        ...also,
      ]);
    },
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
