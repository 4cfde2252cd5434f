import { type Me, useApp, useMe, useWords } from '../app/context.ts';
import type { Client } from '../client.ts';
import { allOf, useLoaded } from '../ui/load.ts';
import { Page } from '../ui/page.tsx';
import { Unready } from '../ui/problem.tsx';
import { dueItems, type MissingMonths, type NoticeView, type YearOfMine } from './due-items.ts';
import { DueList } from './due-list.tsx';
import { missingMonths, recordsActuals } from './missing-months.ts';
import { MyYear } from './my-year.tsx';
import { News } from './news.tsx';
import { Outcomes } from './outcomes.tsx';

/** Everything that the first page shows, asked for at once. */
const loadHome = async (client: Client, me: Me, signal: AbortSignal) => {
  const options = { signal };
  const [tasks, complaints, notices, { years, missing }] = await Promise.all([
    allOf((query) => client.listMyTasks({ query }, options)),
    client.listMyComplaints({ query: { limit: 50 } }, options).then(({ body }) => body.items),
    client.listNotices({ query: { limit: 50 } }, options).then(({ body }) => body.items),
    yearsOf(client, signal).then(async (found) => ({ years: found, missing: await missingOf(client, me, found) })),
  ]);
  const [askedAbout, surveyed] = await Promise.all([
    notices.some(asksForFeedback) ? openRequests(client, signal) : [],
    openSurveys(client, notices, signal),
  ]);
  return { now: me.now, tasks, complaints, notices, years, missing, askedAbout, surveyed };
};

const asksForFeedback = ({ kind, readAt }: NoticeView): boolean =>
  readAt === undefined && (kind === 'feedback-asked' || kind === 'feedback-reminder');

/** The years of which the reader was told that a survey is open, and can still answer it. */
const openSurveys = async (
  client: Client,
  notices: readonly NoticeView[],
  signal: AbortSignal,
): Promise<readonly string[]> => {
  const told = notices.filter(({ kind, readAt }) => kind === 'pulse-opened' && readAt === undefined);
  const cycleIds = [...new Set(told.flatMap(({ cycleId = [] }) => cycleId))];
  const surveys = await Promise.all(cycleIds.map((cycleId) => client.getPulse({ cycleId }, { signal })));
  return surveys.flatMap(({ body }) => (body.status === 'open' && !body.answered ? [body.cycleId] : []));
};

/** The cases about whose people the reader has not answered yet, while answers are taken. */
const openRequests = async (client: Client, signal: AbortSignal): Promise<readonly string[]> => {
  const requests = await allOf((query) => client.listFeedbackRequests({ query }, { signal }));
  return requests
    .filter(({ status, round }) => status === 'asked' && round.state === 'answering')
    .map(({ caseId }) => caseId);
};

const yearsOf = async (client: Client, signal: AbortSignal): Promise<readonly YearOfMine[]> => {
  const [cases, cycles] = await Promise.all([
    allOf((query) => client.listMyCases({ query }, { signal })),
    allOf((query) => client.listCycles({ query }, { signal })),
  ]);
  return cases
    .flatMap((one) => {
      const cycle = cycles.find(({ cycleId }) => cycleId === one.cycleId);
      return cycle === undefined ? [] : [{ case: one, cycle }];
    })
    .sort((a, b) => b.cycle.year - a.cycle.year);
};

const missingIn = async (client: Client, { now, unit }: Me, year: YearOfMine): Promise<readonly MissingMonths[]> => {
  const { caseId, segments } = year.case;
  const found = await Promise.all(
    segments.map(async ({ segmentId, from, to }) => {
      const measured = await allOf((query) => client.listActuals({ caseId, segmentId, query }));
      return { year, segmentId, months: missingMonths({ from, to }, measured, { now, zone: unit.zone }) };
    }),
  );
  return found.filter(({ months }) => months.length > 0);
};

/** What is not known is not called missing. */
const missingOf = async (client: Client, me: Me, years: readonly YearOfMine[]): Promise<readonly MissingMonths[]> => {
  const found = years.filter(recordsActuals).map((year) => missingIn(client, me, year).catch(() => []));
  return (await Promise.all(found)).flat();
};

/** Beranda: what is due, by when and why; where one's year stands; what happened. */
export const HomePage = () => {
  const { client, settings } = useApp();
  const words = useWords();
  const me = useMe();
  const { employee } = me;
  const { loaded, reload } = useLoaded(`home ${settings.language}`, (signal) => loadHome(client, me, signal));
  if (loaded.state !== 'ready') return <Unready loaded={loaded} operation="listMyTasks" onRetry={reload} />;
  const { notices, years } = loaded.value;
  const [year] = years;
  const due = dueItems(loaded.value);
  const news = notices.filter(({ noticeId }) => !due.some((item) => item.key === noticeId));
  return (
    <Page title={words.home.greeting(employee.name)} intro={<p className="soft">{employee.position}</p>}>
      <div className="columns">
        <div>
          <DueList items={due} />
          <News notices={news.slice(0, 6)} />
        </div>
        <div>
          {year === undefined ? <p className="sheet">{words.home.noYear}</p> : <MyYear year={year} />}
          <Outcomes years={years} />
        </div>
      </div>
    </Page>
  );
};
