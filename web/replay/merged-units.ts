import type { AnswerOf } from '../../shared/contract/exchange.ts';
import { predicates } from '../../shared/domain/schemes/scheme.ts';

export type ReplayUnit = AnswerOf<'listReplayUnits'>['items'][number];
type Summary = ReplayUnit['summary'];

const addedPredicates = (one: Summary['before'], other: Summary['before']): Summary['before'] =>
  Object.fromEntries(predicates.map((each) => [each, one[each] + other[each]])) as Summary['before'];

const added = (one: Summary, other: Summary): Summary => ({
  compared: one.compared + other.compared,
  same: one.same + other.same,
  better: one.better + other.better,
  worse: one.worse + other.worse,
  before: addedPredicates(one.before, other.before),
  after: addedPredicates(one.after, other.after),
});

const changed = ({ summary }: ReplayUnit): number => summary.better + summary.worse;

/**
 * Each unit once: a unit at the end of one answer may go on in the next, and its counts are added. Where most people change
 * comes first.
 */
export const mergedUnits = (rows: readonly ReplayUnit[], locale: string): readonly ReplayUnit[] => {
  const units = new Map<string, ReplayUnit>();
  for (const { unit, summary } of rows) {
    const known = units.get(unit.unitId);
    units.set(unit.unitId, known === undefined ? { unit, summary } : { unit, summary: added(known.summary, summary) });
  }
  const { compare } = new Intl.Collator(locale);
  return [...units.values()].sort((a, b) => changed(b) - changed(a) || compare(a.unit.name, b.unit.name));
};
