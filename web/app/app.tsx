import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { openClient } from '../client.ts';
import { OfflineApp, useKeptPlans } from '../offline/offline-app.tsx';
import type { SessionKeeper } from '../sign-in/keep-session.ts';
import type { Session } from '../sign-in/session.ts';
import { Page } from '../ui/page.tsx';
import { tellChange } from './changes.ts';
import { AppProvider, useWords } from './context.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { applySettings, readSettings } from './keep-settings.ts';
import { Layout } from './layout.tsx';
import { usePlace } from './navigation.tsx';
import type { Settings } from './settings.ts';
import { SignedIn } from './signed-in.tsx';

/** A client that tells the session when the API takes its token no more, and the page what was changed. */
const clientFor = (keeper: SessionKeeper, language: Settings['language']) =>
  openClient({
    baseUrl: '/api',
    language,
    getToken: keeper.getToken,
    fetch: async (input, init) => {
      const answer = await fetch(input, init);
      if (answer.status === 401) keeper.reject();
      if (answer.ok && new Headers(init?.headers).has('idempotency-key')) tellChange();
      return answer;
    },
  });

const SignInState = ({ session, keeper }: { session: Session; keeper: SessionKeeper }) => {
  const words = useWords();
  if (session.status !== 'failed') {
    return (
      <p role="status" className="opening">
        {words.app.opening}
      </p>
    );
  }
  return (
    <Page title={words.app.signInFailed}>
      <p>{session.reason === 'refused' ? words.app.signInRefused : words.app.signInUnreachable}</p>
      <p>
        <button type="button" onClick={() => keeper.signIn()}>
          {words.app.signInAgain}
        </button>
      </p>
    </Page>
  );
};

/** What is on the page stays there after a session has ended: only who was never signed in sees nothing. */
const Content = ({ keeper }: { keeper: SessionKeeper }) => {
  const session = useSyncExternalStore(keeper.subscribe, keeper.current);
  const { path } = usePlace();
  const [known, setKnown] = useState(false);
  useEffect(() => setKnown((before) => before || session.status === 'signed-in'), [session.status]);
  const kept = useKeptPlans();
  const [first, ...rest] = session.status === 'failed' && session.reason === 'unreachable' ? (kept ?? []) : [];
  if (!known && first !== undefined) return <OfflineApp keeper={keeper} kept={[first, ...rest]} />;
  if (known && session.status !== 'opening') return <SignedIn keeper={keeper} expired={session.status === 'expired'} />;
  return (
    <Layout path={path}>
      <SignInState session={session} keeper={keeper} />
    </Layout>
  );
};

/** The application: settings, client, session, and what stands where all of it breaks. */
export const App = ({ keeper }: { keeper: SessionKeeper }) => {
  const [settings, setSettings] = useState(readSettings);
  const { path } = usePlace();
  useEffect(() => applySettings(settings), [settings]);
  const app = useMemo(
    () => ({
      client: clientFor(keeper, settings.language),
      settings,
      change: (changed: Partial<Settings>) => setSettings((before) => ({ ...before, ...changed })),
    }),
    [keeper, settings],
  );
  return (
    <AppProvider value={app}>
      <ErrorBoundary path={path}>
        <Content keeper={keeper} />
      </ErrorBoundary>
    </AppProvider>
  );
};
