import { useDomainWords, useFormat, useLanguage } from '../app/context.ts';
import { ScrollAcross } from '../console/scroll-across.tsx';
import { ColumnHeads } from '../ui/column-heads.tsx';
import type { Attempt, Training, Typed } from './training-draft.ts';
import { useTrainingWords } from './training-words.ts';

const hundredths = 100;

const useJudged = () => {
  const domain = useDomainWords();
  const format = useFormat();
  return (judged: Typed | undefined): string => {
    if (judged?.level !== undefined) return domain.levels[judged.level];
    return judged?.score === undefined ? '–' : format.number(judged.score / hundredths);
  };
};

/** Once somebody is certified: the own answers beside those on which the office agreed. */
export const AnswersBeside = ({ training, attempt }: { training: Training; attempt: Attempt }) => {
  const words = useTrainingWords();
  const language = useLanguage();
  const say = useJudged();
  return (
    <details className="sheet">
      <summary>{words.beside}</summary>
      {training.cases.map(({ caseId, title, agreed = [] }) => {
        const own = attempt.answers.find((one) => one.caseId === caseId)?.behaviours ?? [];
        return (
          <ScrollAcross key={caseId} label={title[language]}>
            <table className="dense training-answers">
              <caption>{title[language]}</caption>
              <ColumnHeads of={[words.measure, { number: words.yours }, { number: words.agreed }]} />
              <tbody>
                {agreed.map((one) => (
                  <tr key={one.behaviourId}>
                    <th scope="row">
                      {training.behaviours.find(({ behaviourId }) => behaviourId === one.behaviourId)?.title[language]}
                    </th>
                    <td className="number">{say(own.find(({ behaviourId }) => behaviourId === one.behaviourId))}</td>
                    <td className="number">{say(one)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollAcross>
        );
      })}
    </details>
  );
};
