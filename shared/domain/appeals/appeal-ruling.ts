import { accept, type Decision, type Refusal, refuse } from '../decision.ts';
import { type Exact, exactOf, fractionOf } from '../exact-number.ts';
import { type Level, levels, type Scheme } from '../schemes/scheme.ts';
import { onScale } from '../scoring/rating-scale.ts';
import { inputsOf, scoreWithReceipt } from '../scoring/receipt.ts';
import type { ScoringInputs } from '../scoring/receipt-inputs.ts';
import type { Result, ResultLayer } from '../scoring/result.ts';
import { countingLayer, layOver } from '../scoring/result-decisions.ts';
import type { Appeal } from './appeal.ts';

/** What the reviewing officer decides. A matrix scheme changes levels, a weighted one points in hundredths. */
export interface AppealRuling {
  readonly verdict: 'changed' | 'unchanged';
  readonly reasons: string;
  readonly resultsLevel?: Level;
  readonly behaviourLevel?: Level;
  readonly resultsScore?: number;
  readonly behaviourScore?: number;
}

interface RulingContext {
  readonly result: Result;
  readonly scheme: Scheme;
  readonly actor: string;
  readonly now: string;
  readonly layerId: string;
}

/**
 * Decides an appeal: by the reviewing officer, who must not have rated or calibrated it, with reasons, once. A change is
 * a new layer over the original, its predicate computed again from the same receipt by the same rules. The decision is
 * final. Source: PP 30/2019 art. 59(4).
 */
export const decideAppeal = (
  appeal: Appeal,
  ruling: AppealRuling,
  ctx: RulingContext,
): Decision<{ readonly appeal: Appeal; readonly result: Result }> => {
  const refusals = [...refusedOfficer(appeal, ctx), ...refusedRuling(appeal, ruling, ctx)];
  if (refusals.length > 0) return refuse(...refusals);
  const { actor, now, result } = ctx;
  const decided = { ...appeal, decision: { by: actor, at: now, ...ruling } };
  if (ruling.verdict === 'unchanged') return accept({ appeal: decided, result: { ...result, finalAt: now } });
  const changed = layOver(result, rulingLayer(ruling, ctx), result);
  return changed.ok ? accept({ appeal: decided, result: { ...changed.value, finalAt: now } }) : changed;
};

/** Everybody who took part in a result: who rated a segment, and who wrote a layer before the appeal. */
export const tookPart = (result: Result): readonly string[] => [
  ...result.layers.filter((layer) => layer.kind !== 'appeal').map((layer) => layer.by),
  ...result.layers.flatMap((layer) => inputsOf(layer.receipt).segments.map((segment) => segment.ratedBy)),
];

const refusedOfficer = (appeal: Appeal, { result, actor }: RulingContext): readonly Refusal[] => {
  const refusals: Refusal[] = [];
  if (actor !== appeal.reviewingOfficerId) refusals.push({ code: 'not-reviewing-officer' });
  if ([appeal.employeeId, appeal.supervisorId, ...tookPart(result)].includes(actor)) {
    refusals.push({ code: 'conflict-of-interest' });
  }
  return refusals;
};

const refusedRuling = (appeal: Appeal, ruling: AppealRuling, ctx: RulingContext): readonly Refusal[] => {
  const refusals: Refusal[] = [];
  if (appeal.decision !== undefined) {
    refusals.push({ code: 'appeal-already-decided', facts: { decidedAt: appeal.decision.at } });
  }
  if (ruling.reasons.trim() === '') refusals.push({ code: 'reason-missing', field: '/reasons' });
  return [...refusals, ...refusedValues(ruling, ctx.scheme), ...refusedVerdict(ruling, ctx)];
};

const isOnScale = (score: unknown, scale: Parameters<typeof onScale>[1]): boolean =>
  typeof score === 'number' && onScale(score, scale);

const parts = ['resultsLevel', 'behaviourLevel', 'resultsScore', 'behaviourScore'] as const;

const refusedValues = (ruling: AppealRuling, scheme: Scheme): readonly Refusal[] => {
  const allowed = {
    resultsLevel: (level: unknown) => scheme.kind === 'matrix' && levels.includes(level as Level),
    behaviourLevel: (level: unknown) => scheme.kind === 'matrix' && levels.includes(level as Level),
    resultsScore: (score: unknown) =>
      scheme.kind === 'weighted' && isOnScale(score, { from: 0, to: scheme.attainmentCap }),
    behaviourScore: (score: unknown) => scheme.kind === 'weighted' && isOnScale(score, scheme.behaviourScale),
  };
  return parts.flatMap((part) => {
    const given = ruling[part];
    if (given === undefined || (allowed[part](given) && ruling.verdict === 'changed')) return [];
    return [{ code: 'rating-outside-scale', field: `/${part}`, facts: { given, verdict: ruling.verdict } } as const];
  });
};

/** A changed verdict changes something. */
const refusedVerdict = (ruling: AppealRuling, { result, scheme }: RulingContext): readonly Refusal[] => {
  if (ruling.verdict === 'unchanged') return [];
  const { resultsLevel, behaviourLevel } = countingLayer(result).outcome;
  const changes =
    scheme.kind === 'weighted'
      ? ruling.resultsScore !== undefined || ruling.behaviourScore !== undefined
      : (ruling.resultsLevel ?? resultsLevel) !== resultsLevel ||
        (ruling.behaviourLevel ?? behaviourLevel) !== behaviourLevel;
  return changes ? [] : [{ code: 'rating-incomplete', field: '/verdict', facts: { changes: 'nothing' } }];
};

const rulingLayer = (ruling: AppealRuling, { result, actor, now, layerId }: RulingContext): ResultLayer => {
  const { receipt } = countingLayer(result);
  const scored = scoreWithReceipt(withRuling(inputsOf(receipt), ruling), receipt);
  return { layerId, kind: 'appeal', by: actor, at: now, reason: ruling.reasons, ...scored };
};

const points = (hundredths: number): Exact => exactOf(fractionOf(hundredths).div(100));

const withRuling = (inputs: ScoringInputs, ruling: AppealRuling): ScoringInputs => {
  if (inputs.kind === 'weighted') {
    const { resultsScore, behaviourScore } = ruling;
    const results = resultsScore === undefined ? {} : { results: points(resultsScore) };
    const behaviour = behaviourScore === undefined ? {} : { behaviour: points(behaviourScore) };
    return { ...inputs, ruling: { ...inputs.ruling, ...results, ...behaviour } };
  }
  const { resultsLevel, behaviourLevel } = ruling;
  const results = resultsLevel === undefined ? {} : { resultsLevel };
  const behaviour = behaviourLevel === undefined ? {} : { behaviourLevel };
  return { ...inputs, ruling: { ...inputs.ruling, ...results, ...behaviour } };
};
