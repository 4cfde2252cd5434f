import type { Log } from '../../../functions/dependencies.ts';
import { Conflict } from '../../../shared/ports/table.ts';
import { type Account, type Accounts, normalLogin } from '../../accounts.ts';
import { type Answer, gatewayMessage } from '../../answer.ts';
import type { PasswordCheck } from '../../identity/sign-in.ts';
import type { Throttle } from '../../identity/throttle.ts';
import type { Page, PageRequest } from '../../page.ts';
import type { WaitingLetters } from '../mail/waiting-letters.ts';
import {
  askedPage,
  changePage,
  changePath,
  choosePage,
  forgotPage,
  forgotPath,
  gonePage,
  linkPath,
  savedPage,
} from './account-views.ts';
import type { PasswordLink, PasswordLinks } from './password-links.ts';
import { passwordFault } from './password-rules.ts';

export interface AccountPagesOptions {
  readonly accounts: Accounts;
  readonly links: PasswordLinks;
  readonly letters: WaitingLetters;
  readonly throttle: Throttle;
  readonly checkPassword: PasswordCheck;
  readonly endSessions: (employeeId: string) => Promise<void>;
  readonly origin: string;
  readonly log: Log;
}

const text = (request: PageRequest, name: string): string => request.form.get(name) ?? '';

const wishOf = (request: PageRequest, login: string) => ({
  password: text(request, 'password'),
  again: text(request, 'again'),
  login,
});

/** No form of another site, as far as the browser says where it comes from. */
const ownForm = (origin: string, handle: Page['handle']): Page['handle'] => {
  return (request) =>
    (request.headers.origin ?? origin) === origin ? handle(request) : gatewayMessage(403, 'Forbidden');
};

/** By a link of a letter. Only the form uses it up: programs that look into letters open every link. */
const chosen = async (
  request: PageRequest,
  found: { link: PasswordLink; account: Account },
  { accounts, links, endSessions, throttle }: AccountPagesOptions,
): Promise<Answer> => {
  const { language, path, address } = request;
  const { link, account } = found;
  const { login } = account;
  const problem = passwordFault(wishOf(request, login));
  if (problem) return choosePage({ language, path, login, problem });
  try {
    await accounts.setPassword(account, text(request, 'password'), links.use(link));
  } catch (error) {
    if (error instanceof Conflict) return gonePage(language);
    throw error;
  }
  await endSessions(account.employeeId);
  await throttle.succeed({ login, address });
  return savedPage(language);
};

const byLink = (options: AccountPagesOptions): Page['handle'] => {
  return async (request) => {
    const { language, path, method, parameters } = request;
    const link = await options.links.find(parameters.token ?? '');
    const account = link && (await options.accounts.bySubject(link.employeeId));
    if (!link || !account) return gonePage(language);
    if (method !== 'POST') return choosePage({ language, path, login: account.login });
    return chosen(request, { link, account }, options);
  };
};

const changed = (options: AccountPagesOptions): Page['handle'] => {
  return async (request) => {
    const { language, address } = request;
    const login = normalLogin(text(request, 'login'));
    const form = { language, path: changePath, login };
    const outcome = await options.checkPassword({ login, password: text(request, 'old') }, address);
    if ('problem' in outcome) return changePage({ ...form, problem: outcome.problem });
    const { account } = outcome;
    const problem = passwordFault(wishOf(request, account.login));
    if (problem) return changePage({ ...form, problem });
    await options.accounts.setPassword(account, text(request, 'password'), []);
    await options.endSessions(account.employeeId);
    return savedPage(language);
  };
};

const forgotten = ({ accounts, letters, throttle, log }: AccountPagesOptions): Page['handle'] => {
  const write = async (login: string): Promise<void> => {
    const account = await accounts.byLogin(login);
    if (account) {
      await letters.add({ kind: 'reset', agencyId: account.agencyId, employeeId: account.employeeId });
    }
  };
  return async (request) => {
    const { language, address } = request;
    const login = normalLogin(text(request, 'login'));
    const form = { language, path: forgotPath, login };
    if (login === '') return forgotPage({ ...form, problem: 'missing' });
    const waitSeconds = await throttle.askLetter(address);
    if (waitSeconds > 0) return forgotPage({ ...form, problem: { waitSeconds } });
    // Not waited for, so that the answer takes as long whether there is such an account or not.
    write(login).catch((error: unknown) => log('fault', { error }));
    return askedPage(language);
  };
};

/** The pages on which people choose, change and ask for passwords. */
export const accountPages = (options: AccountPagesOptions): readonly Page[] => {
  const own = (handle: Page['handle']) => ownForm(options.origin, handle);
  const path = `${linkPath}/{token}`;
  return [
    { method: 'GET', path, handle: byLink(options) },
    { method: 'POST', path, handle: own(byLink(options)) },
    {
      method: 'GET',
      path: changePath,
      handle: ({ language }) => changePage({ language, path: changePath, login: '' }),
    },
    { method: 'POST', path: changePath, handle: own(changed(options)) },
    {
      method: 'GET',
      path: forgotPath,
      handle: ({ language }) => forgotPage({ language, path: forgotPath, login: '' }),
    },
    { method: 'POST', path: forgotPath, handle: own(forgotten(options)) },
  ];
};
