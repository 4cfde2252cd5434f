import { useId, useState } from 'react';
import type { AnswerOf } from '../../shared/contract/exchange.ts';
import { limits } from '../../shared/domain/limits.ts';
import { useApp, useFormat, useLanguage } from '../app/context.ts';
import { useDraft } from '../ui/drafts.ts';
import { ProblemNotice } from '../ui/problem.tsx';
import { useAction } from '../ui/use-action.ts';
import { answersOf, emptyAnswer, unanswered } from './answer-draft.ts';
import { useFeedbackWords } from './feedback-words.ts';

export type RequestView = AnswerOf<'listFeedbackRequests'>['items'][number];
type Question = RequestView['round']['questions'][number];

interface QuestionProps {
  readonly question: Question;
  readonly value: number | null | undefined;
  readonly wrong: boolean;
  readonly onChange: (points: number | null) => void;
}

const QuestionField = ({ question, value, wrong, onChange }: QuestionProps) => {
  const words = useFeedbackWords();
  const language = useLanguage();
  const id = useId();
  const choices: readonly (readonly [number | null, string])[] = [
    ...words.scale.map((label, at) => [at + 1, label] as const),
    [null, words.cannotSay],
  ];
  return (
    <fieldset className="feedback-question" {...(wrong ? { 'aria-describedby': `${id}w` } : {})}>
      <legend>{question.title[language]}</legend>
      <ul className="feedback-conduct small soft">
        {question.conduct.map((one) => (
          <li key={one.id}>{one[language]}</li>
        ))}
      </ul>
      <div className="feedback-scale">
        {choices.map(([points, label]) => (
          <label key={label}>
            <input type="radio" name={id} checked={value === points} onChange={() => onChange(points)} />
            {label}
          </label>
        ))}
      </div>
      {wrong && (
        <p className="wrong-text" id={`${id}w`}>
          {words.missing}
        </p>
      )}
    </fieldset>
  );
};

const Words = ({ value, onChange }: { value: string; onChange: (text: string) => void }) => {
  const words = useFeedbackWords();
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{words.text}</label>
      <p className="hint" id={`${id}h`}>
        {words.textHint}
      </p>
      <textarea
        id={id}
        rows={4}
        maxLength={limits.feedbackText}
        value={value}
        aria-describedby={`${id}h`}
        onChange={({ target }) => onChange(target.value)}
      />
    </div>
  );
};

/** Why it is safe to answer, said before anything is asked. */
const Safety = ({ round }: Pick<RequestView, 'round'>) => {
  const words = useFeedbackWords();
  const format = useFormat();
  return (
    <p className="soft small">
      {words.how(format.number(round.fewest))} {round.unmaskable ? words.unmaskable : words.never}
    </p>
  );
};

/** What one colleague says about one person. Drafts stay on the device; what is sent can't be changed. */
export const AnswerForm = ({ request, onDone }: { request: RequestView; onDone: (said: string) => void }) => {
  const { client } = useApp();
  const words = useFeedbackWords();
  const [checked, setChecked] = useState(false);
  const { caseId, subject, round } = request;
  const draft = useDraft(`feedback ${caseId}`, emptyAnswer);
  const { value, change } = draft;
  const missing = unanswered(value, round.questions);
  const send = useAction(async (body: ReturnType<typeof answersOf>, idempotencyKey) => {
    await client.answerFeedback({ caseId, body, idempotencyKey });
    await draft.forget();
    onDone(words.sent(subject.name));
  });
  const decline = useAction(async (_: string, idempotencyKey) => {
    await client.declineFeedback({ caseId, idempotencyKey });
    await draft.forget();
    onDone(words.declined(subject.name));
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        setChecked(true);
        if (missing.length === 0) void send.run(answersOf(value, round.questions));
      }}
    >
      <Safety round={round} />
      {round.questions.map((question) => (
        <QuestionField
          key={question.questionId}
          question={question}
          value={value.points[question.questionId]}
          wrong={checked && missing.includes(question.questionId)}
          onChange={(points) => change({ ...value, points: { ...value.points, [question.questionId]: points } })}
        />
      ))}
      <Words value={value.text} onChange={(text) => change({ ...value, text })} />
      {checked && missing.length > 0 && (
        <p className="wrong-text" role="alert">
          {words.missing}
        </p>
      )}
      {send.error !== undefined && <ProblemNotice error={send.error} />}
      {decline.error !== undefined && <ProblemNotice error={decline.error} />}
      <p className="soft small">{words.final}</p>
      <p className="actions">
        <button type="submit" disabled={send.busy || decline.busy}>
          {words.send}
        </button>
        <button
          type="button"
          className="quiet"
          disabled={send.busy || decline.busy}
          onClick={() => void decline.run(caseId)}
        >
          {words.decline}
        </button>
      </p>
    </form>
  );
};
