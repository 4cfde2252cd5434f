import { describe, expect, it } from 'vitest';
import { openAccounts } from '../../../local/accounts.ts';
import { loadOffice } from '../../../local/demo/office-data.ts';
import { seedOffice } from '../../../local/demo/seed-office.ts';
import { openSqliteTable } from '../../../local/sqlite-table.ts';
import { people } from '../../../shared/data/people.ts';

const office = loadOffice('data/rakumpit');
const seeded = async () => {
  const table = openSqliteTable(':memory:');
  const accounts = openAccounts(table, 'demo');
  return { table, seed: () => seedOffice(office, { table, accounts }), register: people(table, 'rakumpit') };
};

describe('the example office in an empty table', () => {
  it('is put in once', async () => {
    const { seed } = await seeded();
    expect([await seed(), await seed()]).toEqual([true, false]);
  });

  it('has everybody, and one whom nobody supervises', async () => {
    const { seed, register } = await seeded();
    await seed();
    const found = await register.employees(office.employees.map(({ employeeId }) => employeeId));
    const [dedi] = [...found.values()].filter(({ name }) => name === 'Dedi Rekaan');
    expect(found.size).toBe(48);
    expect(found.has(dedi?.supervisorId ?? '')).toBe(false);
    const right = [...found.values()].filter(({ supervisorId }) => supervisorId && found.has(supervisorId));
    expect(right).toHaveLength(46);
  });
});
