import { type Html, html } from '../../../shared/html.ts';
import type { Answer } from '../../answer.ts';
import { type Language, pageAnswer } from '../../html.ts';
import { accountWords } from './account-words.ts';
import type { PasswordFault } from './password-rules.ts';

type AccountProblem = PasswordFault | 'wrong' | 'missing' | { readonly waitSeconds: number };

export interface AccountForm {
  readonly language: Language;
  /** Where the form posts to. */
  readonly path: string;
  readonly login: string;
  readonly problem?: AccountProblem | undefined;
}

export const forgotPath = '/account/forgot';
export const changePath = '/account/change';
export const linkPath = '/account/link';

interface Field {
  readonly name: string;
  readonly label: string;
  readonly type: 'text' | 'password';
  readonly autocomplete: string;
  readonly hint?: string;
  readonly value?: string;
}

const field = ({ name, label, type, autocomplete, hint, value }: Field): Html => {
  const described = hint === undefined ? html`` : html` aria-describedby="${name}-hint"`;
  return html`<div class="field"><label for="${name}">${label}</label>${hint && html`<p class="hint" id="${name}-hint">${hint}</p>`}
<input id="${name}" name="${name}" type="${type}" value="${value ?? ''}" required maxlength="256" autocomplete="${autocomplete}" autocapitalize="none" spellcheck="false"${described}></div>`;
};

const textOf = (language: Language, problem: AccountProblem): string => {
  const text = accountWords[language];
  if (typeof problem === 'object') return text.wait(problem.waitSeconds);
  return problem === 'wrong' || problem === 'missing' ? text[problem] : text.faults[problem];
};

/** Takes the focus, so that a screen reader reads it before anything else. */
const summary = ({ language, problem }: AccountForm): Html | undefined =>
  problem &&
  html`<div class="wrong" role="alert" tabindex="-1" autofocus><h2>${accountWords[language].problem}</h2><p>${textOf(language, problem)}</p></div>`;

const statusOf = (problem: AccountProblem | undefined): number => {
  if (problem === undefined) return 200;
  return typeof problem === 'object' ? 429 : 422;
};

const formPage = (form: AccountForm, content: { title: string; intro: Html; fields: Html; button: string }): Answer => {
  const { language, path, problem } = form;
  const main = html`<h1>${content.title}</h1>${summary(form)}${content.intro}
<form method="post" action="${path}?lang=${language}" class="sheet">${content.fields}<button type="submit" class="full">${content.button}</button></form>`;
  const languages = { id: `${path}?lang=id`, en: `${path}?lang=en` };
  return pageAnswer({ language, title: content.title, main, languages, width: 'narrow' }, statusOf(problem));
};

const freshFields = (language: Language): Html => {
  const text = accountWords[language];
  const [type, autocomplete] = ['password', 'new-password'] as const;
  return html`${field({ name: 'password', label: text.fresh, hint: text.freshHint, type, autocomplete })}
${field({ name: 'again', label: text.again, type, autocomplete })}`;
};

/** For whoever came by a link. The name of the account is a field too, so that a password manager keeps both. */
export const choosePage = (form: AccountForm): Answer => {
  const text = accountWords[form.language];
  const login = html`<input type="text" name="username" value="${form.login}" autocomplete="username" hidden>`;
  return formPage(form, {
    title: text.chooseTitle,
    intro: html`<p class="soft">${text.chooseIntro}</p><p>${text.yourLogin} <strong>${form.login}</strong></p>`,
    fields: html`${login}${freshFields(form.language)}`,
    button: text.save,
  });
};

const loginField = ({ language, login }: AccountForm): Html => {
  const { login: label, loginHint: hint } = accountWords[language];
  return field({ name: 'login', label, hint, type: 'text', autocomplete: 'username', value: login });
};

/** For whoever knows the current password. */
export const changePage = (form: AccountForm): Answer => {
  const text = accountWords[form.language];
  const old = field({ name: 'old', label: text.old, type: 'password', autocomplete: 'current-password' });
  return formPage(form, {
    title: text.changeTitle,
    intro: html`<p class="soft">${text.changeIntro}</p>`,
    fields: html`${loginField(form)}${old}${freshFields(form.language)}`,
    button: text.save,
  });
};

export const forgotPage = (form: AccountForm): Answer => {
  const text = accountWords[form.language];
  return formPage(form, {
    title: text.forgotTitle,
    intro: html`<p class="soft">${text.forgotIntro}</p>`,
    fields: loginField(form),
    button: text.ask,
  });
};

const notice = (language: Language, words: readonly [string, string], more?: Html): Answer => {
  const [title, text] = words;
  const { start } = accountWords[language];
  const main = html`<h1>${title}</h1><p>${text}</p>${more}<p><a class="button" href="/">${start}</a></p>`;
  return pageAnswer({ language, title, main, width: 'narrow' });
};

export const savedPage = (language: Language): Answer => {
  const { savedTitle, saved } = accountWords[language];
  return notice(language, [savedTitle, saved]);
};

/** The same whether there is such an account or not. */
export const askedPage = (language: Language): Answer => {
  const { askedTitle, asked } = accountWords[language];
  return notice(language, [askedTitle, asked]);
};

export const gonePage = (language: Language): Answer => {
  const { goneTitle, gone, forgotTitle } = accountWords[language];
  const again = html`<p><a href="${forgotPath}?lang=${language}">${forgotTitle}</a></p>`;
  return { ...notice(language, [goneTitle, gone], again), status: 404 };
};
