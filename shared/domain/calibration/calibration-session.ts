import { tookPart } from '../appeals/appeal-ruling.ts';
import { accept, type Decision, type Refusal, refuse } from '../decision.ts';
import { limits } from '../limits.ts';
import type { Scheme } from '../schemes/scheme.ts';
import { type ChangeOfResult, refusedChange, rescored } from '../scoring/change-of-result.ts';
import type { Result } from '../scoring/result.ts';
import { countingLayer, layOver } from '../scoring/result-decisions.ts';
import type { CalibrationProposal } from './calibration-proposals.ts';
import { calibrationRuleOf } from './calibration-rule.ts';

/** What a panel says of one result: keep it, or change it, in each case with a reason. */
export interface CalibrationRuling extends ChangeOfResult {
  readonly caseId: string;
  readonly reason: string;
  /** Who of the panel took part in this decision. */
  readonly present: readonly string[];
}

/** Sidang kalibrasi of a unit and what is below it, after the ratings and before the announcement. */
export interface CalibrationSession {
  readonly sessionId: string;
  readonly cycleId: string;
  readonly unitId: string;
  readonly panel: readonly string[];
  readonly openedBy: string;
  readonly openedAt: string;
  readonly proposals: readonly CalibrationProposal[];
  readonly rulings: readonly (CalibrationRuling & { readonly by: string; readonly at: string })[];
  readonly closed?: { readonly by: string; readonly at: string; readonly minutes: string };
  /** So many more people have reasons to be looked at, for whom this session has no room. */
  readonly leftOff?: number;
  readonly version: number;
}

/** A session that is not closed, by the unit that it looks at together with what is below. */
export type OpenCalibration = Pick<CalibrationSession, 'sessionId' | 'unitId'>;

type Opening = Pick<CalibrationSession, 'sessionId' | 'cycleId' | 'unitId' | 'panel' | 'proposals'>;

/** More than half. */
export const quorumOf = (panel: readonly string[]): number => Math.floor(panel.length / 2) + 1;

const isBlank = (text: string): boolean => text.trim() === '';

/**
 * Opens a session with a panel of as many people as the scheme asks for, each named once, of whom enough have no conflict
 * of interest in each of its proposals: else it could never be closed. Nobody is looked at by two open sessions. Source:
 * the scheme's `calibration`.
 */
export const openCalibration = (
  opening: Opening,
  ctx: {
    readonly scheme: Scheme;
    readonly actor: string;
    readonly now: string;
    /** The open sessions of the unit, of those above it and of those below. */
    readonly open: readonly OpenCalibration[];
    /** Who of the panel may not speak on a proposal, by its case. */
    readonly conflicts: ReadonlyMap<string, readonly string[]>;
  },
): Decision<CalibrationSession> => {
  const { panelOf } = calibrationRuleOf(ctx.scheme);
  const panel = [...new Set(opening.panel)];
  const refusals: Refusal[] = [];
  if (panel.length < panelOf) {
    refusals.push({ code: 'panel-too-small', field: '/panel', facts: { needed: panelOf, given: panel.length } });
  }
  const unheard = opening.proposals.flatMap(({ caseId }) => {
    const conflicted = ctx.conflicts.get(caseId) ?? [];
    return panel.length - conflicted.length < quorumOf(panel) ? conflicted : [];
  });
  if (unheard.length > 0) {
    refusals.push({ code: 'conflict-of-interest', field: '/panel', facts: { employeeIds: [...new Set(unheard)] } });
  }
  refusals.push(...openCalibrations(ctx.open));
  if (refusals.length > 0) return refuse(...refusals);
  return accept({ ...opening, panel, openedBy: ctx.actor, openedAt: ctx.now, rulings: [], version: 0 });
};

/** Why no session opens of a unit that has, together with those below, so many people: their ratings are read at once. */
export const tooWide = (people: number): readonly Refusal[] => {
  const most = limits.calibration.people;
  return people > most ? [{ code: 'calibration-too-wide', field: '/unitId', facts: { people, most } }] : [];
};

/** Why the results of a unit are not announced yet, and no second session opens: open ones look at them. */
export const openCalibrations = (open: readonly OpenCalibration[]): readonly Refusal[] =>
  open.map(({ sessionId, unitId }) => ({ code: 'calibration-open', facts: { sessionId, unitId } }));

interface RulingContext {
  readonly result: Result;
  readonly scheme: Scheme;
  readonly actor: string;
  readonly now: string;
  readonly layerId: string;
  /** The rated person's superiors, the nearest first, and whose superior the rated person is. */
  readonly line: readonly string[];
  /** Whoever keeps the record of the panel without sitting on it. */
  readonly keepsRecord?: boolean;
}

/** Who of a panel may not speak on a result: the rated one, whoever rated, and those above and below in the line. */
export const conflictedIn = (panel: readonly string[], { result, line }: Pick<RulingContext, 'result' | 'line'>) => {
  const { calibratedBy: _panel, ...own } = result;
  const layers = own.layers.filter(({ kind }) => kind !== 'calibration');
  const involved = [result.employeeId, ...line, ...tookPart({ ...own, layers })];
  return panel.filter((one) => involved.includes(one));
};

