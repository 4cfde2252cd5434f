import type { AnswerOf } from '../../shared/contract/exchange.ts';
import { predicates } from '../../shared/domain/schemes/scheme.ts';
import { useDomainWords, useFormat } from '../app/context.ts';
import { shareOf } from '../charts/share-of.ts';
import { Shares } from '../charts/shares.tsx';
import { ScrollAcross } from '../console/scroll-across.tsx';
import { useReplayWords } from './replay-words.ts';
import { signed } from './rupiah.ts';
import { shiftOf, shifts } from './shift.ts';

type View = AnswerOf<'getReplay'>;

/** Who stays, rises and falls: in words, and as a picture with the same numbers beside it. */
export const Totals = ({ total, notComparable }: Pick<View, 'total' | 'notComparable'>) => {
  const words = useReplayWords();
  const { number } = useFormat();
  const { compared, same, better, worse } = total;
  return (
    <section className="sheet">
      <h2>{words.totalTitle}</h2>
      {compared === 0 ? (
        <p>{words.nobody}</p>
      ) : (
        <>
          <p className="replay-total">
            {words.total({
              compared: number(compared),
              same: number(same),
              better: number(better),
              worse: number(worse),
            })}
          </p>
          <Shares
            label={words.totalTitle}
            heads={{ name: words.shift, count: words.people, share: words.share }}
            rows={shifts.map((shift) => ({ key: shift, name: words.shifts[shift], count: total[shift] }))}
            total={compared}
          />
        </>
      )}
      {notComparable > 0 && <p>{words.notComparable(number(notComparable))}</p>}
    </section>
  );
};

/** How many had and would have each predicate. */
export const PredicateChange = ({ total }: Pick<View, 'total'>) => {
  const words = useReplayWords();
  const domain = useDomainWords();
  const { number } = useFormat();
  return (
    <section className="sheet">
      <h2>{words.predicatesTitle}</h2>
      <ScrollAcross label={words.predicatesTitle}>
        <table className="dense">
          <caption className="unseen">{words.predicatesTitle}</caption>
          <thead>
            <tr>
              <th scope="col">{words.predicate}</th>
              {(['before', 'after', 'difference'] as const).map((head) => (
                <th key={head} scope="col" className="number">
                  {words[head]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {predicates.map((one) => (
              <tr key={one}>
                <th scope="row">{domain.predicates[one]}</th>
                <td className="number">{number(total.before[one])}</td>
                <td className="number">{number(total.after[one])}</td>
                <td className="number">{signed(total.after[one] - total.before[one], number)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollAcross>
    </section>
  );
};

/** From predicate to predicate, as many as there are. */
export const MoveTable = ({ moves, total }: Pick<View, 'moves' | 'total'>) => {
  const words = useReplayWords();
  const domain = useDomainWords();
  const { number, percent } = useFormat();
  return (
    <section className="sheet">
      <h2>{words.movesTitle}</h2>
      <ScrollAcross label={words.movesTitle}>
        <table className="dense">
          <caption className="unseen">{words.movesTitle}</caption>
          <thead>
            <tr>
              <th scope="col">{words.before}</th>
              <th scope="col">{words.after}</th>
              <th scope="col">{words.shift}</th>
              <th scope="col" className="number">
                {words.people}
              </th>
              <th scope="col" className="number wide-only">
                {words.share}
              </th>
            </tr>
          </thead>
          <tbody>
            {moves.map(({ before, after, people }) => (
              <tr key={`${before} ${after}`}>
                <td>{domain.predicates[before]}</td>
                <td>{domain.predicates[after]}</td>
                <td>{words.shifts[shiftOf(before, after)]}</td>
                <td className="number">{number(people)}</td>
                <td className="number wide-only">{percent(shareOf(people, total.compared))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollAcross>
    </section>
  );
};
