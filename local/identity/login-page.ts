import { type Html, html, trusted } from '../../shared/html.ts';
import type { Answer } from '../answer.ts';
import { type Language, pageAnswer } from '../html.ts';
import { words } from './words.ts';

/** Somebody of the demo whom anyone may be. */
export interface DemoPerson {
  readonly login: string;
  readonly name: string;
  readonly roleHint: string;
}

export interface LoginPage {
  readonly language: Language;
  /** The address of this sign-in, to which its forms post. */
  readonly path: string;
  readonly login: string;
  readonly problem?: 'wrong' | 'missing' | { readonly waitSeconds: number };
  readonly people: readonly DemoPerson[];
  /** Where somebody who forgot the password goes; absent where nobody has one of their own. */
  readonly forgotPath?: string;
}

/** A native client receives the answer on a port of this machine. */
const formTargets = "'self' http://127.0.0.1:*";

const problemText = ({ language, problem }: LoginPage): string | undefined => {
  if (problem === undefined) return undefined;
  return typeof problem === 'string' ? words[language][problem] : words[language].wait(problem.waitSeconds);
};

/** Takes the focus, so that a screen reader reads it before anything else. */
const summary = (title: string, text: string): Html =>
  html`<div class="wrong" role="alert" tabindex="-1" autofocus id="problem"><h2>${title}</h2><p>${text}</p></div>`;

const peopleForm = ({ people, path, language }: LoginPage): Html | undefined => {
  if (people.length === 0) return undefined;
  const text = words[language];
  const buttons = people.map(
    (person) =>
      html`<li><button type="submit" name="person" value="${person.login}"><span>${person.name}</span><small lang="id">${person.roleHint}</small></button></li>`,
  );
  return html`<h2 id="people">${text.people}</h2><p class="soft small">${text.peopleHint}</p>
<form method="post" action="${path}?lang=${language}" aria-labelledby="people"><ul class="choose">${buttons}</ul></form>`;
};

const forgotLink = ({ forgotPath, language }: LoginPage): Html | undefined =>
  forgotPath === undefined
    ? undefined
    : html`<p><a href="${forgotPath}?lang=${language}">${words[language].forgot}</a></p>`;

const status = (problem: LoginPage['problem']): number => {
  if (problem === undefined) return 200;
  return typeof problem === 'string' ? 422 : 429;
};

/** The sign-in page. It works without script and says the same whether the account or the password was wrong. */
export const loginPage = (page: LoginPage): Answer => {
  const text = words[page.language];
  const problem = problemText(page);
  const described = problem ? html` aria-describedby="problem" aria-invalid="true"` : html``;
  const main = html`<h1>${text.title}</h1>${problem ? summary(text.problem, problem) : html`<p class="soft">${text.intro}</p>`}
<form method="post" action="${page.path}?lang=${page.language}" class="sheet">
<div class="field"><label for="login">${text.login}</label><p class="hint" id="login-hint">${text.loginHint}</p>
<input id="login" name="login" value="${page.login}" required maxlength="254" autocomplete="username" autocapitalize="none" spellcheck="false" aria-describedby="login-hint"></div>
<div class="field"><label for="password">${text.password}</label><input id="password" name="password" type="password" required maxlength="256" autocomplete="current-password"${described}></div>
<button type="submit" class="full">${text.submit}</button></form>${forgotLink(page)}${peopleForm(page)}`;
  const languages = { id: `${page.path}?lang=id`, en: `${page.path}?lang=en` };
  const answer = pageAnswer(
    { language: page.language, title: text.title, main, languages, width: 'narrow' },
    status(page.problem),
    formTargets,
  );
  if (typeof page.problem !== 'object') return answer;
  return { ...answer, headers: { ...answer.headers, 'retry-after': `${page.problem.waitSeconds}` } };
};

const notice = (language: Language, title: string, text: Html): Html =>
  html`<h1>${title}</h1><p>${text}</p><p><a class="button" href="/">${words[language].start}</a></p>`;

export const expiredPage = (language: Language): Answer => {
  const { expiredTitle: title, expired } = words[language];
  return pageAnswer({ language, title, main: notice(language, title, html`${expired}`), width: 'narrow' }, 400);
};

export const errorPage = (language: Language, status: number, code: string): Answer => {
  const { errorTitle: title, error } = words[language];
  const main = notice(language, title, html`${error} <code>${code}</code>`);
  return pageAnswer({ language, title, main, width: 'narrow' }, status);
};

/** The provider's own form carries the token that guards it; the buttons belong to that form by its id. */
export const logoutPage = (language: Language, form: string): Answer => {
  const text = words[language];
  const main = html`<h1>${text.logoutTitle}</h1><p class="soft">${text.logout}</p>${trusted(form)}
<p class="actions"><button type="submit" form="op.logoutForm" name="logout" value="yes">${text.logoutYes}</button>
<a class="button quiet" href="/">${text.logoutNo}</a></p>`;
  return pageAnswer({ language, title: text.logoutTitle, main, width: 'narrow' });
};

export const loggedOutPage = (language: Language): Answer => {
  const { loggedOutTitle: title, loggedOut } = words[language];
  return pageAnswer({ language, title, main: notice(language, title, html`${loggedOut}`), width: 'narrow' });
};
