import {
  assumptionRefusals,
  type ReplayAssumptions,
  replayAssumptions,
} from '../../shared/domain/replay/replay-assumptions.ts';
import { levels, type Scheme } from '../../shared/domain/schemes/scheme.ts';
import type { Language } from '../../shared/messages/language.ts';
import { typedBasisPoints } from '../targets/typed-number.ts';

/** Assumptions in hundredths of points, as far as they are numbers. */
export type TypedAssumptions = {
  readonly [Part in AssumedPart]: Readonly<Record<keyof ReplayAssumptions[Part], number | undefined>>;
};

export type AssumedPart = keyof ReplayAssumptions;

/** What is wrong at a place: no number, or one that is lower than that of the level below. */
export type AssumptionProblem =
  | { readonly pointer: string; readonly code: 'not-points' }
  | { readonly pointer: string; readonly code: 'out-of-order'; readonly least: number };

/** The most that the server takes, in hundredths. */
const most = 100_000;

/** The levels of each part, in the order of the form. */
export const assumedLevels = {
  scoreOf: levels,
  levelFrom: ['meets', 'above'],
} as const satisfies { readonly [Part in AssumedPart]: readonly (keyof ReplayAssumptions[Part])[] };

/** What has to be assumed about a year of one kind under a draft of another; nothing where both judge alike. */
export const assumedPart = (
  year: Scheme['kind'] | undefined,
  draft: Scheme['kind'] | undefined,
): AssumedPart | undefined => {
  if (year === undefined || draft === undefined || year === draft) return undefined;
  return draft === 'weighted' ? 'scoreOf' : 'levelFrom';
};

/** Hundredths for points that somebody typed; undefined for none, for three decimals, and for more than 1.000 points. */
export const pointsTyped = (text: string, language: Language): number | undefined => {
  const hundredths = typedBasisPoints(text, language);
  return hundredths === undefined || hundredths < 0 || hundredths > most ? undefined : hundredths;
};

/** The number of a level, which is not in both parts. */
export const numberOf = (assumptions: TypedAssumptions, part: AssumedPart, level: string): number | undefined =>
  (assumptions[part] as Readonly<Record<string, number | undefined>>)[level];

/** As they are sent. What is no number is as usual: it is not sent before it is one. */
export const assumptionsOf = ({ scoreOf, levelFrom }: TypedAssumptions): ReplayAssumptions => {
  const usual = replayAssumptions;
  return {
    scoreOf: {
      below: scoreOf.below ?? usual.scoreOf.below,
      meets: scoreOf.meets ?? usual.scoreOf.meets,
      above: scoreOf.above ?? usual.scoreOf.above,
    },
    levelFrom: {
      meets: levelFrom.meets ?? usual.levelFrom.meets,
      above: levelFrom.above ?? usual.levelFrom.above,
    },
  };
};

/** What is wrong with a part, in the order of the form: first what is no number, then what is out of order. */
export const assumptionProblems = (typed: TypedAssumptions, part: AssumedPart): readonly AssumptionProblem[] => {
  const lacking = assumedLevels[part]
    .filter((level) => numberOf(typed, part, level) === undefined)
    .map((level) => ({ pointer: `/assumptions/${part}/${level}`, code: 'not-points' }) as const);
  if (lacking.length > 0) return lacking;
  return assumptionRefusals(assumptionsOf(typed)).flatMap(({ field: pointer = '', facts }) =>
    pointer.startsWith(`/assumptions/${part}/`)
      ? [{ pointer, code: 'out-of-order', least: Math.round(Number(facts?.least) * 100) } as const]
      : [],
  );
};

/** Whether somebody assumes something else than usual. */
export const isChanged = (typed: TypedAssumptions, part: AssumedPart): boolean =>
  assumedLevels[part].some((level) => numberOf(typed, part, level) !== numberOf(replayAssumptions, part, level));
