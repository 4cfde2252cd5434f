import { Suspense, useEffect, useState } from 'react';
import { PersonProvider, useFormat, useWords } from '../app/context.ts';
import { Layout } from '../app/layout.tsx';
import { PageLink, usePlace } from '../app/navigation.tsx';
import { PageAt } from '../app/pages.tsx';
import type { SessionKeeper } from '../sign-in/keep-session.ts';
import { Page } from '../ui/page.tsx';
import { Loading } from '../ui/problem.tsx';
import { type KeptPlan, keptCopies } from './kept-copies.ts';

/** The copies on this device; undefined until they were looked for. */
export const useKeptPlans = (): readonly KeptPlan[] | undefined => {
  const [kept, setKept] = useState<readonly KeptPlan[] | undefined>(undefined);
  useEffect(() => void keptCopies.all().then(setKept), []);
  return kept;
};

const KeptList = ({ kept }: { kept: readonly KeptPlan[] }) => {
  const { offline, plan } = useWords();
  const format = useFormat();
  return (
    <Page title={offline.title} intro={<p>{offline.intro}</p>}>
      <ul className="cards">
        {kept.map(({ keptAt, loaded: { plan: one, segment, cycle } }) => (
          <li key={`${one.caseId} ${one.segmentId}`} className="due">
            <h2>
              <PageLink to="plan" params={{ caseId: one.caseId, segmentId: one.segmentId }}>
                {offline.planOf(cycle.year)}
              </PageLink>
            </h2>
            {segment !== undefined && <p>{plan.segment(format.day(segment.from), format.day(segment.to))}</p>}
            <p className="small soft">{offline.keptAt(format.moment(keptAt))}</p>
          </li>
        ))}
      </ul>
    </Page>
  );
};

/**
 * The application after a start without a network, when nobody could sign in: the own plans of whoever last signed in on
 * this device, to read and to draft. What is typed is sent after the next sign-in.
 */
export const OfflineApp = ({ keeper, kept }: { keeper: SessionKeeper; kept: readonly [KeptPlan, ...KeptPlan[]] }) => {
  const { offline, app } = useWords();
  const { path, place } = usePlace();
  const isKept =
    place?.page === 'plan' &&
    kept.some(
      ({ loaded: { plan } }) => plan.caseId === place.params.caseId && plan.segmentId === place.params.segmentId,
    );
  return (
    <PersonProvider value={kept[0].me}>
      <Layout path={path}>
        <div className="banner" role="status">
          <p>{offline.banner(kept[0].me.employee.name)}</p>
          <button type="button" onClick={() => keeper.signIn()}>
            {app.signInAgain}
          </button>
        </div>
        <Suspense fallback={<Loading />}>{isKept ? <PageAt place={place} /> : <KeptList kept={kept} />}</Suspense>
      </Layout>
    </PersonProvider>
  );
};
