import { useMemo } from 'react';
import { machines } from '../../shared/domain/tasks/machines.ts';
import { useApp, useDomainWords, useFormat, useMe } from '../app/context.ts';
import { PathLink } from '../app/navigation.tsx';
import { addressOf } from '../routes.ts';
import { Notice } from '../ui/page.tsx';
import { Unready } from '../ui/problem.tsx';
import { actOnTask, type RunRow, retry, type TaskRow } from './act.ts';
import { ActingTable, actableColumn } from './acting-table.tsx';
import { allRows } from './all-pages.ts';
import { ConsoleFrame } from './console-frame.tsx';
import { useConsoleWords } from './console-words.ts';
import { runColumns, taskColumns } from './task-columns.tsx';
import { type TasksView, tasksViewOf, tasksViews } from './tasks-view.ts';
import { useLive } from './use-live.ts';
import { useSearch, withSearch } from './use-search.ts';
import { unitQuery } from './whole-agency.ts';

const most = 10_000;

interface ListProps {
  readonly cycleId: string;
  readonly unitId: string | undefined;
}

const useNaming = () => {
  const words = useConsoleWords();
  const domain = useDomainWords();
  const format = useFormat();
  return useMemo(() => ({ words, domain, format }), [words, domain, format]);
};

const Tasks = ({ cycleId, unitId, view }: ListProps & { view: 'late' | 'stuck' }) => {
  const { client } = useApp();
  const naming = useNaming();
  const { now } = useMe();
  const { actions } = naming.words;
  const query = { ...unitQuery(unitId), ...(view === 'late' ? { late: true } : { stuck: true }) };
  const { loaded, stale, reload } = useLive(`${cycleId} ${unitId} ${view}`, (signal) =>
    allRows((wish) => client.listOpenTasks({ cycleId, query: { ...query, ...wish } }, { signal }), { most }),
  );
  const columns = useMemo(() => taskColumns(naming, now).map((one) => actableColumn(one)), [naming, now]);
  if (loaded.state !== 'ready') return <Unready loaded={loaded} operation="listOpenTasks" onRetry={reload} />;
  return (
    <>
      {stale && <Notice kind="note">{naming.words.console.stale}</Notice>}
      <ActingTable<TaskRow>
        key={view}
        label={actions.views[view]}
        rows={loaded.value.rows.map((row) => ({ key: row.taskId, name: row.subject.name, row }))}
        columns={columns}
        actions={['remind', 'extend', 'reassign']}
        cycleId={cycleId}
        empty={actions.none[view]}
        act={(row, wish) => {
          if (wish.action === 'retry') throw new Error('a task is not run again');
          return actOnTask(row, wish, { client, words: actions });
        }}
        onChanged={reload}
      />
    </>
  );
};

const FailedRuns = ({ cycleId, unitId }: ListProps) => {
  const { client } = useApp();
  const naming = useNaming();
  const { actions } = naming.words;
  const { loaded, stale, reload } = useLive(`${cycleId} ${unitId} failed`, async (signal) => {
    const lists = await Promise.all(
      machines.map((machine) => {
        const query = { ...unitQuery(unitId), status: 'failed' } as const;
        return allRows((wish) => client.listRuns({ cycleId, machine, query: { ...query, ...wish } }, { signal }), {
          most,
        });
      }),
    );
    return lists.flatMap(({ rows }) => rows);
  });
  const columns = useMemo(() => runColumns(naming).map((one) => actableColumn(one)), [naming]);
  if (loaded.state !== 'ready') return <Unready loaded={loaded} operation="listRuns" onRetry={reload} />;
  return (
    <>
      {stale && <Notice kind="note">{naming.words.console.stale}</Notice>}
      <ActingTable<RunRow>
        label={actions.views.failed}
        rows={loaded.value.map((row) => ({ key: row.runId, name: row.employee.name, row }))}
        columns={columns}
        actions={['retry']}
        cycleId={cycleId}
        empty={actions.none.failed}
        act={(row, wish) => retry(row, 'reason' in wish ? wish.reason : '', { client, words: actions })}
        onChanged={reload}
      />
    </>
  );
};

const Views = ({ cycleId, unitId, current }: ListProps & { current: TasksView }) => {
  const { actions } = useConsoleWords();
  return (
    <nav aria-label={actions.viewsLabel} className="segments">
      <ul>
        {tasksViews.map((view) => (
          <li key={view}>
            <PathLink
              path={withSearch(addressOf('consoleTasks', { cycleId }), { lihat: view, unit: unitId })}
              {...(view === current ? { 'aria-current': 'page' as const } : {})}
            >
              {actions.views[view]}
            </PathLink>
          </li>
        ))}
      </ul>
    </nav>
  );
};

/** Late tasks, tasks that nobody is left to take over, failed workflows: with what HR can do about each. */
export const TasksPage = ({ cycleId }: { cycleId: string }) => {
  const { actions } = useConsoleWords();
  const search = useSearch();
  const view = tasksViewOf(search.get('lihat'));
  const unitId = search.get('unit') ?? undefined;
  return (
    <ConsoleFrame current="consoleTasks" cycleId={cycleId} title={actions.tasksTitle}>
      <Views cycleId={cycleId} unitId={unitId} current={view} />
      <p>
        {actions.what[view]} <span className="soft">{actions.audited}</span>
      </p>
      {view === 'failed' ? (
        <FailedRuns cycleId={cycleId} unitId={unitId} />
      ) : (
        <Tasks key={view} cycleId={cycleId} unitId={unitId} view={view} />
      )}
    </ConsoleFrame>
  );
};
