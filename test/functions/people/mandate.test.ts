import { beforeEach, describe, expect, it } from 'vitest';
import { grantMandate } from '../../../functions/people/grant-mandate.ts';
import { holdTask } from '../../../functions/steps/hold-task.ts';
import { openTask } from '../../../functions/steps/open-task.ts';
import { people, peopleWrites } from '../../../shared/data/people.ts';
import { type App, openApp } from '../../support/app.ts';
import { fileOf, inboxOf } from '../../support/appraisal.ts';
import { caseOf, cycleId, openSmallOffice } from '../../support/small-office.ts';
import { wholeTable } from '../../support/whole-table.ts';

let app: App;

const mandate = { holderId: 'joko', kind: 'plh', from: '2026-07-06', to: '2026-07-31', decree: 'SK-CONTOH/7' } as const;
const grants = (body: Partial<Omit<typeof mandate, 'to'>> & { to?: string } = {}, unitId = 'layanan', as = 'wati') =>
  app.call(grantMandate, as, { unitId, body: { ...mandate, ...body } });

const taskFor = async (employeeId: string, token: string) => {
  const caseId = caseOf(employeeId);
  const { taskId } = await app.step(openTask, {
    cycleId,
    caseId,
    kind: 'hold-mid-review',
    execution: `m-${employeeId}`,
  });
  await app.step(holdTask, { taskId, token });
};

const assigneeOf = async (employeeId: string) =>
  (await fileOf(app, employeeId)).tasks.map(({ assigneeId }) => assigneeId);

/** The service unit loses its head, and `siti` is supervised by whoever leads it. */
const vacate = async (): Promise<void> => {
  const register = people(app.table, app.agencyId);
  const [unit, siti] = await Promise.all([register.unit('layanan'), register.employee('siti')]);
  if (!unit || !siti) throw new Error('the small office has a service unit with siti in it');
  const { headId: _, ...vacant } = unit;
  const { supervisorId: __, ...freed } = siti;
  const write = peopleWrites(app.agencyId);
  await app.table.transact([write.unit(vacant), ...write.employee(freed), write.structureChanged()]);
};

beforeEach(async () => {
  app = openApp({ now: '2026-07-06T02:00:00.000Z' });
  await openSmallOffice(app, { open: ['execution', 'mid-review'] });
  await taskFor('siti', 't-siti');
  await taskFor('joko', 't-joko');
});

describe('a mandate', () => {
  it('is kept by unit', async () => {
    expect(await grants()).toMatchObject({ status: 201, body: { ...mandate, unitId: 'layanan' } });
    expect(await people(app.table, app.agencyId).mandates()).toMatchObject([{ ...mandate, unitId: 'layanan' }]);
  });

  it('gives what waits for the absent head to whoever acts', async () => {
    await grants();
    await app.deliver();
    expect(await assigneeOf('siti')).toEqual(['joko']);
    expect(await inboxOf(app, 'joko')).toContain('reassigned');
    expect(app.completed).toEqual([{ token: 't-siti', output: { event: 'rescheduled' } }]);
  });

  it('gives nobody a decision on themselves', async () => {
    await grants();
    expect(await assigneeOf('joko')).toEqual(['budi']);
  });

  it('that begins later moves nothing yet', async () => {
    await grants({ from: '2026-07-07' as typeof mandate.from });
    expect(await assigneeOf('siti')).toEqual(['budi']);
  });

  it('granted again replaces itself', async () => {
    await grants();
    await grants({ to: '2026-08-15' });
    expect(await people(app.table, app.agencyId).mandates()).toMatchObject([{ to: '2026-08-15', version: 2 }]);
  });

  it('of a vacant unit takes over from the leader above', async () => {
    await vacate();
    await app.step(openTask, { cycleId, caseId: caseOf('siti'), kind: 'rate', segmentId: 's1', execution: 'f-siti' });
    const rater = async () => (await fileOf(app, 'siti')).tasks.find(({ kind }) => kind === 'rate')?.assigneeId;
    expect(await rater()).toBe('kepala');
    await grants();
    expect(await rater()).toBe('joko');
  });
});

describe('a mandate is refused, and nothing changes,', () => {
  const refused = async (call: ReturnType<typeof grants>, expected: readonly [number, string, string]) => {
    const before = wholeTable(app);
    const { status, problem } = await call;
    expect([status, problem.errors[0]?.code, problem.errors[0]?.field]).toEqual(expected);
    expect(wholeTable(app)).toEqual(before);
  };

  it('for a unit that the agency does not have', async () => {
    await refused(grants({}, 'entah'), [404, 'not-found', '/unitId']);
  });

  it('for a holder whom the agency does not have', async () => {
    await refused(grants({ holderId: 'orang-lain' as 'joko' }), [404, 'not-found', '/holderId']);
  });

  it('when it ends before it begins', async () => {
    await refused(grants({ to: '2026-07-05' }), [400, 'invalid-field', '/to']);
  });
});
