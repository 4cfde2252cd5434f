import { calibrations } from '../../shared/data/calibrations.ts';
import { cases, caseWrites, saveCase } from '../../shared/data/cases.ts';
import { addSpan } from '../../shared/domain/calendar/working-calendar.ts';
import { openCalibrations } from '../../shared/domain/calibration/calibration-session.ts';
import type { Decision, Refusal } from '../../shared/domain/decision.ts';
import type { Result } from '../../shared/domain/scoring/result.ts';
import { announceResult, countingLayer } from '../../shared/domain/scoring/result-decisions.ts';
import { acceptSpread, type SpreadDecision } from '../../shared/domain/scoring/spread.ts';
import { answerOpenTask } from '../answer-task.ts';
import type { Dependencies } from '../dependencies.ts';
import { endpoint } from '../endpoint.ts';
import { openRegister, type Register } from '../register.ts';
import type { ChangeDraft } from '../saving.ts';
import { schemeOf } from '../scheme-of.ts';
import { cycleJournal } from '../steps/phase.ts';
import { unitTree } from '../unit-tree.ts';
import { unitInCycle } from './unit-in-cycle.ts';
import { type RatedCase, type UnitInCycle, unitResults, unitSpread } from './unit-results.ts';

interface Announcement {
  readonly now: string;
  readonly appealClosesAt: string;
  readonly spread: SpreadDecision;
}

const reasonIn = ({ reason }: SpreadDecision) => (reason === undefined ? {} : { spreadReason: reason });

const announced = async (
  { case: one, result }: { readonly case: RatedCase['case']; readonly result: Result },
  { appealClosesAt, spread }: Announcement,
  { table }: Dependencies,
): Promise<ChangeDraft> => {
  const { agencyId, caseId } = one;
  const tasks = await cases(table, agencyId).tasksOfCase(caseId);
  const answered = answerOpenTask(agencyId, tasks, { kind: 'announce', outcome: 'announced' });
  return {
    journalId: caseId,
    facts: {
      appealClosesAt,
      ...reasonIn(spread),
      ...(result.calibratedBy === undefined ? {} : { calibratedBy: result.calibratedBy }),
    },
    writes: [
      caseWrites(agencyId, caseId).result(result),
      ...saveCase({ ...one, stage: 'announced', announcedPredicate: countingLayer(result).outcome.predicate }, one),
      ...answered.writes,
    ],
    events: answered.events,
  };
};

/** Each case is a change of its own; the decision about the spread comes last, when everything was announced. */
const changesFor = async (
  { unitId, cycleId }: UnitInCycle,
  { waiting, announcement }: { readonly waiting: readonly RatedCase[]; readonly announcement: Announcement },
  deps: Dependencies,
): Promise<readonly ChangeDraft[]> => {
  const changes = await Promise.all(
    waiting.flatMap(({ case: one, result }) => {
      const decided: Decision<Result> = announceResult(result, announcement);
      return decided.ok ? [announced({ case: one, result: decided.value }, announcement, deps)] : [];
    }),
  );
  if (changes.length === 0) return [];
  const { report } = announcement.spread;
  const facts = { unitId, announced: changes.length, ...reasonIn(announcement.spread), findings: report.findings };
  return [...changes, { journalId: cycleJournal(cycleId), facts, writes: [], events: [] }];
};

/** Sessions that still look at the results of the unit: its own, and those of the units above, by name. */
const heldBy = async (
  { agencyId, cycleId, unitId }: UnitInCycle,
  register: Register,
  { table }: Dependencies,
): Promise<readonly Refusal[]> => {
  const above = unitTree(register.units)
    .pathTo(unitId)
    .map((unit) => unit.unitId);
  const open = await calibrations(table, agencyId).open(cycleId);
  return openCalibrations(open.filter((one) => above.includes(one.unitId))).map((refusal) => ({
    ...refusal,
    facts: { ...refusal.facts, unitName: register.unitName(String(refusal.facts?.unitId)) },
  }));
};

/**
 * Announces every result of a unit that is rated, once no calibration looks at them any more. A spread that differs from
 * the guidance needs the leader's reason, which is kept. From here employees see their result and the time to appeal runs.
 * Doing it again announces what was rated since.
 */
export const announceResults = endpoint('announceResults', async ({ actor, params, body, now }, deps) => {
  const { unit, cycle } = await unitInCycle({ ...params, agencyId: actor.agencyId }, deps);
  if (cycle.phases.announcement.status === 'scheduled') {
    return { refusals: [{ code: 'phase-not-open', facts: { phase: 'announcement' } }] };
  }
  const register = await openRegister(actor.agencyId, [], deps);
  const held = await heldBy(unit, register, deps);
  if (held.length > 0) return { refusals: held };
  const scheme = await schemeOf(cycle, deps);
  const rated = await unitResults(unit, deps);
  const report = await unitSpread(unit, { rated, scheme }, deps);
  if (!report.ok) return report;
  const spread = acceptSpread(report.value, body.spreadReason, { actor: actor.employeeId, now });
  if (!spread.ok) return spread;
  const calendar = register.calendarOf(unit.unitId);
  const announcement = { now, appealClosesAt: addSpan(now, scheme.appealWithin, calendar), spread: spread.value };
  const waiting = rated.filter(({ case: one }) => one.stage === 'rated');
  const changes = await changesFor(unit, { waiting, announcement }, deps);
  return { answer: { body: { announced: Math.max(0, changes.length - 1) } }, changes };
});
