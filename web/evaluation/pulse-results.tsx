import type { AnswerOf } from '../../shared/contract/exchange.ts';
import { useFormat } from '../app/context.ts';
import { Bars } from '../charts/bars.tsx';
import { ColumnHeads } from '../ui/column-heads.tsx';
import { useEvaluationWords } from './evaluation-words.ts';

/** What staff said, as a picture with the same numbers in a table. */
export const PulseResults = ({ report }: { report: AnswerOf<'getPulse'>['report'] }) => {
  const words = useEvaluationWords();
  const format = useFormat();
  if (report === undefined) return <p>{words.pulseOver}</p>;
  const meanOf = (mean: number): string => format.number(mean / 100);
  return (
    <>
      <p>{words.pulseAnswers(format.number(report.answers))}</p>
      <Bars
        label={words.pulseTitle}
        bars={report.questions.map(({ question, mean }) => ({
          key: question,
          label: words.questions[question],
          value: meanOf(mean),
          share: mean / 500,
        }))}
      />
      <table className="dense">
        <caption className="unseen">{words.pulseTitle}</caption>
        <ColumnHeads of={[words.question, { number: words.mean }]} />
        <tbody>
          {report.questions.map(({ question, mean }) => (
            <tr key={question}>
              <th scope="row">{words.questions[question]}</th>
              <td className="number">{meanOf(mean)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
};
