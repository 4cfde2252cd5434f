import type { MatrixScheme, Scheme, WeightedScheme } from './scheme.ts';
import type { RaterTrainingRule, SocialisationQuestion, SocialisationRule, TrainingCase } from './scheme-parts.ts';
import type { SchemeVersion } from './scheme-version.ts';

/** The answers are there only for whoever drafts and administers the scheme. */
type ShownRules = {
  readonly socialisation?: Omit<SocialisationRule, 'questions'> & {
    readonly questions: readonly (Omit<SocialisationQuestion, 'right'> &
      Partial<Pick<SocialisationQuestion, 'right'>>)[];
  };
  readonly raterTraining?: Omit<RaterTrainingRule, 'cases'> & {
    readonly cases: readonly (Omit<TrainingCase, 'agreed'> & Partial<Pick<TrainingCase, 'agreed'>>)[];
  };
};

export type MatrixSchemeShown = Omit<MatrixScheme, keyof ShownRules> & ShownRules;
export type WeightedSchemeShown = Omit<WeightedScheme, keyof ShownRules> & ShownRules;
/** A scheme as a person may read it: perhaps without the answers by which people and raters are checked. */
export type SchemeShown = MatrixSchemeShown | WeightedSchemeShown;

interface Reader {
  readonly employeeId: string;
  readonly roles: readonly string[];
}

/**
 * Whether somebody may read the answers in a scheme: HR, who drafts it, and of an own version whoever was named to judge
 * it. Everybody else learns them by taking the check or the training, which they would defeat.
 */
export const maySeeAnswers = (
  { employeeId, roles }: Reader,
  { consultation }: Pick<SchemeVersion, 'consultation'> = {},
): boolean =>
  roles.includes('hr') ||
  [...(consultation?.evaluatorIds ?? []), ...(consultation?.leaderIds ?? [])].includes(employeeId);

/** The part of a pack, and what it calls its answers, at whatever depth. */
const answers: Readonly<Record<string, string>> = { raterTraining: 'agreed', socialisation: 'right' };

const without = (value: unknown, name: string): unknown => {
  if (Array.isArray(value)) return value.map((one) => without(one, name));
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([key]) => key !== name);
  return Object.fromEntries(kept.map(([key, one]) => [key, without(one, name)]));
};

/** A pack, perhaps unfinished, without the answers to its questions and prepared cases. */
export const withoutAnswers = <Pack extends object>(pack: Pack): Pack extends Scheme ? SchemeShown : Pack =>
  Object.fromEntries(
    Object.entries(pack).map(([part, value]) => {
      const name = answers[part];
      return [part, name === undefined ? value : without(value, name)];
    }),
  ) as Pack extends Scheme ? SchemeShown : Pack;

/** Whether a place in a pack, as a JSON pointer, is one of its answers. */
export const isOfAnswer = (path: string): boolean => {
  const [, part = '', ...keys] = path.split('/');
  const name = answers[part];
  return name !== undefined && keys.includes(name);
};

/** The rules of a scheme alone: all that a year is planned, rated and scored by. */
export const rulesOf = ({ socialisation: _, raterTraining: __, ...rules }: SchemeShown): Scheme => rules;
