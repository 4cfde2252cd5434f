import { beforeEach, describe, expect, it } from 'vitest';
import { transferEmployee } from '../../../functions/people/transfer-employee.ts';
import { holdTask } from '../../../functions/steps/hold-task.ts';
import { openTask } from '../../../functions/steps/open-task.ts';
import { saveTargets } from '../../../functions/targets/save-targets.ts';
import { cases, saveCase } from '../../../shared/data/cases.ts';
import { people, peopleWrites } from '../../../shared/data/people.ts';
import { type App, openApp } from '../../support/app.ts';
import { actionsOf, fileOf, inboxOf } from '../../support/appraisal.ts';
import {
  aPlanContent,
  caseOf,
  cycleId,
  openSmallOffice,
  smallOffice,
  withApprovedPlan,
} from '../../support/small-office.ts';
import { wholeTable } from '../../support/whole-table.ts';

let app: App;

const move = { date: '2026-07-01', unitId: 'arsip', position: 'Pengelola Arsip' };
const moves = (body: typeof move & { supervisorId?: string } = move, as = 'wati', employeeId = 'siti') =>
  app.call(transferEmployee, as, { employeeId, body });

/** A third unit, in another time zone, which `joko` heads. */
const openArchive = async () => {
  const unit = {
    unitId: 'arsip',
    name: 'Bidang Arsip',
    parentId: 'dinas',
    headId: 'joko',
    zone: 'WITA',
    weekDays: 5,
  } as const;
  const write = peopleWrites(app.agencyId);
  await app.table.transact([write.unit({ ...unit, version: 0 }), write.structureChanged()]);
};

beforeEach(async () => {
  app = openApp({ now: '2026-07-01T02:00:00.000Z' });
  await openSmallOffice(app, { open: ['execution', 'mid-review'], closed: ['planning'] });
  await openArchive();
  await withApprovedPlan(app, 'siti');
});

describe('a transfer in mid-year', () => {
  it('moves the employee to the leader of the new unit', async () => {
    const { status, body } = await moves();
    expect(status).toBe(200);
    expect(body).toMatchObject({
      employee: { position: 'Pengelola Arsip', unit: { unitId: 'arsip' }, supervisor: { employeeId: 'joko' } },
      caseId: caseOf('siti'),
      segmentId: 's2',
    });
    expect(await people(app.table, app.agencyId).employee('siti')).toMatchObject({ unitId: 'arsip', zone: 'WITA' });
  });

  it('splits the year: the first part keeps supervisor and plan, the second begins', async () => {
    await moves();
    const { case: one, plans } = await fileOf(app, 'siti');
    expect(one).toMatchObject({ unitId: 'arsip', stage: 'draft', reviewingOfficerId: 'budi' });
    expect(one.segments).toEqual([
      {
        segmentId: 's1',
        from: '2026-01-01',
        to: '2026-06-30',
        unitId: 'layanan',
        position: 'Analis Pelayanan',
        supervisorId: 'budi',
      },
      {
        segmentId: 's2',
        from: '2026-07-01',
        to: '2026-12-31',
        unitId: 'arsip',
        position: 'Pengelola Arsip',
        supervisorId: 'joko',
      },
    ]);
    expect(plans).toMatchObject([{ segmentId: 's1', status: 'approved' }]);
  });

  it('lets the employee draft the second plan after planning has closed', async () => {
    await moves();
    const call = { caseId: caseOf('siti'), segmentId: 's2', ifMatch: 0, body: aPlanContent() };
    expect(await app.call(saveTargets, 'siti', call)).toMatchObject({ status: 200 });
  });

  it('tells the employee to draft a plan', async () => {
    await moves();
    await app.deliver();
    expect(await inboxOf(app, 'siti')).toEqual(['assigned']);
  });

  it('is kept with where the employee came from', async () => {
    await moves();
    expect(await people(app.table, app.agencyId).transfersOf('siti')).toMatchObject([
      {
        date: '2026-07-01',
        from: { unitId: 'layanan', position: 'Analis Pelayanan', supervisorId: 'budi' },
        to: { unitId: 'arsip', position: 'Pengelola Arsip' },
      },
    ]);
    expect(await actionsOf(app, 'siti')).toEqual(['transferEmployee']);
  });

  it('gives the dialogue of mid-year to the new supervisor, and wakes its machine', async () => {
    const caseId = caseOf('siti');
    const { taskId } = await app.step(openTask, { cycleId, caseId, kind: 'hold-mid-review', execution: 'm' });
    await app.step(holdTask, { taskId, token: 't-1' });
    await moves();
    await app.deliver();
    expect((await fileOf(app, 'siti')).tasks).toMatchObject([{ assigneeId: 'joko', unitId: 'arsip', status: 'open' }]);
    expect(await inboxOf(app, 'joko')).toEqual(['reassigned']);
    expect(app.completed).toEqual([{ token: 't-1', output: { event: 'rescheduled' } }]);
  });

  it('leaves the year whole once it is rated', async () => {
    const { case: one } = await fileOf(app, 'siti');
    await app.table.transact([...saveCase({ ...one, stage: 'rated' }, one)]);
    const { body } = await moves();
    expect(body).not.toHaveProperty('caseId');
    expect((await cases(app.table, app.agencyId).case(caseOf('siti')))?.segments).toHaveLength(1);
    expect(await people(app.table, app.agencyId).employee('siti')).toMatchObject({ unitId: 'arsip' });
  });
});

describe('a transfer is refused, and nothing changes,', () => {
  const refused = async (call: ReturnType<typeof moves>, expected: readonly [number, string, string?]) => {
    const before = wholeTable(app);
    const { status, problem } = await call;
    const [first] = problem.errors;
    expect([status, first?.code, first?.field].slice(0, expected.length)).toEqual(expected);
    expect(wholeTable(app)).toEqual(before);
  };

  it('for a day to come', async () => {
    await refused(moves({ ...move, date: '2026-07-02' }), [400, 'invalid-field', '/date']);
  });

  it('for a day on which the present segment begins', async () => {
    await refused(moves({ ...move, date: '2026-01-01' }), [400, 'invalid-field', '/date']);
  });

  it('to a unit that the agency does not have', async () => {
    await refused(moves({ ...move, unitId: 'entah' }), [422, 'unit-unknown', '/unitId']);
  });

  it('under oneself', async () => {
    await refused(moves({ ...move, supervisorId: 'siti' }), [422, 'supervisor-is-self', '/supervisorId']);
  });

  it('under somebody whom one supervises', async () => {
    await refused(moves({ ...move, supervisorId: 'siti' }, 'wati', 'budi'), [
      422,
      'supervisor-chain-loops',
      '/supervisorId',
    ]);
  });

  it('under nobody of the agency', async () => {
    await refused(moves({ ...move, supervisorId: 'orang-lain' }), [404, 'not-found', '/supervisorId']);
  });

  it('by whoever is not HR', async () => {
    await refused(moves(move, 'budi'), [403, 'not-allowed']);
  });

  it('of an employee of another agency', async () => {
    const other = openApp({ agencyId: 'lain', table: app.table, now: app.now() });
    const employees = smallOffice.employees.filter(({ employeeId }) => employeeId !== 'siti');
    await openSmallOffice(other, { employees });
    await refused(other.call(transferEmployee, 'wati', { employeeId: 'siti', body: move }), [404, 'not-found']);
  });
});
