import { beforeEach, describe, expect, it } from 'vitest';
import { extendTask } from '../../../functions/console/extend-task.ts';
import { reassignTask } from '../../../functions/console/reassign-task.ts';
import { rateOrganisation } from '../../../functions/cycles/rate-organisation.ts';
import { getRatingProposal } from '../../../functions/scoring/get-rating-proposal.ts';
import { getSpread } from '../../../functions/scoring/get-spread.ts';
import { openTask } from '../../../functions/steps/open-task.ts';
import type { App } from '../../support/app.ts';
import { caseOf, cycleId } from '../../support/small-office.ts';
import { wholeTable } from '../../support/whole-table.ts';
import { openAttackedOffice } from './attacked-office.ts';

let app: App;

beforeEach(async () => {
  app = await openAttackedOffice();
});

const taskAbout = async (employeeId: string): Promise<string> => {
  const about = { cycleId, caseId: caseOf(employeeId), kind: 'hold-mid-review', execution: 'own' };
  return String((await app.step(openTask, about)).taskId);
};

describe('whoever is of HR', () => {
  it('moves no task about themselves', async () => {
    const taskId = await taskAbout('wati');
    const before = wholeTable(app);
    const reason = 'Lebih cocok';
    const given = await app.call(reassignTask, 'wati', { taskId, ifMatch: 1, body: { employeeId: 'joko', reason } });
    const dueAt = '2027-12-01T00:00:00.000Z';
    const extended = await app.call(extendTask, 'wati', { taskId, ifMatch: 1, body: { dueAt, reason } });
    for (const { status, problem } of [given, extended]) {
      expect([status, problem.code]).toEqual([403, 'conflict-of-interest']);
    }
    expect(wholeTable(app)).toEqual(before);
  });

  it('moves the tasks of others', async () => {
    const taskId = await taskAbout('budi');
    const body = { employeeId: 'lama', reason: 'Pejabat penilai sakit' };
    expect((await app.call(reassignTask, 'wati', { taskId, ifMatch: 1, body })).status).toBe(200);
  });

  it('does not see what is proposed for themselves', async () => {
    const own = await app.call(getRatingProposal, 'wati', { caseId: caseOf('wati'), segmentId: 's1' });
    expect([own.status, own.problem.code]).toEqual([403, 'not-allowed']);
  });
});

describe('the spread of a unit', () => {
  it('leaves out the hidden result of its reader', async () => {
    const at = { cycleId, unitId: 'layanan' };
    expect((await app.call(getSpread, 'wati', at)).body.total).toBe(3);
    expect((await app.call(getSpread, 'budi', at)).body.total).toBe(2);
  });
});

describe('the head of a unit', () => {
  it('does not rate it while somebody acts', async () => {
    const unit = { cycleId, unitId: 'layanan', body: { predicate: 'istimewa' as const, reason: 'Baik sekali' } };
    for (const who of ['budi', 'plt']) {
      const { status, problem } = await app.call(rateOrganisation, who, unit);
      expect([status, problem.code]).toEqual([403, 'own-rating']);
    }
  });
});
