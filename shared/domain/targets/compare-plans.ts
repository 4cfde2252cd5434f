import type { Indicator, Objective, PlanContent } from './plan.ts';

/** What became of a line. */
export type Mark = 'added' | 'removed' | 'changed' | 'same';

/** What of an objective itself can have changed; its indicators are lines of their own. */
const objectiveFields = ['text', 'kind', 'weight', 'derivedFrom'] as const satisfies readonly (keyof Objective)[];

const indicatorFields = [
  'name',
  'target',
  'unitOfMeasure',
  'direction',
  'aspect',
  'weight',
  'formula',
  'baseline',
  'cap',
  'accumulation',
  'method',
  'measure',
] as const satisfies readonly (keyof Indicator)[];

type ObjectiveField = (typeof objectiveFields)[number];
export type IndicatorField = (typeof indicatorFields)[number];

export interface IndicatorChange {
  readonly indicatorId: string;
  readonly mark: Mark;
  readonly before?: Indicator;
  readonly after?: Indicator;
  /** Which fields differ; none unless it is changed. */
  readonly fields: readonly IndicatorField[];
}

export interface ObjectiveChange {
  readonly objectiveId: string;
  /** `changed` also when only an indicator did. */
  readonly mark: Mark;
  readonly before?: Objective;
  readonly after?: Objective;
  readonly fields: readonly ObjectiveField[];
  readonly indicators: readonly IndicatorChange[];
}

/** Two versions of a plan line by line: in the order of the later one, what is gone after it. */
export interface PlanComparison {
  readonly objectives: readonly ObjectiveChange[];
  /** Behaviours whose expectation differs. */
  readonly expectations: readonly string[];
  /** Parts of the annex that differ. */
  readonly annex: readonly (keyof PlanContent['annex'])[];
  /** Objectives and indicators by what became of them; an objective that changed only by its indicators isn't counted. */
  readonly counts: Readonly<Record<Exclude<Mark, 'same'>, number>>;
}

const plain = (value: unknown): string =>
  JSON.stringify(value, (_, one: unknown) =>
    typeof one === 'object' && one !== null && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort())
      : one,
  ) ?? '';

const differing = <T, Field extends keyof T>(before: T, after: T, fields: readonly Field[]): readonly Field[] =>
  fields.filter((field) => plain(before[field]) !== plain(after[field]));

const worded = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ').trim();

interface Pair<T> {
  readonly before?: T;
  readonly after?: T;
}

/** Lines of both versions in pairs: by their id, and where another year made new ids, by their words. */
const pairs = <T>(
  before: readonly T[],
  after: readonly T[],
  { idOf, wordsOf }: { readonly idOf: (line: T) => string; readonly wordsOf: (line: T) => string },
): readonly Pair<T>[] => {
  const left = new Set(before);
  const take = (found: T | undefined): T | undefined => {
    if (found !== undefined) left.delete(found);
    return found;
  };
  const sameId = after.map((line) => take([...left].find((one) => idOf(one) === idOf(line))));
  const found = after.map((line, index): Pair<T> => {
    const old = sameId[index] ?? take([...left].find((one) => worded(wordsOf(one)) === worded(wordsOf(line))));
    return old === undefined ? { after: line } : { before: old, after: line };
  });
  return [...found, ...[...left].map((line): Pair<T> => ({ before: line }))];
};

const markOf = ({ before, after }: Pair<unknown>, changed: boolean): Mark => {
  if (before === undefined) return 'added';
  if (after === undefined) return 'removed';
  return changed ? 'changed' : 'same';
};

const indicatorChange = (pair: Pair<Indicator>): IndicatorChange => {
  const { before, after } = pair;
  const fields = before && after ? differing(before, after, indicatorFields) : [];
  return { ...pair, indicatorId: (after ?? before)?.indicatorId ?? '', fields, mark: markOf(pair, fields.length > 0) };
};

const indicatorLines = { idOf: (one: Indicator) => one.indicatorId, wordsOf: (one: Indicator) => one.name };
const objectiveLines = { idOf: (one: Objective) => one.objectiveId, wordsOf: (one: Objective) => one.text };

const objectiveChange = (pair: Pair<Objective>): ObjectiveChange => {
  const { before, after } = pair;
  const fields = before && after ? differing(before, after, objectiveFields) : [];
  const indicators = pairs(before?.indicators ?? [], after?.indicators ?? [], indicatorLines).map(indicatorChange);
  const changed = fields.length > 0 || indicators.some(({ mark }) => mark !== 'same');
  return {
    ...pair,
    objectiveId: (after ?? before)?.objectiveId ?? '',
    fields,
    indicators,
    mark: markOf(pair, changed),
  };
};

const countsOf = (objectives: readonly ObjectiveChange[]): PlanComparison['counts'] => {
  const marks = objectives.flatMap(({ mark, fields, indicators }) => {
    if (mark === 'added' || mark === 'removed') return [mark];
    return [...(fields.length > 0 ? (['changed'] as const) : []), ...indicators.map((one) => one.mark)];
  });
  const count = (wanted: Mark): number => marks.filter((mark) => mark === wanted).length;
  return { added: count('added'), removed: count('removed'), changed: count('changed') };
};

/** What a plan says otherwise than an earlier version of it, or than last year's. */
export const comparePlans = (before: PlanContent, after: PlanContent): PlanComparison => {
  const objectives = pairs(before.objectives, after.objectives, objectiveLines).map(objectiveChange);
  const behaviours = [...new Set([...Object.keys(before.expectations), ...Object.keys(after.expectations)])];
  const words = (content: PlanContent, id: string): unknown =>
    Object.entries(content.expectations).find(([key]) => key === id)?.[1];
  return {
    objectives,
    expectations: behaviours.filter((id) => words(before, id) !== words(after, id)),
    annex: differing(before.annex, after.annex, ['resources', 'accountability', 'consequences']),
    counts: countsOf(objectives),
  };
};

/** Whether the two versions say the same. */
export const isUnchanged = ({ counts, expectations, annex }: PlanComparison): boolean =>
  counts.added + counts.removed + counts.changed + expectations.length + annex.length === 0;
