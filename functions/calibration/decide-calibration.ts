import { calibrationWrites } from '../../shared/data/calibrations.ts';
import { cases } from '../../shared/data/cases.ts';
import { resultWrites } from '../../shared/data/result-writes.ts';
import { localDateOf } from '../../shared/domain/calendar/local-time.ts';
import {
  type CalibrationRuling,
  decideCalibration as decide,
} from '../../shared/domain/calibration/calibration-session.ts';
import { countingLayer } from '../../shared/domain/scoring/result-decisions.ts';
import { nextLayerId } from '../../shared/domain/scoring/result-of-year.ts';
import { loadCycle } from '../cycles/load-cycle.ts';
import { caseIdOf } from '../cycles/new-case.ts';
import { endpoint } from '../endpoint.ts';
import { openRegister } from '../register.ts';
import { schemeOf } from '../scheme-of.ts';
import { calibrationView } from './calibration-view.ts';
import { lineOf } from './line-of.ts';
import { loadSession } from './load-session.ts';

const factsOf = ({ caseId, verdict, present, reason }: CalibrationRuling, layerId: string) => ({
  caseId,
  verdict,
  present,
  reason,
  layerId,
});

/**
 * A member of the panel, or HR for it, records what the panel decides about one person. It is recorded in the journal of
 * the session: in that of the case it would tell the employee of a rating that is not announced.
 */
export const decideCalibration = endpoint('decideCalibration', async ({ actor, params, body, now }, deps) => {
  const { agencyId, employeeId, zone } = actor;
  const session = await loadSession(actor, params, deps);
  const { layerId: seen, ...ruling } = body;
  if (ruling.caseId === caseIdOf(session.cycleId, employeeId)) return { refusals: [{ code: 'conflict-of-interest' }] };
  const result = await cases(deps.table, agencyId).result(ruling.caseId);
  if (!result?.layers.length) return { refusals: [{ code: 'not-found', field: '/caseId' }] };
  if (countingLayer(result).layerId !== seen) {
    return { refusals: [{ code: 'changed-since-read' }], current: await calibrationView(actor, { session }, deps) };
  }
  const members = [...new Set([...ruling.present, employeeId])];
  const [register, cycle] = await Promise.all([
    openRegister(agencyId, [...members, result.employeeId], deps),
    loadCycle({ agencyId, cycleId: session.cycleId }, deps),
  ]);
  const line = lineOf(result.employeeId, members, { register, on: localDateOf(now, zone) });
  const decided = decide(session, ruling, {
    result,
    line,
    scheme: await schemeOf(cycle, deps),
    actor: employeeId,
    now,
    layerId: nextLayerId(result),
    keepsRecord: actor.roles.includes('hr'),
  });
  if (!decided.ok) return decided;
  const next = decided.value;
  const changes = [
    {
      journalId: `calibration-${session.sessionId}`,
      facts: factsOf(ruling, countingLayer(next.result).layerId),
      writes: [calibrationWrites(agencyId).decided(next.session), ...resultWrites(agencyId, next.result)],
      events: [],
    },
  ];
  return {
    answer: { body: await calibrationView(actor, { session: next.session, changed: next.result }, deps) },
    changes,
  };
});
