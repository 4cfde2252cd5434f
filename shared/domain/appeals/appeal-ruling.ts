import { accept, type Decision, type Refusal, refuse } from '../decision.ts';
import type { Scheme } from '../schemes/scheme.ts';
import { type ChangeOfResult, refusedChange, rescored } from '../scoring/change-of-result.ts';
import { inputsOf } from '../scoring/receipt.ts';
import type { Result, ResultLayer } from '../scoring/result.ts';
import { countingLayer, layOver } from '../scoring/result-decisions.ts';
import type { Appeal } from './appeal.ts';

/** What the reviewing officer decides. A matrix scheme changes levels, a weighted one points in hundredths. */
export interface AppealRuling extends ChangeOfResult {
  readonly reasons: string;
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

/** Everybody who took part in a result: who rated a segment, sat on its panel, or wrote a layer before the appeal. */
export const tookPart = (result: Result): readonly string[] => [
  ...(result.calibratedBy ?? []),
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
  return [...refusals, ...refusedChange(ruling, ctx.scheme, countingLayer(ctx.result).outcome)];
};

const rulingLayer = (ruling: AppealRuling, { result, actor, now, layerId }: RulingContext): ResultLayer => {
  const { receipt } = countingLayer(result);
  return { layerId, kind: 'appeal', by: actor, at: now, reason: ruling.reasons, ...rescored(receipt, ruling) };
};
