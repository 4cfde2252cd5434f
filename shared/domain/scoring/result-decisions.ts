import type { Appeal } from '../appeals/appeal.ts';
import { accept, type Decision, type Refusal, refuse } from '../decision.ts';
import type { Result, ResultLayer } from './result.ts';

/**
 * Lays a layer over the result of a case, or begins it. Nothing is replaced. Once announced, a result can only change by
 * an appeal.
 */
export const layOver = (
  existing: Result | undefined,
  layer: ResultLayer,
  { caseId, employeeId }: { readonly caseId: string; readonly employeeId: string },
): Decision<Result> => {
  if (existing === undefined) return accept({ caseId, employeeId, layers: [layer], version: 0 });
  if (existing.announcedAt !== undefined && layer.kind !== 'appeal') {
    return refuse({ code: 'already-announced', facts: { announcedAt: existing.announcedAt } });
  }
  return accept({ ...existing, layers: [...existing.layers, layer] });
};

/** The layer that counts: the last one. */
export const countingLayer = ({ layers }: Result): ResultLayer => {
  const last = layers.at(-1);
  if (last === undefined) throw new Error('A result has at least one layer; this one has none.');
  return last;
};

/** Announces a result to its employee. From here the time to appeal runs, until an instant that the calendar gives. */
export const announceResult = (
  result: Result,
  { now, appealClosesAt }: { readonly now: string; readonly appealClosesAt: string },
): Decision<Result> => {
  if (result.announcedAt !== undefined) {
    return refuse({ code: 'already-announced', facts: { announcedAt: result.announcedAt } });
  }
  return accept({ ...result, announcedAt: now, appealClosesAt });
};

/**
 * The employee receives the result without an objection (menerima hasil evaluasi), which makes it final. Doing it twice
 * changes nothing; who appealed waits for the decision instead.
 */
export const acknowledgeResult = (
  result: Result,
  { actor, now, appeal }: { readonly actor: string; readonly now: string; readonly appeal?: Appeal | undefined },
): Decision<Result> => {
  const refusals: Refusal[] = [];
  if (actor !== result.employeeId) refusals.push({ code: 'not-allowed' });
  if (result.announcedAt === undefined) refusals.push({ code: 'not-announced' });
  if (appeal !== undefined) refusals.push({ code: 'appeal-already-filed', facts: { filedAt: appeal.filedAt } });
  if (refusals.length > 0) return refuse(...refusals);
  return accept(result.acknowledgedAt === undefined ? { ...result, acknowledgedAt: now } : result);
};

/**
 * Takes silence for acceptance, and says so; not before the time to appeal has ended. An answer that was given stands.
 * That silence accepts is general knowledge, unverified.
 */
export const deemResultAccepted = (result: Result, { now }: { readonly now: string }): Decision<Result> => {
  if (result.announcedAt === undefined) return refuse({ code: 'not-announced' });
  if (result.acknowledgedAt !== undefined) return accept(result);
  if (result.appealClosesAt !== undefined && now < result.appealClosesAt) {
    return refuse({ code: 'follow-up-held', facts: { appealClosesAt: result.appealClosesAt } });
  }
  return accept({ ...result, acknowledgedAt: now, deemed: true });
};

/**
 * Makes a result final, so that consequences may follow: when an appeal is decided, when the employee accepted it, or
 * when the time to appeal has ended; never while an appeal runs. Doing it twice changes nothing.
 */
export const finaliseResult = (
  result: Result,
  { now, appeal }: { readonly now: string; readonly appeal: Appeal | undefined },
): Decision<Result> => {
  if (result.announcedAt === undefined) return refuse({ code: 'not-announced' });
  if (result.finalAt !== undefined) return accept(result);
  const { appealClosesAt } = result;
  if (appeal !== undefined && appeal.decision === undefined) {
    return refuse({ code: 'follow-up-held', facts: { filedAt: appeal.filedAt } });
  }
  const windowOpen = appealClosesAt !== undefined && now <= appealClosesAt;
  if (windowOpen && appeal === undefined && result.acknowledgedAt === undefined) {
    return refuse({ code: 'follow-up-held', facts: { appealClosesAt } });
  }
  return accept({ ...result, finalAt: now });
};

/** How the reader of a result stands to its employee. */
export type ResultReader = 'employee' | 'supervisor' | 'reviewing-officer' | 'hr' | 'other';

/** What a reader may see of a result: nothing for the employee until it is announced, nothing ever for others. */
export const visibleResult = (result: Result, reader: ResultReader): Result | undefined => {
  if (reader === 'other') return undefined;
  return reader === 'employee' && result.announcedAt === undefined ? undefined : result;
};
