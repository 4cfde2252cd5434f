import { useApp, useMe, useWords } from '../app/context.ts';
import type { Client } from '../client.ts';
import { allOf, useLoaded } from '../ui/load.ts';
import { Page } from '../ui/page.tsx';
import { Unready } from '../ui/problem.tsx';
import { dueItems, type YearOfMine } from './due-items.ts';
import { DueList } from './due-list.tsx';
import { MyYear } from './my-year.tsx';
import { News } from './news.tsx';

/** Everything that the first page shows, asked for at once. */
const loadHome = async (client: Client, signal: AbortSignal) => {
  const options = { signal };
  const [tasks, notices, years] = await Promise.all([
    allOf((query) => client.listMyTasks({ query }, options)),
    client.listNotices({ query: { limit: 50 } }, options).then(({ body }) => body.items),
    yearsOf(client, signal),
  ]);
  return { tasks, notices, years };
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

/** Beranda: what is due, by when and why; where one's year stands; what happened. */
export const HomePage = () => {
  const { client, settings } = useApp();
  const words = useWords();
  const { employee } = useMe();
  const { loaded, reload } = useLoaded(`home ${settings.language}`, (signal) => loadHome(client, signal));
  if (loaded.state !== 'ready') return <Unready loaded={loaded} operation="listMyTasks" onRetry={reload} />;
  const { notices, years } = loaded.value;
  const [year] = years;
  return (
    <Page title={words.home.greeting(employee.name)} intro={<p className="soft">{employee.position}</p>}>
      <div className="columns">
        <div>
          <DueList items={dueItems(loaded.value)} />
          <News notices={notices.slice(0, 6)} />
        </div>
        {year === undefined ? <p className="sheet">{words.home.noYear}</p> : <MyYear year={year} />}
      </div>
    </Page>
  );
};
