import { useFormat } from '../app/context.ts';
import { ColumnHeads } from '../ui/column-heads.tsx';
import { Bars } from './bars.tsx';
import { shareOf } from './share-of.ts';

interface SharesProps {
  /** What is counted, of whom. */
  readonly label: string;
  /** The heads of the table. */
  readonly heads: { readonly name: string; readonly count: string; readonly share: string };
  readonly rows: readonly { readonly key: string; readonly name: string; readonly count: number }[];
  /** Of what the shares are; not zero. */
  readonly total: number;
}

/** How a total is shared out, as a picture with the same numbers in a table beside it. */
export const Shares = ({ label, heads, rows, total }: SharesProps) => {
  const format = useFormat();
  const lines = rows.map(({ key, name, count }) => ({
    key,
    name,
    count: format.number(count),
    percent: format.percent(shareOf(count, total)),
    share: count / total,
  }));
  return (
    <div className="picture-and-table">
      <Bars
        label={label}
        bars={lines.map(({ key, name, count, percent, share }) => ({
          key,
          label: name,
          value: `${count} · ${percent}`,
          share,
        }))}
      />
      <table className="dense">
        <caption className="unseen">{label}</caption>
        <ColumnHeads of={[heads.name, { number: heads.count }, { number: heads.share }]} />
        <tbody>
          {lines.map(({ key, name, count, percent }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              <td className="number">{count}</td>
              <td className="number">{percent}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
