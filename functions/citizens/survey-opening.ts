import type { Decision, Refusal } from '../../shared/domain/decision.ts';
import { paceOf, readSurveyForm, type SurveyAnswer } from '../../shared/domain/surveys/answer.ts';
import { surveyElements } from '../../shared/domain/surveys/elements.ts';
import type { Dependencies } from '../dependencies.ts';
import { openingOf, secondsOpen, surveySecret } from '../surveys/survey-secrets.ts';
import { toldAgain } from './citizen-form.ts';
import type { Visit } from './citizen-page.ts';

/** The proof of when the page was opened; a form that comes back keeps its own, so that the time goes on. */
export const openedNow = async (subject: string, visit: Visit, deps: Dependencies): Promise<string> => {
  const secret = await surveySecret(visit.agencyId, deps);
  const before = visit.form.get('opened') ?? '';
  const isGood = secondsOpen(before, { subject, now: visit.now }, secret) !== undefined;
  return isGood ? before : openingOf(subject, visit.now, secret);
};

export type FilledForm = Pick<SurveyAnswer, 'scores' | 'comment' | 'pace' | 'trapped'>;

/** What the form says, how long it took, and whether somebody filled the field that no person sees. */
export const filledForm = async (
  { form, agencyId, now }: Visit,
  about: { readonly subject: string; readonly costApplies: boolean },
  deps: Dependencies,
): Promise<Decision<FilledForm>> => {
  const given = surveyElements.flatMap((element) => {
    const value = form.get(element);
    return value === null ? [] : [[element, value] as const];
  });
  const read = readSurveyForm({ scores: Object.fromEntries(given), comment: form.get('comment') ?? '' }, about);
  if (!read.ok) return read;
  const secret = await surveySecret(agencyId, deps);
  const pace = paceOf(secondsOpen(form.get('opened') ?? '', { subject: about.subject, now }, secret));
  const isTrapped = (form.get('website') ?? '') !== '';
  return { ok: true, value: { ...read.value, pace, ...(isTrapped ? { trapped: true } : {}) } };
};

/**
 * Why a form is shown again in place of being taken: something is missing, or only its language changes. Undefined where
 * it can be taken.
 */
export const shownAgain = (
  { isSwitched, form }: Visit,
  filled: Decision<FilledForm>,
): readonly Refusal[] | undefined => {
  const refusals = filled.ok ? [] : filled.refusals;
  if (isSwitched) return toldAgain(form, refusals);
  return filled.ok ? undefined : refusals;
};

/** The journal of answers: sixteen of a place, by the first letter of a random name, so that none is in every way. */
export const answersJournal = (placeId: string, secret: string): string => `survey-${placeId}-${secret.charAt(0)}`;
