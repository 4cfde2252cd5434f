import type { Refusal } from '../../shared/domain/decision.ts';
import { limits } from '../../shared/domain/limits.ts';
import {
  elementsOf,
  optionalElements,
  type SurveyElement,
  surveyScores,
} from '../../shared/domain/surveys/elements.ts';
import { type Html, html } from '../../shared/html.ts';
import type { Language } from '../../shared/messages/language.ts';
import { refusalText } from '../../shared/messages/refusals.ts';
import type { CitizenView } from './document.ts';
import { keptForm, sentForm, toldMark, unsavedForm } from './kept-form.ts';
import { type SurveyWords, surveyWords } from './survey-words.ts';
import { citizenWords } from './words.ts';

export interface SurveyFormState {
  readonly title: string;
  readonly language: Language;
  readonly costApplies: boolean;
  /** Proves when the page was opened. */
  readonly opened: string;
  /** What was chosen and written before something was missing. */
  readonly sent: URLSearchParams;
  readonly refusals: readonly Refusal[];
  readonly note?: string;
}

interface Choice {
  readonly element: SurveyElement;
  readonly value: string;
  readonly label: string;
}

const option = ({ element, value, label }: Choice, state: SurveyFormState): Html => {
  const isFirst = value === '1';
  const isChosen = state.sent.get(element) === value;
  return html`<label${value === 'na' ? html` class="na"` : ''}><input type="radio" name="${element}" value="${value}"${isFirst ? html` id="${element}"` : ''}${isChosen ? html` checked` : ''}> ${label}</label>`;
};

const wrongOf = (element: string, state: SurveyFormState): string | undefined => {
  const refusal = state.refusals.find(({ field }) => field === `/${element}`);
  return refusal && refusalText(refusal, state.language).remedy;
};

const question = (element: SurveyElement, words: SurveyWords, state: SurveyFormState): Html => {
  const { ask, scale } = words.questions[element];
  const none = optionalElements.includes(element) ? words.notApplicable[element] : undefined;
  const wrong = wrongOf(element, state);
  const described = wrong === undefined ? '' : html` aria-describedby="${element}-wrong"`;
  return html`<fieldset${described}><legend>${ask}</legend><div class="scale">${surveyScores.map((score) =>
    option({ element, value: String(score), label: scale[score - 1] ?? '' }, state),
  )}${none === undefined ? '' : option({ element, value: 'na', label: none }, state)}</div>${wrong === undefined ? '' : html`<p class="wrong-text" id="${element}-wrong">${wrong}</p>`}</fieldset>
`;
};

const summary = (words: SurveyWords, state: SurveyFormState): Html => {
  if (state.refusals.length === 0) return html``;
  const lines = state.refusals.map((refusal) => {
    const name = refusal.field?.slice(1) ?? '';
    const ask = words.questions[name as SurveyElement]?.ask ?? refusalText(refusal, state.language).detail;
    return html`<li><a href="#${name}">${ask}</a></li>`;
  });
  return html`<div class="wrong" role="alert"><h2>${words.wrong}</h2><p>${words.wrongLead}</p><ul>${lines}</ul></div>`;
};

const commentBox = (words: SurveyWords, state: SurveyFormState): Html => {
  const wrong = wrongOf('comment', state);
  const described = wrong === undefined ? 'comment-hint' : 'comment-hint comment-wrong';
  return html`<div class="sheet"><label class="name" for="comment">${words.comment}</label><p class="hint" id="comment-hint">${words.commentHint}</p><textarea id="comment" name="comment" dir="auto" maxlength="${limits.surveyComment}" aria-describedby="${described}">${state.sent.get('comment') ?? ''}</textarea>${wrong === undefined ? '' : html`<p class="wrong-text" id="comment-wrong">${wrong}</p>`}</div>`;
};

/** The nine questions, or eight where nothing is paid: plain radio buttons that work without a script. */
export const surveyFormView = (state: SurveyFormState): CitizenView => {
  const words = surveyWords[state.language];
  const { title, language, costApplies, opened, note } = state;
  const lead = costApplies ? words.lead : words.freeLead;
  const isWrong = state.refusals.length > 0;
  return {
    title: isWrong ? `${words.wrong}: ${title}` : title,
    keepsForm: true,
    main: html`<h1>${title}</h1><p>${lead}</p>${note === undefined ? '' : html`<p class="note">${note}</p>`}${summary(words, state)}
<form id="${keptForm}" method="post"><input type="hidden" name="lang" value="${language}"><input type="hidden" name="opened" value="${opened}">${toldMark(isWrong ? 'wrong' : undefined)}
${elementsOf({ costApplies }).map((element) => question(element, words, state))}${commentBox(words, state)}
<div class="trap" aria-hidden="true"><label>${words.trap} <input type="text" name="website" value="${state.sent.get('website') ?? ''}" tabindex="-1" autocomplete="off"></label></div>
<button type="submit">${words.send}</button></form>`,
  };
};

interface Message {
  readonly title: string;
  readonly text: string;
  readonly home: string;
  /** An answer has arrived. */
  readonly isThanks?: boolean;
  /** What was written into a form that is not taken. */
  readonly unsaved?: string;
}

/** A page that only says something, with the way to the first page. */
export const surveyMessageView = (
  { title, text, home, isThanks = false, unsaved = '' }: Message,
  language: Language,
): CitizenView => ({
  title,
  keepsForm: isThanks || unsaved !== '',
  main: html`<h1>${title}</h1><p>${text}</p>${isThanks && sentForm(language)}${unsaved !== '' && unsavedForm(unsaved, { name: 'comment', label: surveyWords[language].unsaved, language })}<p><a href="${home}${language === 'en' ? '?lang=en' : ''}">${citizenWords[language].home}</a></p>`,
});
