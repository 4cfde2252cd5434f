/**
 * The nine elements (unsur) of the citizens' survey, by name: offices order the last two differently, so that a number
 * would mean two things. Source: PermenPANRB 14/2017, confidence A (published report forms).
 */
export const surveyElements = [
  'requirements',
  'procedure',
  'time',
  'cost',
  'product',
  'competence',
  'conduct',
  'complaints',
  'facilities',
] as const;
export type SurveyElement = (typeof surveyElements)[number];

/** From 1, the worst, to 4. */
export const surveyScores = [1, 2, 3, 4] as const;
export type SurveyScore = (typeof surveyScores)[number];

/** What one citizen answered. An element that is absent did not apply to the service: it is not zero. */
export type SurveyScores = Readonly<Partial<Record<SurveyElement, SurveyScore>>>;

/** To which somebody may say that it did not apply: whoever paid nothing, complained of nothing or came nowhere. */
export const optionalElements: readonly SurveyElement[] = ['cost', 'complaints', 'facilities'];

/** The elements that are asked about a service. */
export const elementsOf = ({ costApplies }: { readonly costApplies: boolean }): readonly SurveyElement[] =>
  surveyElements.filter((element) => costApplies || element !== 'cost');

/** The sum of the scores of an element, and how many gave one. */
export interface ElementTotal {
  readonly sum: number;
  readonly answers: number;
}

export type ElementTotals = Readonly<Record<SurveyElement, ElementTotal>>;

const totalOf = (element: SurveyElement, answers: readonly SurveyScores[]): ElementTotal => {
  const given = answers.flatMap((scores) => scores[element] ?? []);
  return { sum: given.reduce<number>((sum, score) => sum + score, 0), answers: given.length };
};

/** Adds up what citizens answered, element by element. */
export const totalsOf = (answers: readonly SurveyScores[]): ElementTotals =>
  Object.fromEntries(surveyElements.map((element) => [element, totalOf(element, answers)])) as Record<
    SurveyElement,
    ElementTotal
  >;
