import { accept, type Decision, refuse } from '../decision.ts';
import type { MatrixScheme, Scheme, WeightedScheme } from '../schemes/scheme.ts';
import type { BasisPoints } from '../targets/plan.ts';
import { scoreWithReceipt } from './receipt.ts';
import type { Citations, MatrixInputs, ScoringInputs, WeightedInputs } from './receipt-inputs.ts';
import type { ResultLayer } from './result.ts';
import {
  type Combination,
  combineSegments,
  differencesFrom,
  type RatedSegment,
  type YearSegment,
} from './segment-combination.ts';
import { has360 } from './weighted-score.ts';

interface CompositionContext {
  readonly scheme: Scheme;
  readonly layerId: string;
  readonly now: string;
}

/**
 * Makes the year's result of the ratings of its segments, as the first layer, with its receipt. Under a matrix the last
 * supervisor rates the year and gives a reason to differ from earlier ones; a weighted scheme takes exact shares of days.
 * Refuses a year with a segment still to be rated, or with none that can be.
 */
export const composeResult = (segments: readonly YearSegment[], ctx: CompositionContext): Decision<ResultLayer> => {
  const { scheme, layerId, now } = ctx;
  const combined = combineSegments(segments);
  if (!combined.ok) return combined;
  const { rating } = combined.value.last;
  const inputs = inputsUnder(combined.value, scheme);
  if (!inputs.ok) return inputs;
  const { outcome, receipt } = scoreWithReceipt(inputs.value, {
    schemeId: scheme.schemeId,
    schemeVersion: scheme.version,
  });
  const reason = rating.overrideReason ?? rating.note ?? '';
  return accept({ layerId, kind: 'supervisor', by: rating.ratedBy, at: now, reason, outcome, receipt });
};

const inputsUnder = (combined: Combination, scheme: Scheme): Decision<ScoringInputs> =>
  scheme.kind === 'matrix' ? matrixInputs(combined, scheme) : accept(weightedInputs(combined, scheme));

/** What a year is scored from under a scheme; refused for the same reasons as its result. */
export const scoringInputs = (segments: readonly YearSegment[], scheme: Scheme): Decision<ScoringInputs> => {
  const combined = combineSegments(segments);
  return combined.ok ? inputsUnder(combined.value, scheme) : combined;
};

/** The source of each part that a step cites; the scheme itself where its sources do not name the part. */
const citationsOf = (scheme: Scheme, with360 = false): Citations => {
  const cite = (part: string): string => scheme.sources[part]?.citation ?? `${scheme.schemeId} ${scheme.version}`;
  return {
    proposal: cite('levelThresholds'),
    organisation: cite('spreadGuidance'),
    segments: cite('segments'),
    matrix: cite('matrix'),
    attainment: scheme.attainment.source.citation,
    behaviour: cite(scheme.kind === 'matrix' ? 'behaviours' : 'behaviourScale'),
    weights: cite(with360 ? 'weightsWith360' : 'weights'),
    bands: cite('bands'),
    appeal: scheme.appealWithin.source.citation,
  };
};

const shareOf = (behaviourId: string, scheme: Scheme): { readonly weight?: BasisPoints } => {
  const weight = scheme.behaviours.find((one) => one.behaviourId === behaviourId)?.weight;
  return scheme.kind === 'matrix' || weight === undefined ? {} : { weight };
};

const segmentInputs = ({ segmentId, from, to, objectives, rating }: RatedSegment, scheme: Scheme) => ({
  segmentId,
  from,
  to,
  ratedBy: rating.ratedBy,
  objectives,
  behaviours: rating.behaviours.map(({ behaviourId, level, score }) => ({
    behaviourId,
    ...(level === undefined ? {} : { level }),
    ...(score === undefined ? {} : { score }),
    ...shareOf(behaviourId, scheme),
  })),
});

const matrixInputs = ({ rated, last, leftOut }: Combination, scheme: MatrixScheme): Decision<MatrixInputs> => {
  const earlier = rated.filter((segment) => segment !== last).map((segment) => segment.rating);
  const differences = differencesFrom(last.rating, earlier).filter(
    ({ part }) => last.leads === undefined || part !== 'resultsLevel',
  );
  if (differences.length > 0 && (last.rating.overrideReason?.trim() ?? '') === '') {
    return refuse({ code: 'override-reason-missing', field: '/overrideReason', facts: { differences } });
  }
  const segments = rated.flatMap((segment) => {
    const { resultsLevel, behaviourLevel, overrideReason } = segment.rating;
    if (resultsLevel === undefined || behaviourLevel === undefined) return [];
    return {
      ...segmentInputs(segment, scheme),
      resultsLevel,
      behaviourLevel,
      ...(overrideReason === undefined ? {} : { overrideReason }),
      ...(segment.leads === undefined ? {} : { organisation: segment.leads }),
    };
  });
  if (segments.length < rated.length) return refuse({ code: 'rating-incomplete', field: '/resultsLevel' });
  const { matrix, levelThresholds } = scheme;
  const rules = { matrix, levelThresholds, citations: citationsOf(scheme) };
  return accept({ kind: 'matrix', rules, segments, leftOut });
};

const weightedInputs = ({ rated, leftOut }: Combination, scheme: WeightedScheme): WeightedInputs => {
  const { weights, weightsWith360, bands } = scheme;
  const with360 = rated.some(has360);
  return {
    kind: 'weighted',
    rules: { weights, weightsWith360, bands, citations: citationsOf(scheme, with360) },
    segments: rated.map((segment) => ({
      ...segmentInputs(segment, scheme),
      ...(segment.feedback === undefined ? {} : { feedback: segment.feedback }),
    })),
    leftOut,
    innovation: rated.some((segment) => segment.rating.innovationConfirmed === true),
  };
};
