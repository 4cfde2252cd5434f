import { accept, type Decision, type Refusal, refuse } from '../decision.ts';
import type { Result } from '../scoring/result.ts';
import type { Appeal, DisputedStep, Explanation } from './appeal.ts';
import { isDisputable } from './disputable-steps.ts';

/** What the employee says: why, against which steps of the receipt, relying on which evidence. */
export interface AppealRequest {
  readonly reasons: string;
  readonly disputes?: readonly DisputedStep[];
  readonly evidenceIds?: readonly string[];
}

interface FilingContext {
  readonly actor: string;
  readonly now: string;
  readonly result: Result;
  readonly existing: Appeal | undefined;
  readonly supervisorId: string;
  /** Absent at the top of the agency: the appeal is taken, and HR names somebody to decide it. */
  readonly reviewingOfficerId: string | undefined;
  /** All evidence of the case as it stands. */
  readonly evidenceIds: readonly string[];
}

const isBlank = (text: string): boolean => text.trim() === '';

/**
 * Files an appeal (keberatan) against an announced result: by its employee, with reasons, once, until the last instant of
 * the window, and not after accepting it. It freezes which evidence there is. What it contests and cites must exist.
 * Source: PP 30/2019 art. 59, 14 days after the result was received.
 */
export const fileAppeal = (command: AppealRequest, ctx: FilingContext): Decision<Appeal> => {
  const { result, actor, now, reviewingOfficerId } = ctx;
  const refusals: Refusal[] = [];
  if (actor !== result.employeeId) refusals.push({ code: 'not-allowed' });
  if (result.announcedAt === undefined) refusals.push({ code: 'not-announced' });
  else if (!windowOpen(result, now)) {
    refusals.push({ code: 'appeal-window-closed', facts: { closedAt: closedAt(result) } });
  }
  if (ctx.existing !== undefined) {
    refusals.push({ code: 'appeal-already-filed', facts: { filedAt: ctx.existing.filedAt } });
  }
  if (isBlank(command.reasons)) refusals.push({ code: 'reason-missing', field: '/reasons' });
  refusals.push(...refusedReferences(command, ctx));
  if (refusals.length > 0) return refuse(...refusals);
  const { disputes = [], evidenceIds = [] } = command;
  return accept({
    caseId: result.caseId,
    employeeId: result.employeeId,
    supervisorId: ctx.supervisorId,
    ...(reviewingOfficerId === undefined ? {} : { reviewingOfficerId }),
    filedAt: now,
    reasons: command.reasons,
    ...(disputes.length === 0 ? {} : { disputes }),
    ...(evidenceIds.length === 0 ? {} : { citedEvidenceIds: [...new Set(evidenceIds)] }),
    frozenEvidenceIds: [...ctx.evidenceIds],
    explanations: {},
    version: 0,
  });
};

/** Nobody can contest a step that there is not, or rely on evidence that is not there. */
const refusedReferences = ({ disputes = [], evidenceIds = [] }: AppealRequest, ctx: FilingContext) => {
  const unknown = (field: string): Refusal => ({ code: 'not-found', field });
  return [
    ...disputes.flatMap((one, index) => (isDisputable(one, ctx.result) ? [] : [unknown(`/disputes/${index}`)])),
    ...evidenceIds.flatMap((id, index) => (ctx.evidenceIds.includes(id) ? [] : [unknown(`/evidenceIds/${index}`)])),
  ];
};

/** When it closed before its time: the employee accepted the result, or it became final. */
const closedEarly = ({ acknowledgedAt, finalAt }: Result): string | undefined => acknowledgedAt ?? finalAt;

const closedAt = (result: Result): string | undefined => closedEarly(result) ?? result.appealClosesAt;

const windowOpen = (result: Result, now: string): boolean =>
  closedEarly(result) === undefined && result.appealClosesAt !== undefined && now <= result.appealClosesAt;

interface ExplanationContext {
  readonly actor: string;
  readonly now: string;
  /** Set where the task of the supervisor was given to the actor, such as an acting one. */
  readonly forSupervisor?: boolean;
}

/**
 * Records what the supervisor or the employee says when asked, once each, until the decision (art. 59(3)). Who decides
 * never speaks for one of them.
 */
export const explainAppeal = (
  appeal: Appeal,
  command: { readonly text: string },
  { actor, now, forSupervisor = false }: ExplanationContext,
): Decision<Appeal> => {
  const role = roleIn(appeal, actor, forSupervisor);
  const refusals: Refusal[] = [];
  if (role === undefined) refusals.push({ code: 'not-allowed' });
  else if (appeal.explanations[role] !== undefined) refusals.push({ code: 'task-closed' });
  if (appeal.decision !== undefined) {
    refusals.push({ code: 'appeal-already-decided', facts: { decidedAt: appeal.decision.at } });
  }
  if (isBlank(command.text)) refusals.push({ code: 'reason-missing', field: '/text' });
  if (refusals.length > 0 || role === undefined) return refuse(...refusals);
  const explanation: Explanation = { by: actor, at: now, text: command.text };
  return accept({ ...appeal, explanations: { ...appeal.explanations, [role]: explanation } });
};

const roleIn = (appeal: Appeal, actor: string, forSupervisor: boolean): 'supervisor' | 'employee' | undefined => {
  if (actor === appeal.employeeId) return 'employee';
  const instead = forSupervisor && actor !== appeal.reviewingOfficerId;
  return actor === appeal.supervisorId || instead ? 'supervisor' : undefined;
};

/**
 * Gives an undecided appeal to the next superior, on silence or because of a conflict of interest, or to the first one,
 * whom HR names at the top of the agency; who had it before stays on record. Never a silent refusal.
 */
export const passToNextSuperior = (
  appeal: Appeal,
  { nextSuperiorId, now }: { readonly nextSuperiorId: string | undefined; readonly now: string },
): Decision<Appeal> => {
  const from = appeal.reviewingOfficerId;
  if (appeal.decision !== undefined) {
    return refuse({ code: 'appeal-already-decided', facts: { decidedAt: appeal.decision.at } });
  }
  if (nextSuperiorId === undefined) {
    return refuse({ code: 'supervisor-missing', facts: { superiorOf: from ?? appeal.supervisorId } });
  }
  if ([appeal.employeeId, appeal.supervisorId].includes(nextSuperiorId)) {
    return refuse({ code: 'conflict-of-interest', facts: { nextSuperiorId } });
  }
  const step = { ...(from === undefined ? {} : { from }), to: nextSuperiorId, at: now };
  const passedOn = [...(appeal.passedOn ?? []), step];
  return accept({ ...appeal, reviewingOfficerId: nextSuperiorId, passedOn });
};
