import { beforeEach, describe, expect, it } from 'vitest';
import year2026 from '../../../data/holidays/2026.json' with { type: 'json' };
import year2027 from '../../../data/holidays/2027.json' with { type: 'json' };
import { checkReadiness } from '../../../functions/cycles/check-readiness.ts';
import { createCycle } from '../../../functions/cycles/create-cycle.ts';
import { getCycle } from '../../../functions/cycles/get-cycle.ts';
import { listCycles } from '../../../functions/cycles/list-cycles.ts';
import { openCycle } from '../../../functions/cycles/open-cycle.ts';
import { people, peopleWrites } from '../../../shared/data/people.ts';
import { builtInSchemes } from '../../../shared/data/schemes.ts';
import type { HolidayYear } from '../../../shared/domain/calendar/working-calendar.ts';
import type { Employee } from '../../../shared/domain/people/people.ts';
import { type App, openApp } from '../../support/app.ts';
import { smallOffice } from '../../support/small-office.ts';
import { wholeTable } from '../../support/whole-table.ts';

const scheme = { schemeId: 'permenpanrb-6-2022', schemeVersion: '1.0.0' };

let app: App;

/** The people of the small office, and no cycle yet. */
const openOffice = async (years: readonly unknown[] = [year2026, year2027]): Promise<void> => {
  const write = peopleWrites(app.agencyId);
  await app.table.transact([
    write.agency({ agencyId: app.agencyId, name: 'Kantor Contoh', hrIds: ['wati'], version: 0 }),
    ...smallOffice.units.map((unit) => write.unit({ ...unit, version: 0 })),
    ...smallOffice.employees.flatMap((one) => write.employee({ ...one, version: 0 })),
    ...(years as readonly HolidayYear[]).map((year) => write.calendar({ ...year, version: 0 })),
  ]);
};

const creates = (body: Partial<typeof scheme> & { year?: number } = {}, as = 'wati') =>
  app.call(createCycle, as, { body: { year: 2026, ...scheme, ...body } });
const opens = (ifMatch = 1, as = 'wati') => app.call(openCycle, as, { cycleId: '2026', ifMatch });

const change = async (employeeId: string, to: Partial<Employee>): Promise<void> => {
  const before = await people(app.table, app.agencyId).employee(employeeId);
  if (!before) throw new Error(`${employeeId} does not work here`);
  await app.table.transact(
    peopleWrites(app.agencyId)
      .employee({ ...before, ...to })
      .slice(0, 1),
  );
};

const refused = async <T extends { status: number; problem: { errors: readonly { code: string; field?: string }[] } }>(
  call: Promise<T>,
  expected: readonly [number, string, string?],
): Promise<T> => {
  const before = wholeTable(app);
  const answer = await call;
  const [first] = answer.problem.errors;
  expect([answer.status, first?.code, first?.field].slice(0, expected.length)).toEqual(expected);
  expect(wholeTable(app)).toEqual(before);
  return answer;
};

beforeEach(() => {
  app = openApp({ now: '2025-12-15T02:00:00.000Z' });
});

