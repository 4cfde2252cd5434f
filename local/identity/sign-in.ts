import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Provider } from 'oidc-provider';
import { type Account, type Accounts, longestLogin, normalLogin } from '../accounts.ts';
import { type Answer, gatewayMessage } from '../answer.ts';
import type { Language } from '../html.ts';
import { languageCookies, languageOf } from '../page.ts';
import { readBody } from '../request-body.ts';
import { type DemoPerson, expiredPage, type LoginPage, loginPage } from './login-page.ts';
import { type HashCost, hashPassword, isPassword } from './password.ts';
import type { Throttle } from './throttle.ts';

export interface SignInOptions {
  readonly provider: Provider;
  readonly accounts: Accounts;
  readonly throttle: Throttle;
  readonly cost: HashCost;
  /** Whom anyone may be; empty outside a demo. */
  readonly people: readonly DemoPerson[];
  readonly forgotPath?: string | undefined;
  readonly origin: string;
}

export interface SignInCall {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly address: string;
  readonly path: string;
  readonly query: URLSearchParams;
}

/** Who it is, or why not. */
type Outcome = { readonly account: Account } | { readonly problem: NonNullable<LoginPage['problem']> };

const formLimit = 16 * 1024;

export type PasswordCheck = (
  given: { readonly login: string; readonly password: string },
  address: string,
) => Promise<Outcome>;

/** Takes as long for a login that nobody has: a stand-in hash is compared instead. */
export const passwordCheck = (options: Pick<SignInOptions, 'accounts' | 'throttle' | 'cost'>): PasswordCheck => {
  const { accounts, throttle, cost } = options;
  const standIn = hashPassword('nobody', cost);
  return async (given, address) => {
    const login = normalLogin(given.login).slice(0, longestLogin);
    const password = given.password.slice(0, 256);
    if (login === '' || password === '') return { problem: 'missing' };
    const waitSeconds = await throttle.begin({ login, address });
    if (waitSeconds > 0) return { problem: { waitSeconds } };
    const account = await accounts.byLogin(login);
    const right = await isPassword(password, account?.passwordHash || (await standIn));
    if (!account || !right) return { problem: 'wrong' };
    await throttle.succeed({ login, address });
    return { account };
  };
};

const interactionOf = async ({ provider }: SignInOptions, call: SignInCall) => {
  try {
    const interaction = await provider.interactionDetails(call.request, call.response);
    return call.path.endsWith(`/${interaction.uid}`) && interaction.prompt.name === 'login' ? interaction : undefined;
  } catch (error) {
    if ((error as Error).name === 'SessionNotFound') return undefined;
    throw error;
  }
};

const chosenLanguage = (call: SignInCall, params: Readonly<Record<string, unknown>>): Language => {
  const wanted = `${params.ui_locales ?? ''}`.split(' ')[0]?.slice(0, 2);
  if (!call.query.has('lang') && (wanted === 'en' || wanted === 'id')) return wanted;
  return languageOf(call.query, call.request.headers);
};

/**
 * The one interaction that the provider asks for: who are you? Consent is never asked, since the only clients are the
 * product's own. The provider's cookie ties the page to the browser that began; a post from elsewhere lacks it.
 * Undefined is: signed in, and the provider has sent the browser on.
 */
export const signInHandler = (options: SignInOptions): ((call: SignInCall) => Promise<Answer | undefined>) => {
  const check = passwordCheck(options);
  const demoLogins = new Set(options.people.map(({ login }) => login));

  const decide = async (form: URLSearchParams, address: string): Promise<Outcome> => {
    const person = normalLogin(form.get('person') ?? '');
    const account = demoLogins.has(person) ? await options.accounts.byLogin(person) : undefined;
    if (account) return { account };
    return check({ login: form.get('login') ?? '', password: form.get('password') ?? '' }, address);
  };

  const respond = async (call: SignInCall): Promise<Answer | undefined> => {
    const interaction = await interactionOf(options, call);
    if (!interaction) return expiredPage(languageOf(call.query, call.request.headers));
    const language = chosenLanguage(call, interaction.params);
    const { people, forgotPath } = options;
    const page = { language, path: call.path, people, ...(forgotPath === undefined ? {} : { forgotPath }) };
    if (call.request.method !== 'POST') {
      return loginPage({ ...page, login: `${interaction.params.login_hint ?? ''}`.slice(0, longestLogin) });
    }
    const { origin = options.origin } = call.request.headers;
    if (origin !== options.origin) return gatewayMessage(403, 'Forbidden');
    const body = await readBody(call.request, formLimit);
    if (body === 'too-large') return gatewayMessage(413, 'Request Entity Too Large');
    const form = new URLSearchParams(body.toString('utf8'));
    const outcome = await decide(form, call.address);
    if ('problem' in outcome) return loginPage({ ...page, login: form.get('login') ?? '', problem: outcome.problem });
    // Not remembered past the browser's session: offices share computers.
    const login = { accountId: outcome.account.employeeId, remember: false, amr: ['pwd'] };
    await options.provider.interactionFinished(call.request, call.response, { login });
    return undefined;
  };

  return async (call) => {
    const answer = await respond(call);
    return answer && { ...answer, cookies: languageCookies(call.query) };
  };
};
