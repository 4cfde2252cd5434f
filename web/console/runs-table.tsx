import { useMemo } from 'react';
import type { MachineName } from '../../shared/domain/tasks/machines.ts';
import { useApp, useDomainWords, useFormat } from '../app/context.ts';
import { Unready } from '../ui/problem.tsx';
import { DataTable } from '../ui/table/data-table.tsx';
import { allRows } from './all-pages.ts';
import { useConsoleWords } from './console-words.ts';
import { runColumns } from './task-columns.tsx';
import { useLive } from './use-live.ts';

const most = 10_000;

interface RunsProps {
  readonly cycleId: string;
  readonly machine: MachineName;
  readonly state: string;
}

/** Who is in a state: those that failed there first, then those that wait. */
export const RunsTable = ({ cycleId, machine, state }: RunsProps) => {
  const { client } = useApp();
  const words = useConsoleWords();
  const domain = useDomainWords();
  const format = useFormat();
  const { loaded, reload } = useLive(`${cycleId} ${machine} ${state}`, async (signal) => {
    const lists = await Promise.all(
      (['failed', 'waiting'] as const).map((status) => {
        const query = { status, state };
        return allRows((wish) => client.listRuns({ cycleId, machine, query: { ...query, ...wish } }, { signal }), {
          most,
        });
      }),
    );
    return lists.flatMap(({ rows }) => rows);
  });
  const columns = useMemo(() => {
    const all = runColumns({ words, domain, format });
    return all.filter(({ columnId }) => columnId !== 'machine' && columnId !== 'state');
  }, [words, domain, format]);
  if (loaded.state !== 'ready') return <Unready loaded={loaded} operation="listRuns" onRetry={reload} />;
  return (
    <DataTable
      label={words.actions.stateCases(state)}
      rows={loaded.value}
      columns={columns}
      keyOf={({ runId }) => runId}
      empty={words.actions.noRuns}
    />
  );
};
