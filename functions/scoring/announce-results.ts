import { cases, caseWrites, saveCase } from '../../shared/data/cases.ts';
import { addSpan } from '../../shared/domain/calendar/working-calendar.ts';
import type { Decision } from '../../shared/domain/decision.ts';
import type { Result } from '../../shared/domain/scoring/result.ts';
import { announceResult, countingLayer } from '../../shared/domain/scoring/result-decisions.ts';
import { acceptSpread, type SpreadDecision } from '../../shared/domain/scoring/spread.ts';
import { answerOpenTask } from '../answer-task.ts';
import type { Dependencies } from '../dependencies.ts';
import { endpoint } from '../endpoint.ts';
import { openRegister } from '../register.ts';
import type { ChangeDraft } from '../saving.ts';
import { schemeOf } from '../scheme-of.ts';
import { cycleJournal } from '../steps/phase.ts';
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
    facts: { appealClosesAt, ...reasonIn(spread) },
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

/**
 * Announces every result of a unit that is rated. A spread that differs from the guidance needs the leader's reason, which
 * is kept. From here employees see their result and the time to appeal runs. Doing it again announces what was rated since.
 */
export const announceResults = endpoint('announceResults', async ({ actor, params, body, now }, deps) => {
  const { unit, cycle } = await unitInCycle({ ...params, agencyId: actor.agencyId }, deps);
  if (cycle.phases.announcement.status === 'scheduled') {
    return { refusals: [{ code: 'phase-not-open', facts: { phase: 'announcement' } }] };
  }
  const scheme = await schemeOf(cycle, deps);
  const rated = await unitResults(unit, deps);
  const report = await unitSpread(unit, { rated, scheme }, deps);
  if (!report.ok) return report;
  const spread = acceptSpread(report.value, body.spreadReason, { actor: actor.employeeId, now });
  if (!spread.ok) return spread;
  const calendar = (await openRegister(actor.agencyId, [], deps)).calendarOf(unit.unitId);
  const announcement = { now, appealClosesAt: addSpan(now, scheme.appealWithin, calendar), spread: spread.value };
  const waiting = rated.filter(({ case: one }) => one.stage === 'rated');
  const changes = await changesFor(unit, { waiting, announcement }, deps);
  return { answer: { body: { announced: Math.max(0, changes.length - 1) } }, changes };
});
