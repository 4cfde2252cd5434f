import { useMemo, useState } from 'react';
import type { Messages } from '../../shared/messages/id.ts';
import { useApp, useDomainWords, useFormat } from '../app/context.ts';
import { PageLink } from '../app/navigation.tsx';
import { ProblemNotice } from '../ui/problem.tsx';
import type { Column } from '../ui/table/column.ts';
import { useAction } from '../ui/use-action.ts';
import { nextMoves, type ShownMoves } from './next-moves.ts';
import { PrintableTable } from './printable-table.tsx';
import { type ReplayWords, useReplayWords } from './replay-words.ts';
import type { VersionPlace } from './scheme-name.ts';
import { shiftOf } from './shift.ts';

type Move = ShownMoves['rows'][number];

const columnsOf = (words: ReplayWords, predicates: Messages['domain']['predicates']): readonly Column<Move>[] => [
  {
    columnId: 'name',
    name: words.name,
    share: 1.6,
    control: true,
    sortBy: ({ employee }) => employee.name,
    cell: ({ caseId, employee }, tab) => (
      <PageLink {...tab} to="case" params={{ caseId }}>
        {employee.name}
      </PageLink>
    ),
  },
  {
    columnId: 'unit',
    name: words.unit,
    share: 1.6,
    sortBy: ({ unit }) => unit.name,
    cell: ({ unit }) => unit.name,
  },
  { columnId: 'before', name: words.before, sortBy: (row) => row.before, cell: (row) => predicates[row.before] },
  { columnId: 'after', name: words.after, sortBy: (row) => row.after, cell: (row) => predicates[row.after] },
  {
    columnId: 'shift',
    name: words.shift,
    share: 0.7,
    sortBy: ({ before, after }) => shiftOf(before, after),
    cell: ({ before, after }) => words.shifts[shiftOf(before, after)],
  },
];

/** About so many names with one press. */
const atOnce = 200;

interface WhoProps {
  readonly place: VersionPlace;
  readonly replayId: string;
  /** How many would have another predicate. */
  readonly people: number;
}

const Names = ({ place, replayId, people }: WhoProps) => {
  const { client } = useApp();
  const words = useReplayWords();
  const domain = useDomainWords();
  const { number } = useFormat();
  const [shown, setShown] = useState<ShownMoves | undefined>(undefined);
  const action = useAction(async (from: ShownMoves) =>
    setShown(await nextMoves(from, atOnce, (query) => client.listReplayMoves({ ...place, replayId, query }))),
  );
  const columns = useMemo(() => columnsOf(words, domain.predicates), [words, domain]);
  return (
    <>
      {shown !== undefined && (
        <>
          <p role="status">{words.shown(number(shown.rows.length), number(people))}</p>
          <PrintableTable
            label={words.whoTitle}
            rows={shown.rows}
            columns={columns}
            keyOf={({ caseId }) => caseId}
            empty={words.whoNone}
          />
        </>
      )}
      {action.error !== undefined && <ProblemNotice error={action.error} />}
      {(shown === undefined || shown.cursor !== undefined) && (
        <button
          type="button"
          className="quiet"
          disabled={action.busy}
          onClick={() => void action.run(shown ?? { rows: [] })}
        >
          {shown === undefined ? words.showWho : words.moreWho}
        </button>
      )}
    </>
  );
};

/** Who would have another predicate. Names come only when they are asked for. */
export const WhoMoves = (props: WhoProps) => {
  const words = useReplayWords();
  return (
    <section aria-labelledby="who-moves">
      <h2 id="who-moves">{words.whoTitle}</h2>
      {props.people === 0 ? (
        <p className="sheet">{words.whoNone}</p>
      ) : (
        <>
          <p className="soft">{words.whoWhy}</p>
          <Names {...props} />
        </>
      )}
    </section>
  );
};
