import { type Predicate, predicates } from '../schemes/scheme.ts';
import { type ElementTotals, surveyElements } from '../surveys/elements.ts';
import { surveyIndex } from '../surveys/survey-index.ts';
import type { PublishedGroup, PublishedRow } from './publication.ts';
import { type Groupings, type ReleasedUnit, type Row, releasedLevels } from './released-levels.ts';

/** What is known of one unit without the units below it; kept, so that a later edition can be compared. */
export interface UnitNumbers {
  readonly predicates: Row;
  /** The answers, then the sum and the number of scores of each element. */
  readonly survey: Row;
  /** In time, and late. */
  readonly complaints: Row;
}

export interface GatheredUnit extends UnitNumbers {
  readonly unitId: string;
  readonly name: string;
  readonly parentId?: string;
  readonly before?: UnitNumbers;
}

/** Numbers of a unit from what was counted, heard and complained there. */
export const unitNumbers = (
  counted: Readonly<Record<Predicate, number>> | undefined,
  heard: { readonly answers: number; readonly totals: ElementTotals },
  complaints: { readonly inTime: number; readonly late: number },
): UnitNumbers => ({
  predicates: predicates.map((one) => counted?.[one] ?? 0),
  survey: [heard.answers, ...surveyElements.flatMap((one) => [heard.totals[one].sum, heard.totals[one].answers])],
  complaints: [complaints.inTime, complaints.late],
});

const column = (predicate: Predicate): number => predicates.indexOf(predicate);
const good = [column('sangat-baik'), column('baik')];
const below = predicates.map((_, at) => at).filter((at) => !good.includes(at));
const alone = (at: number) => ({ columns: [at], tells: true });

/** From the number of people to each predicate. That all are at least good tells nobody which one; that none is, does. */
const ofPredicates: Groupings = [
  [{ columns: [...good, ...below], tells: false }],
  [
    { columns: good, tells: false },
    { columns: below, tells: true },
  ],
  [...good.map(alone), { columns: below, tells: true }],
  [...good, ...below].map(alone),
];

const ofAnswers: Groupings = [[{ columns: [0], tells: false }]];
const ofComplaints: Groupings = [[{ columns: [0, 1], tells: false }]];

const groupsOf = ({ level, whole }: ReleasedUnit): readonly PublishedGroup[] | undefined =>
  level === undefined || level === 0
    ? undefined
    : (ofPredicates[level] ?? []).map(({ columns }) => ({
        predicates: columns.flatMap((at) => predicates[at] ?? []),
        people: columns.reduce((sum, at) => sum + (whole[at] ?? 0), 0),
      }));

const surveyOf = ({ level, whole }: ReleasedUnit): PublishedRow['survey'] => {
  if (level === undefined) return undefined;
  const [answers = 0, ...sums] = whole;
  const totals = Object.fromEntries(
    surveyElements.map((element, at) => [element, { sum: sums[2 * at] ?? 0, answers: sums[2 * at + 1] ?? 0 }]),
  ) as Record<(typeof surveyElements)[number], { sum: number; answers: number }>;
  const found = surveyIndex(totals);
  return found === undefined ? undefined : { answers, index: found.index, quality: found.quality };
};

const complaintsOf = ({ level, whole: [inTime = 0, late = 0] }: ReleasedUnit): PublishedRow['complaints'] =>
  level === undefined ? undefined : { received: inTime + late, inTime };

const total = (row: Row): number => row.reduce((sum, count) => sum + count, 0);

const isKeptBack = (row: Partial<PublishedRow>, [people, survey, complaints]: readonly ReleasedUnit[]): boolean =>
  (row.predicates === undefined && total(people?.whole ?? []) > 0) ||
  (row.survey === undefined && (survey?.whole[0] ?? 0) > 0) ||
  (row.complaints === undefined && total(complaints?.whole ?? []) > 0);

const given = <T extends object>(fields: { readonly [K in keyof T]: T[K] | undefined }): T =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;

/**
 * What the public may read of each unit with everything below it, from the top down, and of how many units something had
 * to be kept back.
 */
export const publishedRows = (
  units: readonly GatheredUnit[],
  fewest: number,
): { readonly rows: readonly PublishedRow[]; readonly keptBack: number } => {
  const release = (of: keyof UnitNumbers, groupings: Groupings): readonly ReleasedUnit[] =>
    releasedLevels(
      units.map(({ unitId, parentId, before, ...numbers }) =>
        given({ unitId, parentId, counts: numbers[of], before: before?.[of] }),
      ),
      { groupings, fewest },
    );
  const people = release('predicates', ofPredicates);
  const surveys = new Map(release('survey', ofAnswers).map((one) => [one.unitId, one]));
  const complaints = new Map(release('complaints', ofComplaints).map((one) => [one.unitId, one]));
  const byId = new Map(units.map((unit) => [unit.unitId, unit]));
  let keptBack = 0;
  const rows = people.map((one): PublishedRow => {
    const nothing = { unitId: one.unitId, level: undefined, whole: [] };
    const [survey = nothing, complained = nothing] = [surveys.get(one.unitId), complaints.get(one.unitId)];
    const row = given<PublishedRow>({
      unitId: one.unitId,
      name: byId.get(one.unitId)?.name ?? one.unitId,
      parentId: byId.get(one.unitId)?.parentId,
      people: one.level === undefined ? undefined : total(one.whole),
      predicates: groupsOf(one),
      survey: surveyOf(survey),
      complaints: complaintsOf(complained),
    });
    if (isKeptBack(row, [one, survey, complained])) keptBack += 1;
    return row;
  });
  return { rows, keptBack };
};
