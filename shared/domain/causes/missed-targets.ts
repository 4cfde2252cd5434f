import { type Instant, localDateOf } from '../calendar/local-time.ts';
import type { PhaseState } from '../cycles/cycle.ts';
import { accept, type Decision, type Refusal, refuse } from '../decision.ts';
import type { Zone } from '../people/people.ts';
import type { BehindIndicator, Finding } from '../reviews/review.ts';
import type { PlanContent } from '../targets/plan.ts';
import type { CauseRecord } from './cause-record.ts';

interface FindingContext {
  readonly now: Instant;
  readonly zone: Zone;
  readonly plan: PlanContent | undefined;
  /** The indicators that missed what meets expectation. */
  readonly missed: readonly BehindIndicator[];
  /** What both have agreed on already stays as it is. */
  readonly agreed?: readonly Finding[];
}

/** What stands against findings: an indicator that the plan does not have, one named twice, a remedy that is due already. */
export const refusedFindings = (
  findings: readonly Finding[],
  { plan, now, zone, agreed = [] }: Pick<FindingContext, 'plan' | 'now' | 'zone' | 'agreed'>,
): readonly Refusal[] => {
  const settled = new Set(agreed.map(({ indicatorId }) => indicatorId));
  const known = new Set(plan?.objectives.flatMap(({ indicators }) => indicators.map((one) => one.indicatorId)));
  const today = localDateOf(now, zone);
  return findings.flatMap(({ indicatorId, dueOn }, index): readonly Refusal[] => {
    const twice = findings.findIndex((one) => one.indicatorId === indicatorId) !== index;
    return [
      ...(known.has(indicatorId) && !twice
        ? []
        : [{ code: 'indicator-unknown' as const, field: `/findings/${index}/indicatorId`, facts: { indicatorId } }]),
      ...(dueOn < today && !settled.has(indicatorId)
        ? [{ code: 'deadline-not-later' as const, field: `/findings/${index}/dueOn`, facts: { dueAt: dueOn } }]
        : []),
    ];
  });
};

/** The missed indicators of which no finding names a cause, each as a refusal. */
export const refusedGaps = (
  findings: readonly Finding[],
  { missed }: Pick<FindingContext, 'missed'>,
): readonly Refusal[] => {
  const explained = new Set(findings.map(({ indicatorId }) => indicatorId));
  return missed
    .filter(({ indicatorId }) => !explained.has(indicatorId))
    .map((facts) => ({ code: 'cause-missing', field: '/findings', facts: { ...facts } }));
};

export interface NamingContext extends FindingContext {
  readonly caseId: string;
  readonly segmentId: string;
  readonly employeeId: string;
  readonly actor: string;
  /** Of the rating. */
  readonly phase: Pick<PhaseState, 'status'>;
  readonly existing: CauseRecord | undefined;
}

/**
 * Names the causes of what was missed in a part of the year, with a remedy, its owner and its date: by the supervisor, from
 * the rating phase on, for every missed indicator; corrected until the employee has agreed. Once agreed it is opened again only
 * for indicators that were found to be missed since; what was agreed on stays. What is missing is listed whole.
 * Source: what the offices ask for (seed 004); PermenPANRB 6/2022 (pemantauan), confidence B.
 */
export const nameCauses = (
  { findings }: { readonly findings: readonly Finding[] },
  ctx: NamingContext,
): Decision<CauseRecord> => {
  const { caseId, segmentId, actor, employeeId, now, phase, plan, existing } = ctx;
  const agreed = existing?.agreedAt === undefined ? [] : existing.findings;
  const settled = new Set(agreed.map(({ indicatorId }) => indicatorId));
  const all = [...agreed, ...findings.filter(({ indicatorId }) => !settled.has(indicatorId))];
  const closed = existing?.agreedAt !== undefined && refusedGaps(agreed, ctx).length === 0;
  const refusals: readonly Refusal[] = [
    ...(actor === employeeId ? [{ code: 'own-rating' as const }] : []),
    ...(phase.status === 'scheduled' ? [{ code: 'phase-not-open' as const, facts: { phase: 'scoring' } }] : []),
    ...(closed ? [{ code: 'task-closed' as const }] : []),
    ...(plan === undefined ? [{ code: 'plan-not-approved' as const }] : refusedFindings(findings, { ...ctx, agreed })),
    ...refusedGaps(all, ctx),
  ];
  if (refusals.length > 0) return refuse(...refusals);
  const before = existing?.objection === undefined ? {} : { objection: { answeredAt: now, ...existing.objection } };
  const version = existing?.version ?? 0;
  return accept({ caseId, segmentId, findings: all, namedAt: now, namedBy: actor, ...before, version });
};

interface CauseAnswer {
  readonly agrees: boolean;
  /** Needed by whoever does not agree. */
  readonly response?: string | undefined;
}

interface Answering {
  readonly actor: string;
  readonly employeeId: string;
  readonly now: Instant;
}

/**
 * The employee agrees to the causes and remedies, or says why not: then the supervisor corrects them and asks again. Agreed
 * once.
 */
export const answerCauses = (
  record: CauseRecord | undefined,
  { agrees, response }: CauseAnswer,
  { actor, employeeId, now }: Answering,
): Decision<CauseRecord> => {
  const refusals: readonly Refusal[] = [
    ...(actor === employeeId ? [] : [{ code: 'not-allowed' as const }]),
    ...(record?.agreedAt === undefined ? [] : [{ code: 'task-closed' as const }]),
    ...(agrees || response !== undefined ? [] : [{ code: 'reason-missing' as const, field: '/response' }]),
  ];
  if (record === undefined) return refuse({ code: 'not-found' }, ...refusals);
  if (refusals.length > 0) return refuse(...refusals);
  if (!agrees) return accept({ ...record, objection: { at: now, text: response ?? '' } });
  return accept({ ...record, agreedAt: now, ...(response === undefined ? {} : { response }) });
};

/**
 * Whether an objection waits for the supervisor. The supervisor settles it by naming the causes again, changed or not, and the
 * employee is asked anew; the words of the objection stay in the record. Who still does not agree objects again, and may
 * appeal against the result itself.
 */
export const isContested = ({ agreedAt, objection, namedAt }: CauseRecord): boolean =>
  agreedAt === undefined && objection !== undefined && objection.answeredAt === undefined && objection.at >= namedAt;

/** The result is final and the employee said nothing: taken for agreement, and says so. */
export const deemCausesAgreed = (record: CauseRecord, { now }: Pick<Answering, 'now'>): CauseRecord =>
  record.agreedAt === undefined ? { ...record, agreedAt: now, deemed: true } : record;
