import { Suspense } from 'react';
import { keptCopies } from '../offline/kept-copies.ts';
import type { SessionKeeper } from '../sign-in/keep-session.ts';
import { useLoaded } from '../ui/load.ts';
import { PrintHead } from '../ui/print.tsx';
import { Loading, Unready } from '../ui/problem.tsx';
import { PersonProvider, useApp, useWords } from './context.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { Layout } from './layout.tsx';
import { Sections } from './menu.tsx';
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
  const { path, place } = usePlace();
  const { loaded, reload } = useLoaded('me', async (signal) => {
    const { body } = await client.getMe({}, { signal });
    await keptCopies.keepOnlyOf(body.employee.employeeId);
    return body;
  });
  const me = loaded.state === 'ready' ? loaded.value : undefined;
  const signingOut = useSignOut(keeper);
  const sections = me && <Sections path={path} />;
  const person = { name: me?.employee.name ?? '', sections, head: me && <PrintHead />, onSignOut: signingOut.ask };
  return (
    <PersonProvider value={me}>
      <Layout path={path} person={person}>
        {expired && <Expired keeper={keeper} />}
        {signingOut.dialog}
        <ErrorBoundary path={path}>
          {loaded.state === 'ready' ? (
            <Suspense fallback={<Loading />}>
              <PageAt place={place} />
            </Suspense>
          ) : (
            <Unready loaded={loaded} operation="getMe" onRetry={reload} />
          )}
        </ErrorBoundary>
      </Layout>
    </PersonProvider>
  );
};
