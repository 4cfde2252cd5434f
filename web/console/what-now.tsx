import { useFormat } from '../app/context.ts';
import { PathLink } from '../app/navigation.tsx';
import { addressOf } from '../routes.ts';
import { useConsoleWords } from './console-words.ts';
import type { Counts } from './funnel-steps.ts';
import { type TasksView, tasksViews } from './tasks-view.ts';
import { withSearch } from './use-search.ts';

const countOf = ({ lateTasks, stuckTasks, failedRuns }: Counts): Readonly<Record<TasksView, number>> => ({
  late: lateTasks,
  stuck: stuckTasks,
  failed: failedRuns,
});

/** What waits for HR: each number leads to the list behind it, where something can be done. */
export const WhatNow = ({
  counts,
  cycleId,
  unitId,
}: {
  counts: Counts;
  cycleId: string;
  unitId: string | undefined;
}) => {
  const { console: words } = useConsoleWords();
  const format = useFormat();
  const numbers = countOf(counts);
  return (
    <section aria-labelledby="now">
      <h2 id="now">{words.now}</h2>
      <ul className="what-now">
        {tasksViews.map((view) => (
          <li key={view} className={numbers[view] > 0 ? `tile ${view}` : 'tile'}>
            <PathLink path={withSearch(addressOf('consoleTasks', { cycleId }), { lihat: view, unit: unitId })}>
              <strong>{format.number(numbers[view])}</strong> {words[view]}
            </PathLink>
            <p className="small soft">{words[`${view}Why`]}</p>
          </li>
        ))}
      </ul>
      <p className="small soft">
        {tasksViews.every((view) => numbers[view] === 0) && `${words.nothingToDo} `}
        {words.openTasks(format.number(counts.openTasks))}.
      </p>
    </section>
  );
};
