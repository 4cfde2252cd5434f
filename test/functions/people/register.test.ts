import { beforeEach, describe, expect, it } from 'vitest';
import { getEmployee } from '../../../functions/people/get-employee.ts';
import { getMe } from '../../../functions/people/get-me.ts';
import { grantMandate } from '../../../functions/people/grant-mandate.ts';
import { listUnits } from '../../../functions/people/list-units.ts';
import { searchEmployees } from '../../../functions/people/search-employees.ts';
import { setPreferences } from '../../../functions/people/set-preferences.ts';
import { people, peopleWrites } from '../../../shared/data/people.ts';
import { type App, openApp } from '../../support/app.ts';
import { withTwoSupervisors } from '../../support/appraisal.ts';
import { openSmallOffice, smallOffice } from '../../support/small-office.ts';
import { wholeTable } from '../../support/whole-table.ts';

let app: App;

const nipOf = (id: string): string => smallOffice.employees.find(({ employeeId }) => employeeId === id)?.nip ?? '';

beforeEach(async () => {
  app = openApp();
  await openSmallOffice(app);
});

describe('whoever signs in', () => {
  it('sees themselves with their NIP, unit and supervisor', async () => {
    const { status, body } = await app.call(getMe, 'siti', {});
    expect(status).toBe(200);
    expect(body).toMatchObject({
      employee: { employeeId: 'siti', nip: nipOf('siti'), supervisor: { employeeId: 'budi', name: 'Budi Contoh' } },
      agency: { agencyId: 'contoh', name: 'Kantor Contoh' },
      unit: { unitId: 'layanan', name: 'Bidang Layanan', zone: 'WIB' },
      leads: false,
      mandates: [],
      preferences: { language: 'id', know: 'daily' },
      now: '2026-01-05T02:00:00.000Z',
    });
  });

  it('leads somebody as the head of a unit, acting or not', async () => {
    const leads = async (employeeId: string) => (await app.call(getMe, employeeId, {})).body.leads;
    expect([await leads('budi'), await leads('joko')]).toEqual([true, false]);
    const body = {
      holderId: 'joko',
      kind: 'plt',
      from: '2026-01-01',
      to: '2026-01-31',
      decree: 'SK-CONTOH/2',
    } as const;
    await app.call(grantMandate, 'wati', { unitId: 'layanan', body });
    expect(await leads('joko')).toBe(true);
  });

  it('leads somebody whose year they supervise without heading a unit', async () => {
    await withTwoSupervisors(app, 'siti', { first: 'budi', second: 'joko' });
    expect((await app.call(getMe, 'joko', {})).body.leads).toBe(true);
  });

  it('sees the mandate that they hold today', async () => {
    const body = {
      holderId: 'siti',
      kind: 'plh',
      from: '2026-01-01',
      to: '2026-01-31',
      decree: 'SK-CONTOH/1',
    } as const;
    await app.call(grantMandate, 'wati', { unitId: 'layanan', body });
    expect((await app.call(getMe, 'siti', {})).body.mandates).toEqual([
      { ...body, mandateId: 'plh-2026-01-01-siti', unitId: 'layanan' },
    ]);
  });

  it('chooses language and mail, and finds them again', async () => {
    const body = { language: 'en', know: 'none' } as const;
    expect(await app.call(setPreferences, 'siti', { body })).toMatchObject({ status: 200, body });
    expect((await app.call(getMe, 'siti', {})).body.preferences).toEqual(body);
  });

  it('is refused an unknown language, and nothing changes', async () => {
    const before = wholeTable(app);
    const body = { language: 'jv', know: 'none' } as unknown as { language: 'id'; know: 'none' };
    const { status, problem } = await app.call(setPreferences, 'siti', { body });
    expect([status, problem.errors[0]?.field]).toEqual([400, '/language']);
    expect(wholeTable(app)).toEqual(before);
  });
});

