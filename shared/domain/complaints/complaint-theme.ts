import { Temporal } from 'temporal-polyfill';
import type { Instant } from '../calendar/local-time.ts';
import type { Complaint } from './complaint.ts';
import type { ComplaintTerms } from './complaint-terms.ts';

/** A kind of complaint that keeps coming about one unit. */
export interface ComplaintTheme {
  readonly unitId: string;
  readonly category: string;
  /** Complaints within the days that count. */
  readonly count: number;
  readonly lastAt: Instant;
}

type Counted = Pick<Complaint, 'unitId' | 'category' | 'receivedAt' | 'complaintId'>;

/** From when on complaints count for a theme at that instant. */
export const themeFrom = (now: Instant, { theme }: Pick<ComplaintTerms, 'theme'>): Instant =>
  Temporal.Instant.from(now)
    .subtract({ hours: theme.days * 24 })
    .toString({ smallestUnit: 'millisecond' });

/** The themes among complaints: as many as the threshold of one category about one unit; the most frequent first. */
export const themesOf = (
  complaints: readonly Counted[],
  { now, terms }: { readonly now: Instant; readonly terms: Pick<ComplaintTerms, 'theme'> },
): readonly ComplaintTheme[] => {
  const from = themeFrom(now, terms);
  const recent = complaints.filter(({ receivedAt, category }) => receivedAt > from && category !== undefined);
  const groups = Map.groupBy(recent, ({ unitId = '', category = '' }) => `${unitId}#${category}`);
  return [...groups.values()]
    .filter((group) => group.length >= terms.theme.count)
    .map((group) => ({
      unitId: group[0]?.unitId ?? '',
      category: group[0]?.category ?? '',
      count: group.length,
      lastAt:
        group
          .map(({ receivedAt }) => receivedAt)
          .sort()
          .at(-1) ?? '',
    }))
    .sort((a, b) => b.count - a.count || (a.unitId < b.unitId ? -1 : 1));
};

/** Whether this complaint makes a theme of what was none before: then the head of the office is told, once. */
export const makesTheme = (
  complaint: Counted,
  others: readonly Counted[],
  facts: { readonly now: Instant; readonly terms: Pick<ComplaintTerms, 'theme'> },
): boolean => {
  const same = others.filter(
    ({ complaintId, unitId, category }) =>
      complaintId !== complaint.complaintId && unitId === complaint.unitId && category === complaint.category,
  );
  return themesOf(same, facts).length === 0 && themesOf([...same, complaint], facts).length === 1;
};
