import { useState } from 'react';
import type { AnswerOf } from '../../shared/contract/exchange.ts';
import { useApp, useLanguage } from '../app/context.ts';
import { ProblemError } from '../problem-error.ts';
import { ChoiceQuestion } from '../ui/choice-question.tsx';
import { Notice } from '../ui/page.tsx';
import { ProblemNotice } from '../ui/problem.tsx';
import { useAction } from '../ui/use-action.ts';
import { useSocialisationWords } from './socialisation-words.ts';

type MyScheme = AnswerOf<'getMyScheme'>;
type Graded = AnswerOf<'checkMyScheme'>['answers'];
type Question = MyScheme['questions'][number];

/** Where the page leads whoever has not answered yet. */
export const checkId = 'soal-pemahaman';

interface QuestionProps {
  readonly one: Question;
  readonly chosen: number | undefined;
  readonly graded: Graded[number] | undefined;
  /** Whether it was sent without an answer. */
  readonly lacking: boolean;
  readonly onChoose: (option: number) => void;
}

const QuestionField = ({ one, chosen, graded, lacking, onChoose }: QuestionProps) => {
  const words = useSocialisationWords();
  const language = useLanguage();
  const right = graded && one.options[graded.right]?.[language];
  return (
    <ChoiceQuestion
      name={one.questionId}
      question={one.question[language]}
      options={one.options.map((option, index) => [index, option[language]])}
      chosen={chosen}
      onChoose={onChoose}
    >
      {lacking && <p className="wrong-text">{words.unanswered}</p>}
      {graded?.isRight === true && <p className="right-text">{words.right}</p>}
      {graded?.isRight === false && <p className="wrong-text">{words.wrong(right ?? '')}</p>}
    </ChoiceQuestion>
  );
};

interface CheckProps {
  readonly mine: MyScheme;
  readonly onKnown: (mine: MyScheme) => void;
  /** A correction came in between: what is shown is loaded again. */
  readonly onStale: () => void;
}

/** Grades what was answered, and acknowledges the version that was read when all of it is right. */
const useCheck = ({ mine, onKnown, onStale }: CheckProps) => {
  const { client } = useApp();
  const [graded, setGraded] = useState<Graded>([]);
  const [isStale, setStale] = useState(false);
  const { cycleId } = mine.cycle;
  const action = useAction(async (answers: { questionId: string; option: number }[], idempotencyKey) => {
    setStale(false);
    const { body } = await client.checkMyScheme({ cycleId, body: { answers } });
    setGraded(body.answers);
    if (!body.passed) return;
    const wish = { schemeVersion: mine.scheme.version, answers };
    try {
      onKnown((await client.acknowledgeScheme({ cycleId, body: wish, idempotencyKey })).body);
    } catch (error) {
      if (!(error instanceof ProblemError) || !isOfNewerScheme(error)) throw error;
      setStale(true);
      onStale();
    }
  });
  const ungrade = (questionId: string): void => setGraded(graded.filter((one) => one.questionId !== questionId));
  return { action, graded, ungrade, isStale };
};

const isOfNewerScheme = ({ problem }: ProblemError): boolean =>
  [problem, ...(problem.errors ?? [])].some(({ code }) => code === 'changed-since-read');

/** Asks the questions, says at once what is right, and acknowledges when all are. Nothing is kept of an attempt. */
export const SchemeCheck = (props: CheckProps) => {
  const { questions } = props.mine;
  const words = useSocialisationWords();
  const [chosen, setChosen] = useState<Readonly<Record<string, number>>>({});
  const [asked, setAsked] = useState(false);
  const { action, graded, ungrade, isStale } = useCheck(props);
  const isMissing = asked && questions.some(({ questionId }) => chosen[questionId] === undefined);
  return (
    <form
      id={checkId}
      onSubmit={(event) => {
        event.preventDefault();
        const answers = questions.flatMap(({ questionId }) => {
          const option = chosen[questionId];
          return option === undefined ? [] : [{ questionId, option }];
        });
        setAsked(true);
        if (answers.length === questions.length) void action.run(answers);
      }}
    >
      <h2>{words.check}</h2>
      <p className="soft">{words.checkIntro}</p>
      {questions.map((one) => (
        <QuestionField
          key={one.questionId}
          one={one}
          chosen={chosen[one.questionId]}
          graded={graded.find(({ questionId }) => questionId === one.questionId)}
          lacking={asked && chosen[one.questionId] === undefined}
          onChoose={(option) => {
            setChosen({ ...chosen, [one.questionId]: option });
            ungrade(one.questionId);
          }}
        />
      ))}
      <div role="alert">
        {isMissing && <p className="wrong-text">{words.missing}</p>}
        {graded.some(({ isRight }) => !isRight) && <p className="wrong-text">{words.some}</p>}
      </div>
      {action.error !== undefined && <ProblemNotice error={action.error} />}
      {isStale && (
        <Notice kind="wrong" title={words.staleTitle}>
          {words.stale}
        </Notice>
      )}
      <p>
        <button type="submit" disabled={action.busy}>
          {words.acknowledge}
        </button>
      </p>
    </form>
  );
};
