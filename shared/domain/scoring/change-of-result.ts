import type { Refusal } from '../decision.ts';
import { type Exact, exactOf, fractionOf } from '../exact-number.ts';
import { type Level, levels, type Scheme } from '../schemes/scheme.ts';
import { onScale } from './rating-scale.ts';
import { inputsOf, scoreWithReceipt } from './receipt.ts';
import type { ScoringInputs } from './receipt-inputs.ts';
import type { Outcome, Receipt } from './result.ts';

/** What a calibration or an appeal puts in place: levels under a matrix, points of the year in hundredths else. */
export interface ChangeOfResult {
  readonly verdict: 'changed' | 'unchanged';
  readonly resultsLevel?: Level;
  readonly behaviourLevel?: Level;
  readonly resultsScore?: number;
  readonly behaviourScore?: number;
}

const isOnScale = (score: unknown, scale: Parameters<typeof onScale>[1]): boolean =>
  typeof score === 'number' && onScale(score, scale);

const parts = ['resultsLevel', 'behaviourLevel', 'resultsScore', 'behaviourScore'] as const;

const refusedValues = (change: ChangeOfResult, scheme: Scheme): readonly Refusal[] => {
  const allowed = {
    resultsLevel: (level: unknown) => scheme.kind === 'matrix' && levels.includes(level as Level),
    behaviourLevel: (level: unknown) => scheme.kind === 'matrix' && levels.includes(level as Level),
    resultsScore: (score: unknown) =>
      scheme.kind === 'weighted' && isOnScale(score, { from: 0, to: scheme.attainmentCap }),
    behaviourScore: (score: unknown) => scheme.kind === 'weighted' && isOnScale(score, scheme.behaviourScale),
  };
  return parts.flatMap((part) => {
    const given = change[part];
    if (given === undefined || (allowed[part](given) && change.verdict === 'changed')) return [];
    return [{ code: 'rating-outside-scale', field: `/${part}`, facts: { given, verdict: change.verdict } } as const];
  });
};

/** A changed verdict changes something. */
const refusedVerdict = (change: ChangeOfResult, scheme: Scheme, outcome: Outcome): readonly Refusal[] => {
  if (change.verdict === 'unchanged') return [];
  const { resultsLevel, behaviourLevel } = outcome;
  const changes =
    scheme.kind === 'weighted'
      ? change.resultsScore !== undefined || change.behaviourScore !== undefined
      : (change.resultsLevel ?? resultsLevel) !== resultsLevel ||
        (change.behaviourLevel ?? behaviourLevel) !== behaviourLevel;
  return changes ? [] : [{ code: 'rating-incomplete', field: '/verdict', facts: { changes: 'nothing' } }];
};

/** What is wrong with a change: values off the scale of the scheme, or a change that changes nothing. */
export const refusedChange = (change: ChangeOfResult, scheme: Scheme, outcome: Outcome): readonly Refusal[] => [
  ...refusedValues(change, scheme),
  ...refusedVerdict(change, scheme, outcome),
];

const points = (hundredths: number): Exact => exactOf(fractionOf(hundredths).div(100));

const inputsAfter = (inputs: ScoringInputs, change: ChangeOfResult, calibration: string | undefined): ScoringInputs => {
  const by = calibration === undefined ? {} : { calibration };
  if (inputs.kind === 'weighted') {
    const { calibration: _earlier, ...ruling } = inputs.ruling ?? {};
    const { resultsScore, behaviourScore } = change;
    const results = resultsScore === undefined ? {} : { results: points(resultsScore) };
    const behaviour = behaviourScore === undefined ? {} : { behaviour: points(behaviourScore) };
    return { ...inputs, ruling: { ...ruling, ...results, ...behaviour, ...by } };
  }
  const { calibration: _earlier, ...ruling } = inputs.ruling ?? {};
  const { resultsLevel, behaviourLevel } = change;
  const results = resultsLevel === undefined ? {} : { resultsLevel };
  const behaviour = behaviourLevel === undefined ? {} : { behaviourLevel };
  return { ...inputs, ruling: { ...ruling, ...results, ...behaviour, ...by } };
};

/**
 * A result computed again from the inputs of its receipt, with the change in place. `calibration` is the source of the
 * rule of a calibration; without it the step is that of an appeal.
 */
export const rescored = (
  receipt: Receipt,
  change: ChangeOfResult,
  calibration?: string,
): { readonly outcome: Outcome; readonly receipt: Receipt } =>
  scoreWithReceipt(inputsAfter(inputsOf(receipt), change, calibration), receipt);
