import type { Scored, ScoringInputs } from './receipt-inputs.ts';
import { matrixOutcome, scoreMatrix } from './receipt-matrix.ts';
import { scoreWeighted, weightedOutcome } from './receipt-weighted.ts';
import type { Outcome, Receipt, ResultLayer } from './result.ts';

const score = (inputs: ScoringInputs): Scored =>
  inputs.kind === 'matrix' ? scoreMatrix(inputs) : scoreWeighted(inputs);

/** Computes a result and writes its receipt. Equal inputs give an equal receipt; nothing else is read. */
export const scoreWithReceipt = (
  inputs: ScoringInputs,
  { schemeId, schemeVersion }: { readonly schemeId: string; readonly schemeVersion: string },
): { readonly outcome: Outcome; readonly receipt: Receipt } => {
  const { outcome, steps, nextPredicate } = score(inputs);
  const next = nextPredicate === undefined ? {} : { nextPredicate };
  return { outcome, receipt: { schemeId, schemeVersion, inputs, steps, ...next } };
};

/** The inputs of a receipt. Throws when it was not written by this program. */
export const inputsOf = ({ inputs }: Receipt): ScoringInputs => {
  const kind = typeof inputs === 'object' && inputs !== null && 'kind' in inputs ? inputs.kind : undefined;
  if (kind !== 'matrix' && kind !== 'weighted') {
    throw new Error(`A receipt is of a matrix or a weighted scheme; this one says ${String(kind)}.`);
  }
  return inputs as ScoringInputs;
};

/** What inputs come to, without a receipt. */
export const outcomeOf = (inputs: ScoringInputs): Outcome =>
  inputs.kind === 'matrix' ? matrixOutcome(inputs) : weightedOutcome(inputs);

/** The outcome computed again from the receipt alone: no table, no clock, no rule pack. */
export const recompute = (receipt: Receipt): Outcome => outcomeOf(inputsOf(receipt));

/** Whether a layer says what its receipt comes to, and the receipt shows the steps by which it does. */
export const receiptHolds = ({ outcome, receipt }: ResultLayer): boolean => {
  const again = score(inputsOf(receipt));
  return sameJson(again.outcome, outcome) && sameJson(again.steps, receipt.steps);
};

const sameJson = (a: unknown, b: unknown): boolean => JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));

/** With the names of every object in one order, since a store may give them back in another. */
const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, one]) => one !== undefined);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, one]) => [name, sorted(one)]));
};
