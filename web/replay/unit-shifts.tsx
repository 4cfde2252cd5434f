import { useMemo } from 'react';
import type { Format } from '../../shared/messages/format.ts';
import { useApp, useFormat } from '../app/context.ts';
import { shareOf } from '../charts/share-of.ts';
import { allRows } from '../console/all-pages.ts';
import { useLoaded } from '../ui/load.ts';
import { Unready } from '../ui/problem.tsx';
import type { Column } from '../ui/table/column.ts';
import { mergedUnits, type ReplayUnit } from './merged-units.ts';
import { PrintableTable } from './printable-table.tsx';
import { type ReplayWords, useReplayWords } from './replay-words.ts';
import type { VersionPlace } from './scheme-name.ts';
import { shifts } from './shift.ts';

const columnsOf = (words: ReplayWords, { number, percent }: Format): readonly Column<ReplayUnit>[] => [
  {
    columnId: 'unit',
    name: words.unit,
    share: 2.4,
    sortBy: ({ unit }) => unit.name,
    cell: ({ unit }) => unit.name,
  },
  {
    columnId: 'compared',
    name: words.compared,
    numeric: true,
    sortBy: ({ summary }) => summary.compared,
    cell: ({ summary }) => number(summary.compared),
  },
  ...shifts.map(
    (shift): Column<ReplayUnit> => ({
      columnId: shift,
      name: words.shifts[shift],
      numeric: true,
      sortBy: ({ summary }) => summary[shift],
      cell: ({ summary }) => `${number(summary[shift])} · ${percent(shareOf(summary[shift], summary.compared))}`,
    }),
  ),
];

/** A finished replay by unit: all pages, each unit once. */
export const UnitShifts = ({ place, replayId }: { place: VersionPlace; replayId: string }) => {
  const { client } = useApp();
  const words = useReplayWords();
  const format = useFormat();
  const { loaded, reload } = useLoaded(`replay units ${replayId}`, async (signal) => {
    const { rows } = await allRows(
      ({ cursor }) =>
        client.listReplayUnits({ ...place, replayId, query: cursor === undefined ? {} : { cursor } }, { signal }),
      { most: Number.POSITIVE_INFINITY },
    );
    return mergedUnits(rows, format.locale);
  });
  const columns = useMemo(() => columnsOf(words, format), [words, format]);
  return (
    <section aria-labelledby="by-unit">
      <h2 id="by-unit">{words.cuts.unit}</h2>
      {loaded.state === 'ready' ? (
        <PrintableTable
          label={words.cuts.unit}
          rows={loaded.value}
          columns={columns}
          keyOf={({ unit }) => unit.unitId}
          empty={words.noUnits}
        />
      ) : (
        <Unready loaded={loaded} operation="listReplayUnits" onRetry={reload} />
      )}
    </section>
  );
};
