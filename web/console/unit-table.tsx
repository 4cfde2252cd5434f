import { useMemo, useState } from 'react';
import type { CaseStage } from '../../shared/domain/case.ts';
import type { Format } from '../../shared/messages/format.ts';
import { useDomainWords, useFormat } from '../app/context.ts';
import { PathLink } from '../app/navigation.tsx';
import { addressOf } from '../routes.ts';
import type { Column } from '../ui/table/column.ts';
import { ColumnChoice } from '../ui/table/column-choice.tsx';
import { DataTable } from '../ui/table/data-table.tsx';
import { useNarrow } from '../ui/table/use-row-window.ts';
import { type ConsoleWords, useConsoleWords } from './console-words.ts';
import { type OverviewView, stagesInOrder } from './funnel-steps.ts';
import { type TasksView, tasksViews } from './tasks-view.ts';
import { withSearch } from './use-search.ts';

export type UnitRow = OverviewView['units'][number];

interface Naming {
  readonly words: ConsoleWords['console'];
  readonly stages: Readonly<Record<CaseStage, string>>;
  readonly format: Format;
  readonly cycleId: string;
}

/** A unit with units below opens them; one without opens its people. */
const unitColumn = ({ words, cycleId }: Naming): Column<UnitRow> => ({
  columnId: 'unit',
  name: words.unit,
  share: 2.2,
  control: true,
  sortBy: ({ unit }) => unit.name,
  cell: ({ unit, below }, tab) => (
    <PathLink
      {...tab}
      path={
        below > 0
          ? withSearch(addressOf('console', {}), { periode: cycleId, unit: unit.unitId })
          : addressOf('consoleUnit', { cycleId, unitId: unit.unitId })
      }
    >
      {unit.name}
    </PathLink>
  ),
});

interface NumberColumn {
  readonly columnId: string;
  readonly name: string;
  readonly count: (row: UnitRow) => number;
  readonly path: (unitId: string) => string;
}

const numberColumn = ({ columnId, name, count, path }: NumberColumn, { format }: Naming): Column<UnitRow> => ({
  columnId,
  name,
  numeric: true,
  control: true,
  sortBy: count,
  cell: (row, tab) => (
    <PathLink {...tab} path={path(row.unit.unitId)} className={count(row) === 0 ? 'zero' : undefined}>
      {format.number(count(row))}
    </PathLink>
  ),
});

const columnsOf = (naming: Naming): readonly Column<UnitRow>[] => {
  const { words, stages, cycleId } = naming;
  const people = (unitId: string): string => addressOf('consoleUnit', { cycleId, unitId });
  const counts: Readonly<Record<TasksView, (row: UnitRow) => number>> = {
    late: (row) => row.lateTasks,
    stuck: (row) => row.stuckTasks,
    failed: (row) => row.failedRuns,
  };
  const views = tasksViews.map((view) => ({
    columnId: view,
    name: words[view],
    count: counts[view],
    path: (unit: string) => withSearch(addressOf('consoleTasks', { cycleId }), { lihat: view, unit }),
  }));
  const byStage = stagesInOrder.map((stage) => ({
    columnId: stage,
    name: stages[stage],
    count: (row: UnitRow) => row.stages[stage],
    path: (unit: string) => withSearch(people(unit), { kedudukan: stage }),
  }));
  const all = { columnId: 'cases', name: words.people, count: (row: UnitRow) => row.cases, path: people };
  return [unitColumn(naming), ...[all, ...views, ...byStage].map((column) => numberColumn(column, naming))];
};

/** Columns that are left out until somebody asks for them. The numbers of the last ones stand above the table too. */
const leftOut = { phone: ['stuck', 'failed', ...stagesInOrder], wide: ['stuck', 'failed', 'unratable'] } as const;

/** The units right below, each with everything below it; every number leads to the list behind it. */
export const UnitTable = ({ rows, cycleId }: { rows: readonly UnitRow[]; cycleId: string }) => {
  const { console: words } = useConsoleWords();
  const { caseStatuses } = useDomainWords();
  const format = useFormat();
  const narrow = useNarrow();
  const [hidden, setHidden] = useState<ReadonlySet<string> | undefined>(undefined);
  const columns = useMemo(
    () => columnsOf({ words, stages: caseStatuses, format, cycleId }),
    [words, caseStatuses, format, cycleId],
  );
  const left = useMemo(() => hidden ?? new Set<string>(narrow ? leftOut.phone : leftOut.wide), [hidden, narrow]);
  const shown = useMemo(() => columns.filter(({ columnId }) => !left.has(columnId)), [columns, left]);
  return (
    <section aria-labelledby="units">
      <h2 id="units">{words.unitsTitle}</h2>
      <ColumnChoice label={words.columns} columns={columns.slice(1)} hidden={left} onChange={setHidden} />
      <DataTable
        label={words.unitsTitle}
        rows={rows}
        columns={shown}
        keyOf={({ unit }) => unit.unitId}
        empty={words.noUnits}
      />
    </section>
  );
};
