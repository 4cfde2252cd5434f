import { Suspense } from 'react';
import type { SessionKeeper } from '../sign-in/keep-session.ts';
import { useLoaded } from '../ui/load.ts';
import { ProblemNotice, Unready } from '../ui/problem.tsx';
import { PersonProvider, useApp, useWords } from './context.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { Layout } from './layout.tsx';
import { usePlace } from './navigation.tsx';
import { PageAt } from './pages.tsx';
import { useSignOut } from './sign-out.tsx';

const Expired = ({ keeper }: { keeper: SessionKeeper }) => {
  const words = useWords();
  return (
    <div className="banner" role="alert">
      <p>{words.app.expired}</p>
      <button type="button" onClick={() => keeper.signIn()}>
        {words.app.signInAgain}
      </button>
    </div>
  );
};

/** The application for somebody whom the API knows. */
export const SignedIn = ({ keeper, expired }: { keeper: SessionKeeper; expired: boolean }) => {
  const { client } = useApp();
  const words = useWords();
  const { path, place } = usePlace();
  const { loaded, reload } = useLoaded('me', async (signal) => (await client.getMe({}, { signal })).body);
  const name = loaded.state === 'ready' ? loaded.value.employee.name : '';
  const signingOut = useSignOut(keeper);
  return (
    <Layout path={path} person={{ name, onSignOut: signingOut.ask }}>
      {expired && <Expired keeper={keeper} />}
      {signingOut.dialog}
      <ErrorBoundary path={path} fallback={<ProblemNotice error={undefined} onRetry={() => location.reload()} />}>
        {loaded.state === 'ready' ? (
          <PersonProvider value={loaded.value}>
            <Suspense fallback={<p role="status">{words.app.loading}</p>}>
              <PageAt place={place} />
            </Suspense>
          </PersonProvider>
        ) : (
          <Unready loaded={loaded} operation="getMe" onRetry={reload} />
        )}
      </ErrorBoundary>
    </Layout>
  );
};
