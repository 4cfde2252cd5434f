import type { Appeal } from '../appeals/appeal.ts';
import type { LocalDate } from '../calendar/local-date.ts';
import { accept, type Decision, type Refusal, refuse } from '../decision.ts';
import type { Span } from '../schemes/scheme.ts';
import type { Result } from '../scoring/result.ts';
import type { FollowUp, RequestAnswer } from './follow-up.ts';
import type { FollowUpDraft } from './follow-up-rules.ts';

interface AssignmentContext {
  readonly result: Result;
  readonly now: string;
  /** Everything that was assigned for this case before. */
  readonly existing: readonly FollowUp[];
  readonly idFor: (draft: FollowUpDraft) => string;
  /** The last day of a span from now, by the calendar of the employee's unit. */
  readonly dueOn: (within: Span) => LocalDate;
}

/** What an assignment comes to. Nothing is deleted. */
export interface Assignment {
  readonly assigned: readonly FollowUp[];
  /** Open ones that the result in force no longer calls for. */
  readonly cancelled: readonly FollowUp[];
  /** Called for and there already, open or closed: not assigned again. */
  readonly kept: readonly FollowUp[];
  /** Done for a result that changed since: what has happened is for HR to answer. */
  readonly doneWithoutBasis: readonly FollowUp[];
}

const sameAs = (draft: FollowUpDraft) => (one: FollowUp) =>
  one.ruleId === draft.ruleId && one.basis === draft.basis && one.status !== 'cancelled';

/** What was agreed does not rest on the result, and stays when that changes. */
const restsOnResult = ({ agreement }: FollowUp): boolean => agreement === undefined;

/**
 * Assigns what the final result calls for, and takes back what an earlier one called for. Refuses while the result is
 * not final: consequences are held while an appeal may come or runs. Doing it twice assigns nothing twice.
 */
export const assignFollowUps = (drafts: readonly FollowUpDraft[], ctx: AssignmentContext): Decision<Assignment> => {
  const { result, now } = ctx;
  const existing = ctx.existing.filter(restsOnResult);
  if (result.finalAt === undefined) return refuse({ code: 'follow-up-held', facts: { caseId: result.caseId } });
  const layerId = result.layers.at(-1)?.layerId;
  const isCalledFor = (one: FollowUp) => drafts.some((draft) => sameAs(draft)(one));
  const cancel = (one: FollowUp): FollowUp => ({
    ...one,
    status: 'cancelled',
    closedAt: now,
    ...(layerId === undefined ? {} : { cancelledByLayerId: layerId }),
  });
  return accept({
    assigned: drafts.filter((draft) => !existing.some(sameAs(draft))).map((draft) => assign(draft, ctx)),
    cancelled: existing.filter((one) => one.status === 'open' && !isCalledFor(one)).map(cancel),
    kept: existing.filter(isCalledFor),
    doneWithoutBasis: existing.filter((one) => one.status === 'done' && !isCalledFor(one)),
  });
};

const assign = (draft: FollowUpDraft, { result, now, idFor, dueOn }: AssignmentContext): FollowUp => {
  const { within, ...what } = draft;
  const { caseId, employeeId } = result;
  return {
    ...what,
    followUpId: idFor(draft),
    caseId,
    employeeId,
    assignedAt: now,
    dueOn: dueOn(within),
    status: 'open',
    version: 0,
  };
};

/** How a follow-up was completed; with the answer where it asks for resources. */
interface Completion {
  readonly completion: string;
  readonly answer?: RequestAnswer | undefined;
}

const refusedCompletion = (followUp: FollowUp, { completion, answer }: Completion): readonly Refusal[] => [
  ...(completion.trim() === '' ? [{ code: 'reason-missing' as const, field: '/completion' }] : []),
  ...(followUp.kind === 'resource-request' && answer === undefined
    ? [{ code: 'request-answer-missing' as const, field: '/answer' }]
    : []),
];

/**
 * Records how a follow-up was completed, or what is answered to a request. Held while an appeal runs, since its basis may
 * fall; what was agreed has no such basis.
 */
export const completeFollowUp = (
  followUp: FollowUp,
  command: Completion,
  { now, appeal }: { readonly now: string; readonly appeal: Appeal | undefined },
): Decision<FollowUp> => {
  const refusals: Refusal[] = [];
  if (followUp.status !== 'open') refusals.push(closed(followUp));
  if (restsOnResult(followUp) && appeal !== undefined && appeal.decision === undefined) {
    refusals.push({ code: 'follow-up-held', facts: { filedAt: appeal.filedAt } });
  }
  refusals.push(...refusedCompletion(followUp, command));
  if (refusals.length > 0) return refuse(...refusals);
  const { completion, answer } = command;
  const answered = followUp.kind === 'resource-request' && answer !== undefined ? { answer } : {};
  return accept({ ...followUp, status: 'done', completedAt: now, completion, ...answered });
};

/** Closes a follow-up that nobody completed in time, or that is called off. */
export const closeFollowUp = (
  followUp: FollowUp,
  status: 'missed' | 'cancelled',
  { now }: { readonly now: string },
): Decision<FollowUp> =>
  followUp.status === 'open' ? accept({ ...followUp, status, closedAt: now }) : refuse(closed(followUp));

const closed = ({ status }: FollowUp): Refusal => ({ code: 'follow-up-closed', facts: { status } });
