import { useState } from 'react';
import { type PulseAnswers, pulseQuestions, pulseScores } from '../../shared/domain/evaluation/pulse.ts';
import { useApp, useFormat } from '../app/context.ts';
import { ChoiceQuestion } from '../ui/choice-question.tsx';
import { useLoaded } from '../ui/load.ts';
import { Page } from '../ui/page.tsx';
import { ProblemNotice, Unready } from '../ui/problem.tsx';
import { Said } from '../ui/said.tsx';
import { useAction } from '../ui/use-action.ts';
import { useEvaluationWords } from './evaluation-words.ts';
import { PulseResults } from './pulse-results.tsx';

interface FormProps {
  readonly cycleId: string;
  readonly onAnswered: () => void;
}

/** Nothing typed here is kept on the device: a shared one would tell the next person. */
const PulseForm = ({ cycleId, onAnswered }: FormProps) => {
  const { client } = useApp();
  const words = useEvaluationWords();
  const [answers, setAnswers] = useState<Partial<PulseAnswers>>({});
  const [missing, setMissing] = useState(false);
  const action = useAction(async (whole: PulseAnswers, idempotencyKey) => {
    await client.answerPulse({ cycleId, body: { answers: whole }, idempotencyKey });
    onAnswered();
  });
  const isWhole = (some: Partial<PulseAnswers>): some is PulseAnswers =>
    pulseQuestions.every((question) => some[question] !== undefined);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        setMissing(!isWhole(answers));
        if (isWhole(answers)) void action.run(answers);
      }}
    >
      {action.error !== undefined && <ProblemNotice error={action.error} />}
      {pulseQuestions.map((question) => (
        <ChoiceQuestion
          key={question}
          name={question}
          question={words.questions[question]}
          options={pulseScores.map((score) => [score, words.scores[score - 1] ?? ''])}
          chosen={answers[question]}
          onChoose={(score) => setAnswers({ ...answers, [question]: score })}
        />
      ))}
      <div role="alert">{missing && !isWhole(answers) && <p className="wrong-text">{words.pulseMissing}</p>}</div>
      <button type="submit" disabled={action.busy}>
        {words.pulseSend}
      </button>
    </form>
  );
};

/** Survei keadilan: what staff feel about the year, without names; its results for everybody when it is over. */
export const PulsePage = ({ cycleId }: { cycleId: string }) => {
  const { client } = useApp();
  const words = useEvaluationWords();
  const format = useFormat();
  const { loaded, reload } = useLoaded(`pulse ${cycleId}`, async (signal) => {
    const { body } = await client.getPulse({ cycleId }, { signal });
    return body;
  });
  if (loaded.state !== 'ready') return <Unready loaded={loaded} operation="getPulse" onRetry={reload} />;
  const { status, closesAt, answered, report } = loaded.value;
  return (
    <Page title={words.pulseTitle} intro={<p className="soft">{words.pulseIntro}</p>}>
      {status === 'none' && <p className="sheet">{words.pulseNone}</p>}
      {status === 'open' && closesAt !== undefined && <p>{words.pulseOpened(format.moment(closesAt))}</p>}
      <Said>{status === 'open' && answered && words.pulseThanks}</Said>
      {status === 'open' && !answered && <PulseForm cycleId={cycleId} onAnswered={reload} />}
      {status === 'over' && (
        <div className="sheet">
          <PulseResults report={report} />
        </div>
      )}
    </Page>
  );
};
