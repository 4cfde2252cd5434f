import type { AnswerOf } from '../../shared/contract/exchange.ts';
import { useApp, useFormat, useWords } from '../app/context.ts';
import { PageLink } from '../app/navigation.tsx';
import { Timeline } from '../home/my-year.tsx';
import { useLoaded } from '../ui/load.ts';
import { Unready } from '../ui/problem.tsx';
import { CaseFrame } from './case-frame.tsx';

type CaseView = AnswerOf<'getCase'>;

const Parts = ({ one }: { one: CaseView }) => {
  const { home, plan } = useWords();
  const format = useFormat();
  return (
    <section aria-labelledby="parts">
      <h2 id="parts">{home.parts}</h2>
      {one.segments.length > 1 && <p className="soft">{home.partsWhy}</p>}
      <ul className="cards">
        {one.segments.map(({ segmentId, from, to, unit, position, supervisor }) => (
          <li key={segmentId} className="due">
            <h3>
              <PageLink to="plan" params={{ caseId: one.caseId, segmentId }}>
                SKP · {plan.segment(format.day(from), format.day(to))}
              </PageLink>
            </h3>
            <p>
              {position}, {unit.name}
            </p>
            <p className="soft small">
              {home.supervisor}: {supervisor?.name ?? home.noSupervisor}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
};

/** One employee's year: where it stands, its phases, and the plan of each of its parts. */
export const CasePage = ({ caseId }: { caseId: string }) => {
  const { client } = useApp();
  const { home } = useWords();
  const { loaded, reload } = useLoaded(`case ${caseId}`, async (signal) => {
    const { body: one } = await client.getCase({ caseId }, { signal });
    const { body: cycle } = await client.getCycle({ cycleId: one.cycleId }, { signal });
    return { one, cycle };
  });
  if (loaded.state !== 'ready') return <Unready loaded={loaded} operation="getCase" onRetry={reload} />;
  const { one, cycle } = loaded.value;
  return (
    <CaseFrame caseId={caseId} current="case" title={home.caseTitle(one.employee.name)}>
      <div className="columns">
        <Parts one={one} />
        <section className="sheet">
          <Timeline cycle={cycle} />
        </section>
      </div>
    </CaseFrame>
  );
};