const refusedPanel = (
  session: CalibrationSession,
  ruling: CalibrationRuling,
  ctx: RulingContext,
): readonly Refusal[] => {
  const { actor, keepsRecord = false } = ctx;
  const conflicted = conflictedIn([...new Set([...ruling.present, actor])], ctx);
  const heard = [...new Set(ruling.present)].filter((one) => session.panel.includes(one));
  const refusals: Refusal[] = [];
  if (!heard.includes(actor) && !keepsRecord) refusals.push({ code: 'not-allowed' });
  if (conflicted.length > 0) {
    refusals.push({ code: 'conflict-of-interest', field: '/present', facts: { employeeIds: conflicted } });
  }
  const needed = quorumOf(session.panel);
  if (heard.length < needed) {
    refusals.push({ code: 'panel-too-small', field: '/present', facts: { needed, given: heard.length } });
  }
  return refusals;
};

const refusedRuling = (
  session: CalibrationSession,
  ruling: CalibrationRuling,
  ctx: RulingContext,
): readonly Refusal[] => {
  const { result, scheme } = ctx;
  const isProposed = session.proposals.some(({ caseId }) => caseId === ruling.caseId);
  const isDecided = session.closed !== undefined || session.rulings.some(({ caseId }) => caseId === ruling.caseId);
  const refusals: Refusal[] = [];
  if (!isProposed || result.caseId !== ruling.caseId) refusals.push({ code: 'not-found', field: '/caseId' });
  if (isDecided) refusals.push({ code: 'task-closed', field: '/caseId' });
  if (result.announcedAt !== undefined) {
    refusals.push({ code: 'already-announced', facts: { announcedAt: result.announcedAt } });
  }
  if (isBlank(ruling.reason)) refusals.push({ code: 'reason-missing', field: '/reason' });
  return [...refusals, ...refusedChange(ruling, scheme, countingLayer(result).outcome)];
};

/**
 * Decides one proposal: by more than half of the panel without those who have a conflict of interest, with a reason,
 * once, before the announcement. A change is a new layer over the supervisor's, computed again from the same receipt. In
 * each case the result remembers who looked at it, so that none of them decides an appeal (PP 30/2019 art. 59).
 */
export const decideCalibration = (
  session: CalibrationSession,
  ruling: CalibrationRuling,
  ctx: RulingContext,
): Decision<{ readonly session: CalibrationSession; readonly result: Result }> => {
  const refusals = [...refusedPanel(session, ruling, ctx), ...refusedRuling(session, ruling, ctx)];
  if (refusals.length > 0) return refuse(...refusals);
  const { actor, now, scheme, layerId } = ctx;
  const present = [...new Set(ruling.present)].filter((one) => session.panel.includes(one));
  const decided = { ...session, rulings: [...session.rulings, { ...ruling, present, by: actor, at: now }] };
  const calibratedBy = [...new Set([...(ctx.result.calibratedBy ?? []), ...present, actor])];
  const result = { ...ctx.result, calibratedBy };
  if (ruling.verdict === 'unchanged') return accept({ session: decided, result });
  const scored = rescored(countingLayer(result).receipt, ruling, calibrationRuleOf(scheme).source.citation);
  const layer = { layerId, kind: 'calibration', by: actor, at: now, reason: ruling.reason, ...scored } as const;
  const changed = layOver(result, layer, result);
  return changed.ok ? accept({ session: decided, result: changed.value }) : changed;
};

/** The cases on which the panel has not spoken. */
export const undecidedIn = ({ proposals, rulings }: CalibrationSession): readonly string[] =>
  proposals.map(({ caseId }) => caseId).filter((id) => !rulings.some(({ caseId }) => caseId === id));

/**
 * Closes a session with its minutes (berita acara), once every proposal is decided, but for those that can't be any more,
 * such as of somebody who moved to a unit that announced. Announcements may follow.
 */
export const closeCalibration = (
  session: CalibrationSession,
  minutes: string,
  { actor, now, past = [] }: { readonly actor: string; readonly now: string; readonly past?: readonly string[] },
): Decision<CalibrationSession> => {
  const undecided = undecidedIn(session).filter((id) => !past.includes(id));
  const refusals: Refusal[] = [];
  if (session.closed !== undefined) refusals.push({ code: 'task-closed', facts: { closedAt: session.closed.at } });
  if (undecided.length > 0) {
    const facts = { sessionId: session.sessionId, caseIds: undecided };
    refusals.push({ code: 'calibration-open', facts });
  }
  if (isBlank(minutes)) refusals.push({ code: 'text-missing', field: '/minutes' });
  if (refusals.length > 0) return refuse(...refusals);
  return accept({ ...session, closed: { by: actor, at: now, minutes } });
};
