import type { Level } from '../domain/schemes/scheme.ts';
import { levels } from '../domain/schemes/scheme.ts';
import { type LevelTally, type TallyPart, tallyParts } from '../domain/scoring/leniency.ts';
import type { SegmentRating } from '../domain/scoring/result.ts';
import type { Item, Table, Write } from '../ports/table.ts';
import { keys } from './keys.ts';

/** Raters of a whole agency meet on this many items, those of a unit on one. */
const agencyShards = 16;

type Amounts = Readonly<Record<string, number>>;
type Rated = Pick<SegmentRating, 'resultsLevel' | 'behaviourLevel' | 'ratedBy'>;

const amountsOf = ({ resultsLevel, behaviourLevel }: Rated, sign: 1 | -1): Amounts => ({
  ...(resultsLevel === undefined ? {} : { [`results-${resultsLevel}`]: sign }),
  ...(behaviourLevel === undefined ? {} : { [`behaviour-${behaviourLevel}`]: sign }),
});

const added = (a: Amounts, b: Amounts): Amounts => {
  const sum: Record<string, number> = { ...a };
  for (const [name, amount] of Object.entries(b)) sum[name] = (sum[name] ?? 0) + amount;
  return Object.fromEntries(Object.entries(sum).filter(([, amount]) => amount !== 0));
};

const shardOf = (id: string): number =>
  [...id].reduce((sum, sign) => sum + (sign.codePointAt(0) ?? 0), 0) % agencyShards;

interface Place {
  readonly agencyId: string;
  readonly cycleId: string;
  readonly unitId: string;
}

/**
 * What the counts of a rater, of the unit and of the agency gain and lose by a rating, in its own transaction. A rating
 * given again, by the same person or another, takes the old one out. A weighted scheme gives no levels and counts nothing.
 */
export const countRating = (next: Rated, previous: Rated | undefined, at: Place): readonly Write[] => {
  const gained = amountsOf(next, 1);
  const lost = previous === undefined ? {} : amountsOf(previous, -1);
  const { agencyId, cycleId, unitId } = at;
  const of = keys.ratings(agencyId, cycleId);
  const add = (key: ReturnType<typeof of.unit>, amounts: Amounts): readonly Write[] =>
    Object.keys(amounts).length === 0 ? [] : [{ add: key, amounts }];
  const both = added(gained, lost);
  const isSameRater = previous === undefined || previous.ratedBy === next.ratedBy;
  return [
    ...add(of.rater(next.ratedBy), isSameRater ? both : gained),
    ...(isSameRater ? [] : add(of.rater(previous.ratedBy), lost)),
    ...add(of.unit(unitId), both),
    ...add(of.agency(shardOf(next.ratedBy)), both),
  ];
};

const numberIn = (item: Item, name: string): number => {
  const value = item[name];
  return typeof value === 'number' ? value : 0;
};

const tallyOf = (items: readonly Item[]): LevelTally => {
  const countOf = (part: TallyPart, level: Level): number =>
    items.reduce((sum, item) => sum + numberIn(item, `${part}-${level}`), 0);
  return Object.fromEntries(
    tallyParts.map((part) => [part, Object.fromEntries(levels.map((level) => [level, countOf(part, level)]))]),
  ) as unknown as LevelTally;
};

/** How often each level is among these ratings. */
export const tallyRatings = (ratings: readonly Rated[]): LevelTally =>
  tallyOf(ratings.map((rating): Item => ({ pk: '', sk: '', ...amountsOf(rating, 1) })));

interface RaterQuestion {
  readonly agencyId: string;
  readonly cycleId: string;
  readonly raterId: string;
  /** The units that count as those around the rater. */
  readonly unitIds: readonly string[];
}

/** How a rater rates, and how everybody around does, the rater included: some keys, never a look at a rating. */
export const ratingCountsOf = async (table: Table, { agencyId, cycleId, raterId, unitIds }: RaterQuestion) => {
  const of = keys.ratings(agencyId, cycleId);
  const shards = Array.from({ length: agencyShards }, (_, shard) => of.agency(shard));
  const [own, unit, agency] = await Promise.all([
    table.getMany([of.rater(raterId)]),
    table.getMany(unitIds.map(of.unit)),
    table.getMany(shards),
  ]);
  return { own: tallyOf(own), unit: tallyOf(unit), agency: tallyOf(agency) };
};
