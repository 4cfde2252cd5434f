import { useState } from 'react';
import type { AnswerOf } from '../../shared/contract/exchange.ts';
import { useApp, useLanguage } from '../app/context.ts';
import { ProblemNotice } from '../ui/problem.tsx';
import { useAction } from '../ui/use-action.ts';
import { useSocialisationWords } from './socialisation-words.ts';

type MyScheme = AnswerOf<'getMyScheme'>;
type Graded = AnswerOf<'checkMyScheme'>['answers'];
type Question = MyScheme['questions'][number];

interface QuestionProps {
  readonly one: Question;
  readonly chosen: number | undefined;
  readonly graded: Graded[number] | undefined;
  readonly onChoose: (option: number) => void;
}

const QuestionField = ({ one, chosen, graded, onChoose }: QuestionProps) => {
  const words = useSocialisationWords();
  const language = useLanguage();
  const right = graded && one.options[graded.right]?.[language];
  return (
    <fieldset className="sheet check-question">
      <legend>{one.question[language]}</legend>
      {one.options.map((option, index) => (
        <label key={option.id}>
          <input
            type="radio"
            name={one.questionId}
            value={index}
            checked={chosen === index}
            onChange={() => onChoose(index)}
          />
          {option[language]}
        </label>
      ))}
      {graded !== undefined && <p className="soft">{graded.isRight ? words.right : words.wrong(right ?? '')}</p>}
    </fieldset>
  );
};

/** Asks the questions, says at once what is right, and acknowledges when all are. Nothing is kept of an attempt. */
export const SchemeCheck = ({ mine, onKnown }: { mine: MyScheme; onKnown: (mine: MyScheme) => void }) => {
  const { client } = useApp();
  const words = useSocialisationWords();
  const [chosen, setChosen] = useState<Readonly<Record<string, number>>>({});
  const [graded, setGraded] = useState<Graded>([]);
  const [missing, setMissing] = useState(false);
  const { cycleId } = mine.cycle;
  const action = useAction(async (answers: { questionId: string; option: number }[], idempotencyKey) => {
    const { body } = await client.checkMyScheme({ cycleId, body: { answers } });
    setGraded(body.answers);
    if (!body.passed) return;
    const known = await client.acknowledgeScheme({
      cycleId,
      body: { schemeVersion: mine.scheme.version, answers },
      idempotencyKey,
    });
    onKnown(known.body);
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const answers = mine.questions.flatMap(({ questionId }) => {
          const option = chosen[questionId];
          return option === undefined ? [] : [{ questionId, option }];
        });
        setMissing(answers.length < mine.questions.length);
        if (answers.length === mine.questions.length) void action.run(answers);
      }}
    >
      <h2>{words.check}</h2>
      <p className="soft">{words.checkIntro}</p>
      {action.error !== undefined && <ProblemNotice error={action.error} />}
      {mine.questions.map((one) => (
        <QuestionField
          key={one.questionId}
          one={one}
          chosen={chosen[one.questionId]}
          graded={graded.find(({ questionId }) => questionId === one.questionId)}
          onChoose={(option) => {
            setChosen({ ...chosen, [one.questionId]: option });
            setGraded(graded.filter(({ questionId }) => questionId !== one.questionId));
          }}
        />
      ))}
      <div role="alert">
        {missing && <p className="problem">{words.missing}</p>}
        {graded.some(({ isRight }) => !isRight) && <p className="problem">{words.some}</p>}
      </div>
      <button type="submit" disabled={action.busy}>
        {words.acknowledge}
      </button>
    </form>
  );
};
