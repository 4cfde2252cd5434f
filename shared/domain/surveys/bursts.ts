import { type SurveyAnswer, scoreSigns } from './answer.ts';
import type { Finding } from './finding.ts';

type Found = readonly (readonly [string, Finding])[];

/** An hour with fewer answers is never a burst, nor one with less than so many times the usual. */
const least = 12;
const timesUsual = 4;
/** The share of an hour that must be alike, and how much more often than in usual hours. */
const alikeShare = 0.25;
const timesAlike = 2;
/**
 * The share where at least as many links were handed over in the hour as answers came: many citizens, perhaps angry about
 * the same thing. A majority that says the same stays conspicuous, since officers who answer themselves hand links over too.
 */
const explainedShare = 0.5;

/** How many links were handed over in each hour, `2026-03-02T09`. Nothing of who got them. */
export type LinksByHour = ReadonlyMap<string, number>;

/** Two answers are alike when they differ in at most so many elements. */
const differences = 1;

const isAlike = (a: string, b: string): boolean => {
  let different = 0;
  for (let index = 0; index < a.length; index += 1) {
    if (a[index] !== b[index]) different += 1;
    if (different > differences) return false;
  }
  return true;
};

const median = (numbers: readonly number[]): number => {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
};

const countSigns = (answers: readonly SurveyAnswer[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { scores } of answers) {
    const signs = scoreSigns(scores);
    counts.set(signs, (counts.get(signs) ?? 0) + 1);
  }
  return counts;
};

/** How many of them are like these scores. */
const alikeIn = (signs: string, counts: ReadonlyMap<string, number>): number => {
  let alike = 0;
  for (const [other, count] of counts) if (isAlike(signs, other)) alike += count;
  return alike;
};

const shareOf = (part: number, all: number): number => (all === 0 ? 0 : part / all);

interface Hours {
  readonly hour: readonly SurveyAnswer[];
  readonly elsewhere: readonly SurveyAnswer[];
  readonly usual: number;
  readonly explained: boolean;
}

/** Within a busy hour: what many say nearly alike, far more often than in usual hours. */
const crowd = ({ hour, elsewhere, usual, explained }: Hours): Found => {
  const least = explained ? explainedShare : alikeShare;
  const here = countSigns(hour);
  const there = countSigns(elsewhere);
  const centres = [...here.keys()].filter((signs) => {
    const share = shareOf(alikeIn(signs, here), hour.length);
    return share >= least && share >= timesAlike * shareOf(alikeIn(signs, there), elsewhere.length);
  });
  const isOfCrowd = ({ scores }: SurveyAnswer): boolean => centres.some((signs) => isAlike(signs, scoreSigns(scores)));
  const members = hour.filter(isOfCrowd);
  const finding: Finding = { reason: 'burst', alike: members.length, inHour: hour.length, usual };
  return members.map(({ answerId }) => [answerId, finding] as const);
};

/**
 * The size of the hour in which the middle answer came. The middle hour would not do: whoever sends one answer in each
 * hour of many nights would make every office hour look busy.
 */
const usualSize = (hours: readonly (readonly SurveyAnswer[])[]): number =>
  median(hours.flatMap((hour) => hour.map(() => hour.length)));

const burstsOf = (answers: readonly SurveyAnswer[], isExplained: (hour: readonly SurveyAnswer[]) => boolean): Found => {
  const hours = [...Map.groupBy(answers, ({ hour }) => hour).values()];
  const usual = usualSize(hours);
  const isBusy = ({ length }: readonly SurveyAnswer[]): boolean => length >= Math.max(least, timesUsual * usual);
  const elsewhere = hours.filter((hour) => !isBusy(hour)).flat();
  return hours.filter(isBusy).flatMap((hour) => crowd({ hour, elsewhere, usual, explained: isExplained(hour) }));
};

/** Somebody has as much of an hour as ever when it is at most so many times the usual share. */
const timesOwnShare = 1.5;

const sizesOf = (answers: readonly SurveyAnswer[]): ReadonlyMap<string, number> =>
  new Map([...Map.groupBy(answers, ({ hour }) => hour)].map(([hour, those]) => [hour, those.length]));

/**
 * Brigading: hours with far more answers than the place usually has, of which many say nearly the same. Looked at for the
 * place as a whole and for each officer, so that one who answers in place of citizens stands out among colleagues. Links
 * that were handed over explain a busy hour of the place, and of an officer who has no more of it than of other hours.
 */
export const burstFindings = (answers: readonly SurveyAnswer[], links: LinksByHour = new Map()): Found => {
  const sizes = sizesOf(answers);
  const sizeOf = ([one]: readonly SurveyAnswer[]): number => sizes.get(one?.hour ?? '') ?? 0;
  const isExplained = (part: readonly SurveyAnswer[]): boolean => (links.get(part[0]?.hour ?? '') ?? 0) >= sizeOf(part);
  const officers = Map.groupBy(
    answers.filter(({ handledBy }) => handledBy !== undefined),
    ({ handledBy }) => handledBy,
  );
  const ofOfficer = (own: readonly SurveyAnswer[]): Found =>
    burstsOf(own, (hour) => {
      const asEver = hour.length / sizeOf(hour) <= (timesOwnShare * own.length) / answers.length;
      return asEver && isExplained(hour);
    });
  return [burstsOf(answers, isExplained), ...[...officers.values()].map(ofOfficer)].flat();
};
