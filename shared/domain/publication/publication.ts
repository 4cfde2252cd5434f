import { accept, type Decision, type Refusal, refuse } from '../decision.ts';
import type { Predicate } from '../schemes/scheme.ts';
import { quarterOf } from '../surveys/service.ts';
import type { QualityClass } from '../surveys/survey-index.ts';

/** Fewer people, answers or complaints than this are told together with others, or not at all. Ours, unverified. */
export const fewestPublished = 5;

/** How many people have one of these predicates. */
export interface PublishedGroup {
  readonly predicates: readonly Predicate[];
  readonly people: number;
}

/** A unit with everything below it, as the public reads it. What is absent was kept back or does not exist. */
export interface PublishedRow {
  readonly unitId: string;
  readonly name: string;
  readonly parentId?: string;
  /** People with an announced result. */
  readonly people?: number;
  readonly predicates?: readonly PublishedGroup[];
  /** The index in hundredths. */
  readonly survey?: { readonly answers: number; readonly index: number; readonly quality: QualityClass };
  /** Complaints that came in the period; in time means that no deadline passed over them. */
  readonly complaints?: { readonly received: number; readonly inTime: number };
}

/** Pengumuman hasil: what the public may read of one period. The rows lie beside it. */
export interface Publication {
  readonly publicationId: string;
  /** A year such as `2026`, or a quarter such as `2026-Q1`. */
  readonly period: string;
  /** The cycle whose results are told; a quarter has none. */
  readonly cycleId?: string;
  readonly edition: number;
  /** Why there is another edition. */
  readonly reason?: string;
  readonly fewest: number;
  readonly units: number;
  /** Units of which nothing, or not everything, could be told. */
  readonly keptBack: number;
  /** Appraised people of the cycle, and those whose result is announced. */
  readonly cases: number;
  readonly announced: number;
  readonly preparedBy: string;
  readonly preparedAt: string;
  readonly published?: { readonly by: string; readonly at: string };
  readonly version: number;
}

/** What the public can choose: the newest edition of a period, and why there were others. */
export interface PublishedPeriod {
  readonly period: string;
  readonly editions: readonly {
    readonly publicationId: string;
    readonly edition: number;
    readonly publishedAt: string;
    readonly reason?: string;
  }[];
  readonly version: number;
}

export const isYear = (period: string): boolean => /^\d{4}$/.test(period);

/** The quarters of a period. */
export const quartersIn = (period: string): readonly string[] =>
  isYear(period) ? [1, 2, 3, 4].map((quarter) => `${period}-Q${quarter}`) : [period];

/** Whether a local day is in the period. */
export const isInPeriod = (period: string, day: string): boolean =>
  isYear(period) ? day.startsWith(`${period}-`) : quarterOf(day) === period;

/** Whether the period is over on a day: while it runs every new answer could be worked out from two editions. */
const isOver = (period: string, today: string): boolean =>
  isYear(period) ? today.slice(0, 4) > period : quarterOf(today) > period;

interface Wish {
  readonly period: string;
  readonly cycleId?: string;
  readonly reason?: string;
}

interface Facts {
  /** The local day of the office. */
  readonly today: string;
  /** The year of the cycle, if one was named. */
  readonly cycleYear: number | undefined;
  readonly known: PublishedPeriod | undefined;
}

/** Whether a period can be prepared, and as which edition. A second one says why. */
export const prepareEdition = (wish: Wish, { today, cycleYear, known }: Facts): Decision<number> => {
  const { period, reason = '' } = wish;
  const edition = (known?.editions.length ?? 0) + 1;
  const refusals: Refusal[] = [];
  if (!isOver(period, today)) refusals.push({ code: 'period-not-over', field: '/period', facts: { period } });
  if (cycleYear !== undefined && String(cycleYear) !== period) {
    refusals.push({ code: 'publication-of-another-year', field: '/cycleId', facts: { period, year: cycleYear } });
  }
  if (edition > 1 && reason.trim() === '') {
    refusals.push({ code: 'publication-reason-missing', field: '/reason', facts: { edition } });
  }
  const [first, ...rest] = refusals;
  return first === undefined ? accept(edition) : refuse(first, ...rest);
};

/**
 * Makes an edition public, as it was prepared. From then on it never changes: a correction is another edition with a
 * reason, and the earlier one stays readable.
 */
export const publishEdition = (
  publication: Publication,
  known: PublishedPeriod | undefined,
  { by, now }: { readonly by: string; readonly now: string },
): Decision<{ readonly publication: Publication; readonly period: PublishedPeriod }> => {
  const { publicationId, period, edition, reason, published } = publication;
  if (published !== undefined) return refuse({ code: 'publication-published', facts: { at: published.at } });
  const editions = known?.editions ?? [];
  if (edition !== editions.length + 1) {
    return refuse({ code: 'publication-overtaken', facts: { edition: editions.length } });
  }
  const entry = { publicationId, edition, publishedAt: now, ...(reason === undefined ? {} : { reason }) };
  return accept({
    publication: { ...publication, published: { by, at: now } },
    period: { period, editions: [...editions, entry], version: known?.version ?? 0 },
  });
};
