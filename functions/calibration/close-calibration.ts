import { calibrationWrites } from '../../shared/data/calibrations.ts';
import { cases } from '../../shared/data/cases.ts';
import { closeCalibration as decide, undecidedIn } from '../../shared/domain/calibration/calibration-session.ts';
import { loadCycle } from '../cycles/load-cycle.ts';
import { caseIdOf } from '../cycles/new-case.ts';
import { endpoint } from '../endpoint.ts';
import { notify } from '../notify.ts';
import { openRegister } from '../register.ts';
import { calibrationView } from './calibration-view.ts';
import { loadSession } from './load-session.ts';
import { closedNotices } from './notices.ts';

/** Closes a session with its minutes. From here the results of its units may be announced. */
export const closeCalibration = endpoint('closeCalibration', async ({ actor, params, body, now }, deps) => {
  const { agencyId, employeeId } = actor;
  const session = await loadSession(actor, params, deps);
  const undecided = undecidedIn(session);
  const results = await cases(deps.table, agencyId).results(undecided);
  const waiting = new Set(results.filter(({ announcedAt }) => announcedAt === undefined).map(({ caseId }) => caseId));
  const past = undecided.filter((caseId) => !waiting.has(caseId));
  const decided = decide(session, body.minutes, { actor: employeeId, now, past });
  if (!decided.ok) {
    // Of the own result nobody learns here either.
    const own = caseIdOf(session.cycleId, employeeId);
    const open = { sessionId: session.sessionId, caseIds: [...waiting].filter((caseId) => caseId !== own) };
    return {
      refusals: decided.refusals.map((one) => (one.code === 'calibration-open' ? { ...one, facts: open } : one)),
    };
  }
  const [cycle, { unitName }] = await Promise.all([
    loadCycle({ agencyId, cycleId: session.cycleId }, deps),
    openRegister(agencyId, [], deps),
  ]);
  const notices = await closedNotices(decided.value, { actor, cycle, unitName: unitName(session.unitId) }, deps);
  return {
    answer: { body: await calibrationView(actor, { session: decided.value }, deps) },
    changes: [
      {
        journalId: `calibration-${session.sessionId}`,
        facts: { decided: session.rulings.length, past },
        writes: calibrationWrites(agencyId).closed(decided.value),
        events: notify(agencyId, now, notices),
      },
    ],
  };
});
