import { accept, type Decision, type Refusal, refuse } from '../decision.ts';
import type { Scheme } from '../schemes/scheme.ts';
import type { BasisPoints, Plan } from '../targets/plan.ts';
import { type CheckAnswer, gradeAnswers } from './scheme-questions.ts';

/**
 * What somebody made of the scheme of the year: read, answered and acknowledged, or excused by HR, each at a version. Only
 * the last counts; those before stand in the record of the case.
 */
export interface SchemeKnown {
  readonly schemeId: string;
  readonly version: string;
  readonly as: 'acknowledged' | 'excused';
  readonly at: string;
  /** Of who was excused. */
  readonly by?: string;
  readonly reason?: string;
}

type SchemeAt = Pick<SchemeKnown, 'schemeId' | 'version'>;

/** Whether somebody is through with this very version; a correction in mid-year asks again. */
export const isKnown = (known: SchemeKnown | undefined, { schemeId, version }: SchemeAt): boolean =>
  known !== undefined && known.schemeId === schemeId && known.version === version;

export interface AcknowledgeWish {
  readonly schemeVersion: string;
  readonly answers: readonly CheckAnswer[];
}

/** Takes it that somebody understood the scheme, once every question is answered right. It may be tried again at once. */
export const acknowledgeScheme = (
  scheme: Scheme,
  { schemeVersion, answers }: AcknowledgeWish,
  at: string,
): Decision<SchemeKnown> => {
  const wrong = gradeAnswers(scheme, answers).filter(({ isRight }) => !isRight);
  const refusals: readonly Refusal[] = [
    ...(schemeVersion === scheme.version ? [] : [{ code: 'changed-since-read', field: '/schemeVersion' } as const]),
    ...(wrong.length === 0
      ? []
      : [{ code: 'scheme-check-failed', field: '/answers', facts: { wrong: wrong.length } } as const]),
  ];
  if (refusals.length > 0) return refuse(...refusals);
  return accept({ schemeId: scheme.schemeId, version: scheme.version, as: 'acknowledged', at });
};

/** HR takes somebody out of the count, such as on long leave, with a reason that the record keeps. */
export const excuseFromScheme = (
  { schemeId, version }: SchemeAt,
  { by, at, reason }: { readonly by: string; readonly at: string; readonly reason: string },
): Decision<SchemeKnown> =>
  reason.trim() === ''
    ? refuse({ code: 'reason-missing', field: '/reason' })
    : accept({ schemeId, version, as: 'excused', at, by, reason: reason.trim() });

/** How many of a unit have a case in the year, and what they made of its scheme, whichever version. */
export interface SocialisationCounts {
  readonly people: number;
  readonly acknowledged: number;
  readonly excused: number;
}

/** The counts once somebody of the unit is through, who was not or only with another version. */
export const countedAfter = (
  counts: SocialisationCounts,
  before: SchemeKnown | undefined,
  after: SchemeKnown | undefined,
): SocialisationCounts => {
  const change = (as: SchemeKnown['as']) => Number(after?.as === as) - Number(before?.as === as);
  return {
    people: counts.people,
    acknowledged: counts.acknowledged + change('acknowledged'),
    excused: counts.excused + change('excused'),
  };
};

export interface SocialisationProgress extends SocialisationCounts {
  /** How many must have acknowledged; 0 where the pack demands nothing. */
  readonly needed: number;
  /** Of those who are not excused, rounded down. */
  readonly share: BasisPoints;
  readonly isOpen: boolean;
}

/**
 * Whether planning is open in a unit: the share of the pack, of those who are not excused, rounded up to whole people and
 * at least one. Nobody to count keeps nobody waiting.
 */
export const progressOf = (counts: SocialisationCounts, demanded: BasisPoints | undefined): SocialisationProgress => {
  const of = Math.max(0, counts.people - counts.excused);
  const needed = demanded === undefined || of === 0 ? 0 : Math.max(1, Math.ceil((demanded * of) / 10_000));
  const share = of === 0 ? 10_000 : Math.min(10_000, Math.floor((counts.acknowledged * 10_000) / of));
  return { ...counts, needed, share, isOpen: counts.acknowledged >= needed };
};

/** Only a plan that was never handed in waits for the unit: a returned one and a revision go on. */
export const waitsForUnit = ({ status, revision }: Plan): boolean => status === 'draft' && revision === 0;
