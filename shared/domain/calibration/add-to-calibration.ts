import { accept, type Decision, type Refusal, refuse } from '../decision.ts';
import { limits } from '../limits.ts';
import type { Result } from '../scoring/result.ts';
import { type CalibrationSession, conflictedIn, quorumOf } from './calibration-session.ts';

interface AddingContext {
  readonly result: Result;
  /** Whether the person belongs to the unit of the session or to one below. */
  readonly isWithin: boolean;
  readonly actor: string;
  /** Who is above the person, and who of the panel and the actor is below. */
  readonly line: readonly string[];
}

const refusedPerson = (
  { proposals }: CalibrationSession,
  { result, isWithin }: Pick<AddingContext, 'result' | 'isWithin'>,
): readonly Refusal[] => {
  const { caseId, announcedAt, calibratedBy, layers } = result;
  const field = '/employeeId';
  const refusals: Refusal[] = [];
  if (!isWithin || layers.length === 0) refusals.push({ code: 'calibration-unfit', field });
  if (proposals.some((one) => one.caseId === caseId) || calibratedBy !== undefined) {
    refusals.push({ code: 'calibrated-already', field });
  }
  if (announcedAt !== undefined) refusals.push({ code: 'already-announced', field, facts: { announcedAt } });
  return refusals;
};

const refusedConflict = ({ panel }: CalibrationSession, ctx: AddingContext): readonly Refusal[] => {
  const refusals: Refusal[] = [];
  if (conflictedIn([ctx.actor], ctx).length > 0) refusals.push({ code: 'conflict-of-interest' });
  const employeeIds = conflictedIn(panel, ctx);
  if (panel.length - employeeIds.length < quorumOf(panel)) {
    refusals.push({ code: 'conflict-of-interest', field: '/employeeId', facts: { employeeIds } });
  }
  return refusals;
};

/**
 * Points a panel to somebody who does not stand out by the rule, with a reason that it reads. Refused as for the others:
 * whom more than half of the panel may not speak on, who was announced, and who was looked at before, since keeping a
 * rating was a decision. Nobody adds themselves, whom they rated, or whoever is above or below them. Source: ours; SE
 * MenPANRB 3/2023 asks for a look at the spread, and for no panel.
 */
export const addToCalibration = (
  session: CalibrationSession,
  reason: string,
  ctx: AddingContext,
): Decision<CalibrationSession> => {
  const { caseId } = ctx.result;
  const refusals = [...refusedPerson(session, ctx), ...refusedConflict(session, ctx)];
  if (session.closed !== undefined) refusals.push({ code: 'task-closed', facts: { closedAt: session.closed.at } });
  if (session.proposals.length >= limits.calibration.proposals) refusals.push({ code: 'calibration-full' });
  if (reason.trim() === '') refusals.push({ code: 'reason-missing', field: '/reason' });
  if (refusals.length > 0) return refuse(...refusals);
  const added = { caseId, reasons: [{ kind: 'added', by: ctx.actor, reason: reason.trim() }] } as const;
  return accept({ ...session, proposals: [...session.proposals, added] });
};
