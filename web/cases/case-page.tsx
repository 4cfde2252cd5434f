import type { AnswerOf } from '../../shared/contract/exchange.ts';
import { useChanges } from '../app/changes.ts';
import { useApp, useFormat, useMe, useWords } from '../app/context.ts';
import { PageLink, PathLink } from '../app/navigation.tsx';
import { isBuilt } from '../app/pages.tsx';
import { ColleaguesSay } from '../feedback/colleagues-say.tsx';
import { Timeline } from '../home/my-year.tsx';
import { useLoaded } from '../ui/load.ts';
import { Notice } from '../ui/page.tsx';
import { Unready } from '../ui/problem.tsx';
import { addressIn, segmentFor } from './case-addresses.ts';
import { CaseFrame } from './case-frame.tsx';
import { tabsOf } from './case-tabs.ts';
import { relationsTo } from './reader-relations.ts';
import { nextStep, type StepOfYear, stepsOf } from './year-steps.ts';

type CaseView = AnswerOf<'getCase'>;

/** The address of a step's page, where there is one that the reader may open. */
const useStepAddress = (one: CaseView) => {
  const me = useMe();
  const open = tabsOf(one, relationsTo(one, me)).filter(isBuilt);
  const segmentId = segmentFor(one, undefined, me.employee.employeeId);
  return ({ step }: StepOfYear): string | undefined => {
    const page = open.find((name) => name === step);
    return page && addressIn(page, one.caseId, segmentId);
  };
};

const Next = ({ one, step }: { one: CaseView; step: StepOfYear }) => {
  const { cases } = useWords();
  const { employee } = useMe();
  const format = useFormat();
  const path = useStepAddress(one)(step);
  const isOwn = employee.employeeId === one.employee.employeeId;
  const said = (isOwn ? cases.nextForMe : cases.next)[step.step];
  return (
    <Notice kind="note" title={cases.nextTitle}>
      <p>
        {step.state === 'waits' ? cases.waiting[step.step] : said}
        {step.until !== undefined && ` ${cases.until(format.moment(step.until))}`}
      </p>
      {path !== undefined && (
        <p>
          <PathLink className="button" path={path}>
            {cases.open(cases.tabs[step.step])}
          </PathLink>
        </p>
      )}
    </Notice>
  );
};

const Steps = ({ one, steps }: { one: CaseView; steps: readonly StepOfYear[] }) => {
  const { cases } = useWords();
  const format = useFormat();
  const addressFor = useStepAddress(one);
  return (
    <section aria-labelledby="steps">
      <h2 id="steps">{cases.steps}</h2>
      <ol className="steps">
        {steps.map((step) => {
          const path = addressFor(step);
          const name = cases.tabs[step.step];
          return (
            <li key={step.step} className={`step ${step.state}`}>
              <span className="step-name">{path === undefined ? name : <PathLink path={path}>{name}</PathLink>}</span>
              <span className="tag">{cases.states[step.state]}</span>
              {step.until !== undefined && <span className="small soft">{cases.until(format.moment(step.until))}</span>}
            </li>
          );
        })}
      </ol>
    </section>
  );
};

/** The parts of a year with a transfer, each with a plan of its own. */
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

/** One employee's year: what is next, where each step stands, its phases and its parts. */
export const CasePage = ({ caseId }: { caseId: string }) => {
  const { client } = useApp();
  const { home } = useWords();
  const { loaded, reload } = useLoaded(`case ${caseId}`, async (signal) => {
    const { body: one } = await client.getCase({ caseId }, { signal });
    const { body: cycle } = await client.getCycle({ cycleId: one.cycleId }, { signal });
    return { one, cycle };
  });
  useChanges(reload);
  if (loaded.state !== 'ready') return <Unready loaded={loaded} operation="getCase" onRetry={reload} />;
  const { one, cycle } = loaded.value;
  const steps = stepsOf(one, cycle);
  const next = nextStep(steps);
  return (
    <CaseFrame caseId={caseId} current="case" title={home.caseTitle(one.employee.name)}>
      {next !== undefined && <Next one={one} step={next} />}
      <div className="columns">
        <div>
          <Steps one={one} steps={steps} />
          <Parts one={one} />
        </div>
        <div>
          <section className="sheet" aria-labelledby="phases">
            <h2 id="phases">{home.phases}</h2>
            <Timeline cycle={cycle} />
          </section>
          <ColleaguesSay caseId={caseId} />
        </div>
      </div>
    </CaseFrame>
  );
};
