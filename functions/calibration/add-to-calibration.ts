import { calibrationWrites } from '../../shared/data/calibrations.ts';
import { cases } from '../../shared/data/cases.ts';
import { localDateOf } from '../../shared/domain/calendar/local-time.ts';
import { addToCalibration as decide } from '../../shared/domain/calibration/add-to-calibration.ts';
import { caseIdOf } from '../cycles/new-case.ts';
import { endpoint } from '../endpoint.ts';
import { openRegister } from '../register.ts';
import { unitTree } from '../unit-tree.ts';
import { calibrationView } from './calibration-view.ts';
import { lineOf } from './line-of.ts';
import { loadSession } from './load-session.ts';

/** HR points a panel to somebody who does not stand out by the rule, with a reason that the panel reads. */
export const addToCalibration = endpoint('addToCalibration', async ({ actor, params, body, now }, deps) => {
  const { agencyId, zone } = actor;
  const session = await loadSession(actor, params, deps);
  const caseId = caseIdOf(session.cycleId, body.employeeId);
  // Of the own result nobody learns here whether there is one.
  if (body.employeeId === actor.employeeId) return { refusals: [{ code: 'conflict-of-interest' }] };
  const store = cases(deps.table, agencyId);
  const [one, result] = await Promise.all([store.case(caseId), store.result(caseId)]);
  if (!one || !result) return { refusals: [{ code: 'calibration-unfit', field: '/employeeId' }] };
  const members = [...new Set([...session.panel, actor.employeeId])];
  const register = await openRegister(agencyId, [...members, one.employeeId], deps);
  const line = lineOf(one.employeeId, members, { register, on: localDateOf(now, zone) });
  const isWithin = unitTree(register.units).idsWithin(session.unitId).has(one.unitId);
  const decided = decide(session, body.reason, { result, isWithin, actor: actor.employeeId, line });
  if (!decided.ok) return decided;
  return {
    answer: { body: await calibrationView(actor, { session: decided.value }, deps) },
    changes: [
      {
        journalId: `calibration-${session.sessionId}`,
        facts: { caseId, reason: body.reason },
        writes: [calibrationWrites(agencyId).decided(decided.value)],
        events: [],
      },
    ],
  };
});
