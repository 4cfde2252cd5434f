import type { Instant } from '../calendar/local-time.ts';
import { accept, type Decision, refuse } from '../decision.ts';
import type { Scheme } from '../schemes/scheme.ts';
import type { Result } from './result.ts';
import { composeResult } from './result-composition.ts';
import { layOver } from './result-decisions.ts';
import type { YearSegment } from './segment-combination.ts';

interface YearContext {
  readonly caseId: string;
  readonly employeeId: string;
  readonly scheme: Scheme;
  readonly now: Instant;
  readonly existing: Result | undefined;
  /** The segment whose rating is new in this. */
  readonly ratedSegmentId: string;
}

/** The id of the next layer of a result: `l1`, `l2`, … It goes on from the last one, also when earlier ones lie elsewhere. */
export const nextLayerId = (existing: Pick<Result, 'layers'> | undefined): string =>
  `l${Number(/\d+$/.exec(existing?.layers.at(-1)?.layerId ?? '')?.[0] ?? 0) + 1}`;

const isLater = (segments: readonly YearSegment[], ratedSegmentId: string): boolean => {
  const rated = [...segments].filter(({ rating }) => rating !== undefined).sort((a, b) => (a.from < b.from ? -1 : 1));
  return rated.at(-1)?.segmentId !== ratedSegmentId;
};

/**
 * What the year comes to after one of its segments was rated: nothing while another one waits for its rating; with the
 * last one the first layer of the result; a later layer when a rating is changed before the announcement. An earlier
 * segment's rating can't be changed into one from which the rating of the year, given since, differs without a reason, nor
 * any after a panel looked at the result in a calibration.
 */
export const resultAfterRating = (segments: readonly YearSegment[], ctx: YearContext): Decision<Result | undefined> => {
  if (segments.some(({ rating, rateable }) => rating === undefined && rateable)) return accept(undefined);
  const { scheme, now, existing } = ctx;
  if (existing?.calibratedBy !== undefined) {
    return refuse({ code: 'task-closed', facts: { segmentId: ctx.ratedSegmentId } });
  }
  const layer = composeResult(segments, { scheme, now, layerId: nextLayerId(existing) });
  if (layer.ok) return layOver(existing, layer.value, ctx);
  const isOthers = layer.refusals.some(({ code }) => code === 'override-reason-missing');
  return isOthers && isLater(segments, ctx.ratedSegmentId)
    ? refuse({ code: 'task-closed', field: '/resultsLevel', facts: { segmentId: ctx.ratedSegmentId } })
    : layer;
};
