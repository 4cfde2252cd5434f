import type { AnswerOf } from '../../shared/contract/exchange.ts';
import { useFormat } from '../app/context.ts';
import { ScrollAcross } from '../console/scroll-across.tsx';
import { ColumnHeads } from '../ui/column-heads.tsx';
import { useEvaluationWords } from './evaluation-words.ts';

type Groups = AnswerOf<'getSystemEvaluation'>['report']['fairness'];

const whole = 10_000;

const GroupRow = ({ group: one }: { group: Groups[number] }) => {
  const words = useEvaluationWords();
  const format = useFormat();
  const percent = (share: number): string => format.percent(Math.round(share * whole));
  const { cut, name, people, good, difference, isNotable } = one;
  const shown =
    difference && words.interval(percent(difference.value), percent(difference.low), percent(difference.high));
  return (
    <tr>
      <th scope="row">
        {words.cut[cut]}: {words.groups[name] ?? name}
      </th>
      <td className="number">{format.number(people)}</td>
      <td>{words.interval(percent(good.value), percent(good.low), percent(good.high))}</td>
      <td>
        {shown ?? '–'}
        {isNotable && <strong> {words.notable}</strong>}
      </td>
    </tr>
  );
};

/** How groups fare, with how sure that is. */
export const Fairness = ({ groups }: { groups: Groups }) => {
  const words = useEvaluationWords();
  return (
    <section className="sheet">
      <h2>{words.fairness}</h2>
      <p className="soft">{words.fairnessWhy}</p>
      {groups.length === 0 ? (
        <p>{words.noGroups}</p>
      ) : (
        <ScrollAcross label={words.fairness}>
          <table className="dense">
            <caption className="unseen">{words.fairness}</caption>
            <ColumnHeads of={[words.group, { number: words.people }, words.good, words.difference]} />
            <tbody>
              {groups.map((group) => (
                <GroupRow key={`${group.cut} ${group.group}`} group={group} />
              ))}
            </tbody>
          </table>
        </ScrollAcross>
      )}
    </section>
  );
};
