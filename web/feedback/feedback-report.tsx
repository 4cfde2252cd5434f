import './feedback.css';
import type { AnswerOf } from '../../shared/contract/exchange.ts';
import { useApp, useFormat, useLanguage } from '../app/context.ts';
import { useLoaded } from '../ui/load.ts';
import { Unready } from '../ui/problem.tsx';
import { useFeedbackWords } from './feedback-words.ts';

type ReportView = AnswerOf<'getFeedbackReport'>;
type CutView = ReportView['questions'][number]['cuts'][number];

const Cut = ({ cut, label }: { cut: CutView | undefined; label: string }) => {
  const words = useFeedbackWords();
  const format = useFormat();
  return (
    <td data-label={label}>
      {cut?.released ? (
        words.mean(format.number(cut.mean / 100), format.number(cut.answers))
      ) : (
        <span className="soft">{words.withheld}</span>
      )}
    </td>
  );
};

const Means = ({ questions }: Pick<ReportView, 'questions'>) => {
  const words = useFeedbackWords();
  const language = useLanguage();
  const labels = { ...words.groups, all: words.all };
  const columns = (questions[0]?.cuts ?? []).map(({ group }) => [group, labels[group]] as const);
  return (
    <table className="feedback-means">
      <caption>{words.reportTable}</caption>
      <thead>
        <tr>
          <th scope="col">{words.question}</th>
          {columns.map(([group, label]) => (
            <th key={group} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {questions.map(({ questionId, title, cuts }) => (
          <tr key={questionId}>
            <th scope="row">{title[language]}</th>
            {columns.map(([group, label]) => (
              <Cut key={group} label={label} cut={cuts.find((one) => one.group === group)} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const Texts = ({ texts }: Pick<ReportView, 'texts'>) => {
  const words = useFeedbackWords();
  return (
    <>
      <h3>{words.texts}</h3>
      {texts.length === 0 && <p className="soft">{words.noTexts}</p>}
      <ul className="lines">
        {texts.map(({ paperId, group, text }) => (
          <li key={paperId}>
            <p className="typed-text">{text}</p>
            <p className="small soft">{words.groups[group]}</p>
          </li>
        ))}
      </ul>
    </>
  );
};

/** What groups of colleagues say of a person, once the round has ended. Nothing where there is no round. */
export const FeedbackReport = ({ caseId }: { caseId: string }) => {
  const { client } = useApp();
  const words = useFeedbackWords();
  const format = useFormat();
  const { loaded, reload } = useLoaded(`feedback ${caseId}`, (signal) =>
    client.getFeedbackReport({ caseId }, { signal }).then(({ body }) => body),
  );
  if (loaded.state !== 'ready') return <Unready loaded={loaded} operation="getFeedbackReport" onRetry={reload} />;
  const { state, releasesAt, fewest, questions, texts } = loaded.value;
  if (state === 'none' || (state === 'over' && questions.length === 0)) return null;
  return (
    <section className="sheet" aria-label={words.report}>
      <h2>{words.report}</h2>
      {state === 'over' ? (
        <>
          <p className="soft">{words.reportWhy(format.number(fewest))}</p>
          <Means questions={questions} />
          <Texts texts={texts} />
        </>
      ) : (
        releasesAt !== undefined && <p>{words.reportAt(format.moment(releasesAt))}</p>
      )}
    </section>
  );
};
