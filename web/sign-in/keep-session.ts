import { isRefusal, openProvider, type Provider } from './oauth.ts';
import { nextSession, type Session, type SessionEvent, type Tokens, tokenStep } from './session.ts';

/** The session of this tab: what it is, and what can be done with it. */
export interface SessionKeeper {
  readonly current: () => Session;
  readonly subscribe: (listener: () => void) => () => void;
  /** Finishes a sign-in that comes back, or begins one. */
  open(): Promise<void>;
  /** Begins a sign-in that returns to the page that is open. */
  signIn(): Promise<void>;
  signOut(): void;
  /** For the client: the access token, renewed when it is about to end. */
  getToken(): Promise<string | undefined>;
  /** The API did not take the token. */
  reject(): void;
}

const here = (): string => `${location.pathname}${location.search}`;

const comeBack = async (provider: Provider): Promise<Tokens> => {
  const { tokens, returnTo } = await provider.finish(new URL(location.href));
  history.replaceState(null, '', returnTo);
  return tokens;
};

const openState = () => {
  let session: Session = { status: 'opening' };
  const listeners = new Set<() => void>();
  return {
    current: () => session,
    happen: (event: SessionEvent): void => {
      session = nextSession(session, event);
      for (const listener of listeners) listener();
    },
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
};

/** Keeps one session in memory. A reload asks the provider again, which knows the browser for a working day. */
export const keepSession = (): SessionKeeper => {
  const { current, happen, subscribe } = openState();
  let opened: Promise<Provider> | undefined;
  let renewing: Promise<void> | undefined;
  const provider = (): Promise<Provider> => {
    opened ??= openProvider();
    opened.catch(() => {
      opened = undefined;
    });
    return opened;
  };
  const fail = (error: unknown): void =>
    happen({ event: 'failed', reason: isRefusal(error) ? 'refused' : 'unreachable' });
  const renew = async (tokens: Tokens): Promise<void> => {
    try {
      happen({ event: 'tokens', tokens: await (await provider()).renew(tokens) });
    } catch (error) {
      if (isRefusal(error)) happen({ event: 'rejected' });
    }
  };
  const signIn = async (): Promise<void> => {
    happen({ event: 'leaving' });
    await provider()
      .then((one) => one.leave(here()))
      .catch(fail);
  };
  return {
    current,
    subscribe,
    signIn,
    open: async () => {
      if (location.pathname !== '/callback') return signIn();
      await provider()
        .then(comeBack)
        .then((tokens) => happen({ event: 'tokens', tokens }), fail);
    },
    signOut: () => {
      const session = current();
      if (session.status !== 'signed-in') return;
      provider().then((one) => location.assign(one.goodbye(session.tokens)), fail);
    },
    getToken: async () => {
      const session = current();
      if (session.status === 'signed-in' && tokenStep(session, Date.now()) === 'renew') {
        renewing ??= renew(session.tokens).finally(() => {
          renewing = undefined;
        });
        await renewing;
      }
      const after = current();
      return after.status === 'signed-in' ? after.tokens.accessToken : undefined;
    },
    reject: () => happen({ event: 'rejected' }),
  };
};
