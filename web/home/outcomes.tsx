import type { AnswerOf } from '../../shared/contract/exchange.ts';
import type { CaseStage } from '../../shared/domain/case.ts';
import { useApp, useDomainWords, useFormat, useLanguage, useWords } from '../app/context.ts';
import { PageLink } from '../app/navigation.tsx';
import { isBuilt } from '../app/pages.tsx';
import type { Client } from '../client.ts';
import { useLoaded } from '../ui/load.ts';
import type { YearOfMine } from './due-items.ts';

type Result = AnswerOf<'getResult'>;
type FollowUp = AnswerOf<'listFollowUps'>['items'][number];

interface Outcome {
  readonly year: YearOfMine;
  readonly result: Result;
  readonly followUps: readonly FollowUp[];
}

const announced: readonly CaseStage[] = ['announced', 'appeal', 'completed'];

const outcomeOf = async (client: Client, year: YearOfMine, signal: AbortSignal): Promise<Outcome> => {
  const { caseId } = year.case;
  const [result, followUps] = await Promise.all([
    client.getResult({ caseId }, { signal }),
    client.listFollowUps({ caseId, query: {} }, { signal }),
  ]);
  return { year, result: result.body, followUps: followUps.body.items };
};

const FollowUpLine = ({ one }: { one: FollowUp }) => {
  const { home } = useWords();
  const { followUpKinds } = useDomainWords();
  const format = useFormat();
  const language = useLanguage();
  return (
    <li>
      <p>
        <strong>{followUpKinds[one.kind]}</strong>: {one.title[language]}
      </p>
      <p className="small soft">
        {home.followUpStatuses[one.status]}
        {one.status === 'open' && `, ${home.followUpDue(format.day(one.dueOn))}`}
      </p>
    </li>
  );
};

const OutcomeOfYear = ({ outcome: { year, result, followUps } }: { outcome: Outcome }) => {
  const { home } = useWords();
  const { predicates } = useDomainWords();
  const predicate = result.layers.at(-1)?.outcome.predicate;
  const { caseId } = year.case;
  const title = home.resultOf(year.cycle.year);
  return (
    <>
      <p>
        {isBuilt('result') ? (
          <PageLink to="result" params={{ caseId }}>
            {title}
          </PageLink>
        ) : (
          title
        )}
        {predicate !== undefined && (
          <>
            : <strong>{predicates[predicate]}</strong>
          </>
        )}
      </p>
      {followUps.length > 0 && (
        <ul className="lines">
          {followUps.map((one) => (
            <FollowUpLine key={one.followUpId} one={one} />
          ))}
        </ul>
      )}
    </>
  );
};

/** What came of this year and the one before, with the rewards and trainings that were assigned. It waits for nothing else. */
export const Outcomes = ({ years }: { years: readonly YearOfMine[] }) => {
  const { client } = useApp();
  const { home } = useWords();
  const latest = years.filter(({ case: one }) => announced.includes(one.stage)).slice(0, 2);
  const key = latest.map(({ case: one }) => `${one.caseId} ${one.version}`).join(' ');
  const { loaded } = useLoaded(`outcomes ${key}`, (signal) =>
    Promise.all(latest.map((year) => outcomeOf(client, year, signal))),
  );
  if (latest.length === 0 || loaded.state !== 'ready' || loaded.value.length === 0) return null;
  return (
    <section className="sheet" aria-labelledby="outcomes">
      <h2 id="outcomes">{home.outcomes}</h2>
      {loaded.value.map((outcome) => (
        <OutcomeOfYear key={outcome.year.case.caseId} outcome={outcome} />
      ))}
    </section>
  );
};
