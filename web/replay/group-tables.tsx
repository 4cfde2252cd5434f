import type { AnswerOf } from '../../shared/contract/exchange.ts';
import { useFormat } from '../app/context.ts';
import { shareOf } from '../charts/share-of.ts';
import { useReplayWords } from './replay-words.ts';
import { groupsInOrder, shifts } from './shift.ts';

type Group = AnswerOf<'getReplay'>['groups'][number];

const cuts = ['grade', 'age', 'sex'] as const;

const GroupTable = ({ cut, rows }: { cut: Group['cut']; rows: readonly Group[] }) => {
  const words = useReplayWords();
  const { number, percent } = useFormat();
  return (
    <table className="dense replay-groups">
      <caption className="replay-caption">{words.cuts[cut]}</caption>
      <thead>
        <tr>
          <th scope="col">{words.cutHeads[cut]}</th>
          <th scope="col" className="number">
            {words.people}
          </th>
          {shifts.map((shift) => (
            <th key={shift} scope="col" className="number">
              {words.shifts[shift]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {groupsInOrder(rows).map(({ group, summary }) => (
          <tr key={group}>
            <th scope="row">{words.groups[group] ?? group}</th>
            <td className="number">{number(summary.compared)}</td>
            {shifts.map((shift) => (
              <td key={shift} className="number">
                {number(summary[shift])}{' '}
                <span className="soft">{percent(shareOf(summary[shift], summary.compared))}</span>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
};

/** Whether a draft touches everybody alike: by golongan, age and sex. */
export const GroupTables = ({ groups }: { groups: readonly Group[] }) => {
  const words = useReplayWords();
  return (
    <section className="sheet">
      <h2>{words.groupsTitle}</h2>
      <p className="soft">{words.groupsWhy}</p>
      {cuts.map((cut) => {
        const rows = groups.filter((one) => one.cut === cut);
        return rows.length === 0 ? null : <GroupTable key={cut} cut={cut} rows={rows} />;
      })}
    </section>
  );
};
