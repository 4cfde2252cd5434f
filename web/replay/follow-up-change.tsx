import { useDomainWords, useFormat } from '../app/context.ts';
import { ScrollAcross } from '../console/scroll-across.tsx';
import { type FollowUpRow, type FollowUpSum, followUpSum } from './follow-up-sum.ts';
import { useReplayWords } from './replay-words.ts';
import { signed } from './rupiah.ts';

const heads = ['before', 'after', 'difference'] as const;

const useRupiah = () => {
  const words = useReplayWords();
  const { number } = useFormat();
  return (amount: number): string => words.rupiah(number(amount));
};

const Sentence = ({ sum }: { sum: FollowUpSum }) => {
  const words = useReplayWords();
  const rupiah = useRupiah();
  const more = sum.after - sum.before;
  if (more === 0) return <p>{words.costSame}</p>;
  return <p>{more > 0 ? words.costMore(rupiah(more)) : words.costLess(rupiah(-more))}</p>;
};

const Costs = ({ before, after }: { before: number | undefined; after: number | undefined }) => {
  const words = useReplayWords();
  const rupiah = useRupiah();
  if (before === undefined || after === undefined) {
    return (
      <td colSpan={heads.length} className="number soft">
        {words.noCost}
      </td>
    );
  }
  return (
    <>
      <td className="number">{rupiah(before)}</td>
      <td className="number">{rupiah(after)}</td>
      <td className="number">{signed(after - before, rupiah)}</td>
    </>
  );
};

const Row = ({ row, costed }: { row: FollowUpRow; costed: boolean }) => {
  const domain = useDomainWords();
  const { number } = useFormat();
  const { kind, before, after, costBefore, costAfter } = row;
  return (
    <tr>
      <th scope="row">{domain.followUpKinds[kind]}</th>
      <td className="number">{number(before)}</td>
      <td className="number">{number(after)}</td>
      <td className="number">{signed(after - before, number)}</td>
      {costed && <Costs before={costBefore} after={costAfter} />}
    </tr>
  );
};

const Heads = ({ costed }: { costed: boolean }) => {
  const words = useReplayWords();
  return (
    <thead>
      <tr>
        <th scope="col">{words.kind}</th>
        {[...heads.map((head) => words.count[head]), ...(costed ? heads.map((head) => words.cost[head]) : [])].map(
          (name) => (
            <th key={name} scope="col" className="number">
              {name}
            </th>
          ),
        )}
      </tr>
    </thead>
  );
};

/** How many follow-ups there were and would be, what they cost, and the difference. */
export const FollowUpChange = ({ rows }: { rows: readonly FollowUpRow[] }) => {
  const words = useReplayWords();
  const sum = followUpSum(rows);
  const costed = sum !== undefined;
  return (
    <section className="sheet">
      <h2>{words.followUpsTitle}</h2>
      {rows.length === 0 && <p>{words.noFollowUps}</p>}
      {costed && <Sentence sum={sum} />}
      {rows.length > 0 && (
        <ScrollAcross label={words.followUpsTitle}>
          <table className={costed ? 'dense replay-costs' : 'dense'}>
            <caption className="unseen">{words.followUpsTitle}</caption>
            <Heads costed={costed} />
            <tbody>
              {rows.map((row) => (
                <Row key={row.kind} row={row} costed={costed} />
              ))}
            </tbody>
            {costed && (
              <tfoot>
                <tr>
                  <th scope="row" colSpan={heads.length + 1}>
                    {words.costTotal}
                  </th>
                  <Costs before={sum.before} after={sum.after} />
                </tr>
              </tfoot>
            )}
          </table>
        </ScrollAcross>
      )}
      {sum?.isPartial === true && <p className="small soft">{words.costless}</p>}
    </section>
  );
};