describe('a new cycle', () => {
  it('is prepared, with the phases of its scheme in the time of the agency', async () => {
    await openOffice();
    const { status, etag, body } = await creates();
    expect([status, etag, body.status, body.cycleId]).toEqual([201, 1, 'prepared', '2026']);
    expect(body.phases.planning).toEqual({
      phase: 'planning',
      status: 'scheduled',
      opensAt: '2026-01-01T17:00:00.000Z',
      closesAt: '2026-01-31T16:59:59.999Z',
    });
    expect(app.started).toEqual([]);
  });

  it('is found again by everybody, the newest first', async () => {
    await openOffice([{ ...year2026, year: 2025, days: [] }, year2026, year2027]);
    await creates();
    await creates({ year: 2025 });
    const { items } = (await app.call(listCycles, 'siti', {})).body;
    expect(items.map(({ year }) => year)).toEqual([2026, 2025]);
    expect(await app.call(getCycle, 'siti', { cycleId: '2026' })).toMatchObject({ status: 200, etag: 1 });
  });

  it('is refused a second time in a year', async () => {
    await openOffice();
    await creates();
    await refused(creates(), [400, 'invalid-field', '/year']);
  });

  it('is refused under a scheme that nobody has', async () => {
    await openOffice();
    await refused(creates({ schemeVersion: '9.9.9' }), [404, 'not-found', '/schemeId']);
  });

  it('is refused under a scheme that does not hold together', async () => {
    const [matrix] = builtInSchemes.all();
    if (matrix?.kind !== 'matrix') throw new Error('the first rule pack is a matrix');
    const { above: _, ...hole } = matrix.matrix;
    const broken = { ...matrix, matrix: hole } as unknown as typeof matrix;
    app = openApp({ now: app.now(), schemes: { all: () => [broken], find: () => broken } });
    await openOffice();
    await refused(creates(), [422, 'scheme-invalid', '/schemeId']);
  });

  it('is refused without the holidays that its phases are planned by', async () => {
    await openOffice([year2026]);
    const { problem } = await refused(creates(), [409, 'calendar-missing']);
    expect(problem.errors[0]).toMatchObject({ facts: { year: 2027 } });
  });

  it('is for HR', async () => {
    await openOffice();
    await refused(creates({}, 'kepala'), [403, 'not-allowed']);
  });
});

describe('readiness', () => {
  it('is full where everybody has a supervisor', async () => {
    await openOffice();
    await creates();
    const { body } = await app.call(checkReadiness, 'wati', { cycleId: '2026' });
    expect(body).toEqual({ cycleId: '2026', ready: true, people: 5, blockers: 0, warnings: 0, findings: [] });
  });

  it('names who has no supervisor, in words, with what would be right', async () => {
    await openOffice();
    await creates();
    await change('siti', { supervisorId: 'siti' });
    const { body } = await app.call(checkReadiness, 'wati', { cycleId: '2026' });
    expect(body).toMatchObject({ ready: false, blockers: 1 });
    expect(body.findings).toMatchObject([
      {
        code: 'supervisor-is-self',
        severity: 'blocker',
        employee: { employeeId: 'siti', name: 'Siti Contoh' },
        owner: 'hr',
        title: 'Pegawai menjadi penilai dirinya sendiri',
      },
    ]);
    expect(body.findings[0]?.remedy).not.toBe('');
  });

  it('is for HR', async () => {
    await openOffice();
    await creates();
    expect(await app.call(checkReadiness, 'budi', { cycleId: '2026' })).toMatchObject({ status: 403 });
  });
});

describe('opening a cycle', () => {
  beforeEach(async () => {
    await openOffice();
    await creates();
  });

  it('starts the machine of planning', async () => {
    expect(await opens()).toMatchObject({ status: 202, etag: 2, body: { status: 'open', version: 2 } });
    await app.deliver();
    expect(app.started).toEqual([
      {
        machine: 'cycle-phase',
        name: 'contoh-2026-planning',
        input: { agencyId: 'contoh', cycleId: '2026', phase: 'planning' },
      },
    ]);
  });

  it('is refused while somebody is blocked, and says who', async () => {
    await change('siti', { supervisorId: 'siti' });
    const { problem } = await refused(opens(), [409, 'not-ready']);
    expect(problem.errors[0]).toMatchObject({
      facts: { blockers: 1, findings: [{ code: 'supervisor-is-self', employeeId: 'siti' }] },
    });
  });

  it('is refused by an old version, and shows the cycle as it is', async () => {
    await opens();
    const { problem } = await refused(opens(), [409, 'changed-since-read']);
    expect(problem).toMatchObject({ current: { status: 'open', version: 2 } });
  });

  it('is refused a second time', async () => {
    await opens();
    await refused(opens(2), [409, 'changed-since-read']);
  });

  it('is refused in another agency', async () => {
    const other = openApp({ agencyId: 'lain', table: app.table, now: app.now() });
    const mine = app;
    app = other;
    await openOffice();
    await refused(opens(), [404, 'not-found']);
    app = mine;
  });
});
