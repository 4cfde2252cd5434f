import { lazy, Suspense } from 'react';
import { HomePage } from '../home/home-page.tsx';
import type { Place } from '../routes.ts';
import type { SessionKeeper } from '../sign-in/keep-session.ts';
import { useLoaded } from '../ui/load.ts';
import { NotFound, ProblemNotice, Unready } from '../ui/problem.tsx';
import { PersonProvider, useApp, useWords } from './context.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { Layout } from './layout.tsx';
import { usePlace } from './navigation.tsx';
import { useSignOut } from './sign-out.tsx';

const NoticesPage = lazy(() => import('../notices/notices-page.tsx').then((file) => ({ default: file.NoticesPage })));
const ShortcutsPage = lazy(() => import('./shortcuts-page.tsx').then((file) => ({ default: file.ShortcutsPage })));
const CasePage = lazy(() => import('../targets/case-page.tsx').then((file) => ({ default: file.CasePage })));
const PlanPage = lazy(() => import('../targets/plan-page.tsx').then((file) => ({ default: file.PlanPage })));
const TaskPage = lazy(() => import('../approvals/task-page.tsx').then((file) => ({ default: file.TaskPage })));

/** The page at a place. Each is loaded when it is first opened. */
const PageAt = ({ place }: { place: Place | undefined }) => {
  switch (place?.page) {
    case 'home':
    case 'callback':
      return <HomePage />;
    case 'notices':
      return <NoticesPage />;
    case 'shortcuts':
      return <ShortcutsPage />;
    case 'case':
      return <CasePage key={place.params.caseId} {...place.params} />;
    case 'plan':
      return <PlanPage key={`${place.params.caseId} ${place.params.segmentId}`} {...place.params} />;
    case 'task':
      return <TaskPage key={place.params.taskId} {...place.params} />;
    default:
      return <NotFound />;
  }
};

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
