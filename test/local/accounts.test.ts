import { beforeEach, describe, expect, it } from 'vitest';
import { type Accounts, openAccounts } from '../../local/accounts.ts';
import { hashPassword, isPassword } from '../../local/identity/password.ts';
import { openSqliteTable } from '../../local/sqlite-table.ts';
import { budi, siti } from './office.ts';

let accounts: Accounts;
beforeEach(() => {
  accounts = openAccounts(openSqliteTable(':memory:'), 'demo');
});

const passwordOf = async (login: string): Promise<string> => (await accounts.byLogin(login))?.passwordHash ?? '';

describe('accounts', () => {
  it('are found by login in any case, and by person', async () => {
    await accounts.seed([siti, budi]);
    expect(await accounts.byLogin(' Siti ')).toMatchObject({ employeeId: 'employee-siti', name: 'Siti Contoh' });
    expect(await accounts.bySubject('employee-budi')).toMatchObject({ login: 'budi' });
    expect(await accounts.byLogin('tiada')).toBeUndefined();
    expect(await accounts.byLogin('a#b')).toBeUndefined();
  });

  it('keep their password when seeded again', async () => {
    await accounts.seed([siti]);
    await accounts.seed([{ ...siti, password: 'lain' }]);
    expect(await isPassword(siti.password, await passwordOf('siti'))).toBe(true);
  });

  it('take a new password when put again', async () => {
    await accounts.seed([siti]);
    await accounts.put({ ...siti, password: 'baru' });
    expect(await isPassword('baru', await passwordOf('siti'))).toBe(true);
    expect(await isPassword(siti.password, await passwordOf('siti'))).toBe(false);
  });

  it('lose the login before when they get another', async () => {
    await accounts.seed([siti]);
    await accounts.put({ ...siti, login: 'siti.contoh' });
    expect(await accounts.byLogin('siti')).toBeUndefined();
    expect(await accounts.bySubject('employee-siti')).toMatchObject({ login: 'siti.contoh' });
  });

  it('are never named by a NIP', async () => {
    await expect(accounts.put({ ...siti, login: '199001012020121001' })).rejects.toThrow('must not be a NIP');
  });

  it('refuse a malformed login and one that is taken', async () => {
    await accounts.seed([siti]);
    await expect(accounts.put({ ...budi, login: 'budi santoso' })).rejects.toThrow('malformed login');
    await expect(accounts.put({ ...budi, login: 'siti' })).rejects.toThrow('belongs to somebody else');
  });
});

describe('an invited account', () => {
  const { employeeId, agencyId, name } = siti;
  const invited = { employeeId, agencyId, name, email: 'Siti@Contoh.example' };

  it('has both names and no password yet', async () => {
    expect(await accounts.invite(invited)).toMatchObject({ login: 'siti', passwordHash: '' });
    expect(await accounts.byLogin('SITI@contoh.example')).toMatchObject({ employeeId: 'employee-siti' });
    expect(await isPassword('', await passwordOf('siti'))).toBe(false);
  });

  it('is named by the whole address when its beginning is taken', async () => {
    await accounts.seed([siti]);
    const other = { ...invited, employeeId: 'employee-lain', email: 'siti@lain.example' };
    expect((await accounts.invite(other)).login).toBe('siti@lain.example');
    expect(await accounts.byLogin('siti')).toMatchObject({ employeeId: 'employee-siti' });
  });

  it('keeps its password and login when invited again', async () => {
    const account = await accounts.invite(invited);
    await accounts.setPassword(account, 'kopi tubruk di beranda', []);
    const again = await accounts.invite({ ...invited, name: 'Siti Contoh, S.E.', email: 'siti.contoh@contoh.example' });
    expect(again).toMatchObject({ login: 'siti', name: 'Siti Contoh, S.E.' });
    expect(await isPassword('kopi tubruk di beranda', await passwordOf('siti.contoh@contoh.example'))).toBe(true);
  });

  it('is refused when its address holds a NIP', async () => {
    await expect(accounts.invite({ ...invited, email: '199001012020121001@contoh.example' })).rejects.toThrow('NIP');
  });
});

describe('a stored password', () => {
  it('is salted, so that two of the same differ', async () => {
    const [one, other] = await Promise.all([hashPassword('rahasia', 'demo'), hashPassword('rahasia', 'demo')]);
    expect(one).not.toBe(other);
    expect(one).toMatch(/^scrypt\$14\$[\w-]{22}\$[\w-]{43}$/);
  });

  it('costs an attacker more in an office', async () => {
    expect(await hashPassword('rahasia', 'office')).toMatch(/^scrypt\$17\$/);
  });

  it('matches however its letters were composed', async () => {
    expect(await isPassword('caf\u0065\u0301', await hashPassword('caf\u00e9', 'demo'))).toBe(true);
  });

  it('matches nothing when damaged', async () => {
    for (const stored of ['', 'rahasia', 'scrypt$14$$', 'bcrypt$14$a$b']) {
      expect(await isPassword('rahasia', stored)).toBe(false);
    }
  });
});
