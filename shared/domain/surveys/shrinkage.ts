import Fraction from 'fraction.js';
import { roundedHalfUp } from '../exact-number.ts';
import type { VoiceGroup } from '../scoring/voices.ts';
import type { ElementTotal, ElementTotals, SurveyElement } from './elements.ts';

/** As many answers as the unit's own mean counts for beside a person's. Ours, unverified; a rule pack may name another. */
export const surveyPriorWeight = 30;

/** The elements that speak of the person who served, and not of rules, fees or rooms that somebody else decided. */
export const personalElements = ['competence', 'conduct'] as const satisfies readonly SurveyElement[];

/**
 * A mean of few answers drawn towards the unit's: (sum + w × unit mean) / (answers + w). Thirty answers count half; with
 * many the own mean is what counts. Source: credibility weighting z = n / (n + k), H. Bühlmann, Experience Rating and
 * Credibility, ASTIN Bulletin 4 (1967). Undefined where the unit has no answer.
 */
export const shrunkMean = (own: ElementTotal, unit: ElementTotal, weight = surveyPriorWeight): Fraction | undefined => {
  if (unit.answers === 0) return undefined;
  const prior = new Fraction(unit.sum, unit.answers).mul(weight);
  return prior.add(own.sum).div(own.answers + weight);
};

interface Heard {
  readonly own: ElementTotals;
  readonly unit: ElementTotals;
  /** What an element is called to whoever reads it. */
  readonly nameOf: (element: SurveyElement) => string;
}

/**
 * What citizens said of one person, as groups for `releasedVoices`, which alone decides whether enough answered. Only the
 * elements about the person, shrunk. Nobody may give it answers of the open channel: these inform about a unit only.
 */
export const citizenVoices = ({ own, unit, nameOf }: Heard, weight = surveyPriorWeight): readonly VoiceGroup[] =>
  personalElements.flatMap((element) => {
    const { answers } = own[element];
    const mean = shrunkMean(own[element], unit[element], weight);
    if (mean === undefined || answers === 0) return [];
    const sum = roundedHalfUp(mean.mul(100).mul(answers));
    return [{ source: 'citizens', subject: nameOf(element), sum, answers, scaleTo: 4 }];
  });