describe('an employee', () => {
  it('is shown to HR with the NIP', async () => {
    expect((await app.call(getEmployee, 'wati', { employeeId: 'siti' })).body.nip).toBe(nipOf('siti'));
  });

  it('is shown to the supervisor without the NIP', async () => {
    const { status, body } = await app.call(getEmployee, 'budi', { employeeId: 'siti' });
    expect([status, body.name]).toEqual([200, 'Siti Contoh']);
    expect(JSON.stringify(body)).not.toContain(nipOf('siti'));
  });

  it('is not shown to a colleague', async () => {
    const { status, problem } = await app.call(getEmployee, 'joko', { employeeId: 'siti' });
    expect([status, problem.code]).toEqual([403, 'not-allowed']);
  });

  it('of another agency is not found', async () => {
    const other = openApp({ agencyId: 'lain', table: app.table });
    await openSmallOffice(other, {
      employees: smallOffice.employees.filter(({ employeeId }) => employeeId !== 'joko'),
    });
    expect(await other.call(getEmployee, 'wati', { employeeId: 'joko' })).toMatchObject({ status: 404 });
  });
});

describe('the list of units', () => {
  it('names heads, and who acts today', async () => {
    const body = {
      holderId: 'siti',
      kind: 'plt',
      from: '2026-01-01',
      to: '2026-03-31',
      decree: 'SK-CONTOH/2',
    } as const;
    await app.call(grantMandate, 'wati', { unitId: 'layanan', body });
    const { items } = (await app.call(listUnits, 'joko', {})).body;
    expect(items).toMatchObject([
      { unitId: 'dinas', head: { employeeId: 'kepala', name: 'Kepala Contoh' } },
      { unitId: 'layanan', head: { name: 'Budi Contoh' }, acting: { holderId: 'siti', kind: 'plt' } },
    ]);
    expect(items[0]).not.toHaveProperty('acting');
  });

  it('comes in pages', async () => {
    const first = (await app.call(listUnits, 'joko', { query: { limit: 1 } })).body;
    expect(first.items.map(({ unitId }) => unitId)).toEqual(['dinas']);
    const cursor = String(first.cursor);
    const second = (await app.call(listUnits, 'joko', { query: { limit: 1, cursor } })).body;
    expect(second.items.map(({ unitId }) => unitId)).toEqual(['layanan']);
  });

  it('takes no cursor that somebody made up', async () => {
    const { status, problem } = await app.call(listUnits, 'joko', { query: { cursor: 'abc' } });
    expect([status, problem.errors[0]]).toMatchObject([400, { code: 'invalid-field', field: '/cursor' }]);
  });
});

describe('a search', () => {
  it('finds people by the beginning of their name', async () => {
    const { body } = await app.call(searchEmployees, 'wati', { body: { name: 'SIT' } });
    expect(body.items).toEqual([
      {
        employeeId: 'siti',
        name: 'Siti Contoh',
        position: 'Analis Pelayanan',
        unit: { unitId: 'layanan', name: 'Bidang Layanan' },
      },
    ]);
  });

  it('finds people by any word of their name', async () => {
    const write = peopleWrites(app.agencyId);
    const stored = await people(app.table, app.agencyId).employee('siti');
    if (!stored) throw new Error('siti is not there');
    await app.table.transact(write.employee({ ...stored, name: 'Siti Nur Rekaan' }));
    const namesFor = async (name: string) =>
      (await app.call(searchEmployees, 'wati', { body: { name } })).body.items.map((one) => one.name);
    expect(await namesFor('nur rek')).toEqual(['Siti Nur Rekaan']);
    expect(await namesFor('rekaan')).toEqual(['Siti Nur Rekaan']);
    // Of the name before, which an item still holds until it is written over.
    expect(await namesFor('contoh')).toEqual(['Budi Contoh', 'Joko Contoh', 'Kepala Contoh', 'Wati Contoh']);
  });

  it('finds people by the end of their NIP, and shows none', async () => {
    const { body } = await app.call(searchEmployees, 'wati', { body: { nipTail: nipOf('joko').slice(-4) } });
    expect(body.items.map(({ employeeId }) => employeeId)).toEqual(['joko']);
    expect(JSON.stringify(body)).not.toContain(nipOf('joko'));
  });

  it('finds nobody by signs that no name has', async () => {
    expect((await app.call(searchEmployees, 'wati', { body: { name: '...' } })).body.items).toEqual([]);
  });

  it('takes no whole NIP', async () => {
    const { status } = await app.call(searchEmployees, 'wati', { body: { nipTail: nipOf('joko') } });
    expect(status).toBe(400);
  });

  it('is for HR', async () => {
    expect(await app.call(searchEmployees, 'budi', { body: { name: 'siti' } })).toMatchObject({ status: 403 });
  });
});
