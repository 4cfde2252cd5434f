import { useState } from 'react';
import { useApp, useFormat } from '../app/context.ts';
import { useDraft } from '../ui/drafts.ts';
import { ProblemNotice } from '../ui/problem.tsx';
import { useAction } from '../ui/use-action.ts';
import { CaseFields } from './case-fields.tsx';
import { answersOf, missingIn, type Training, type TrainingDraft } from './training-draft.ts';
import { useTrainingWords } from './training-words.ts';

const empty: TrainingDraft = {};

interface FormProps {
  readonly training: Training;
  readonly onTaken: (training: Training) => void;
}

/** All prepared cases, to be rated and sent at once. */
export const TrainingForm = ({ training, onTaken }: FormProps) => {
  const { client } = useApp();
  const words = useTrainingWords();
  const format = useFormat();
  const { cycleId, cases } = training;
  const kept = useDraft(`rater-training ${cycleId}`, empty);
  const [asked, setAsked] = useState(false);
  const missing = missingIn(kept.value, training);
  const action = useAction(async (draft: TrainingDraft, idempotencyKey) => {
    const body = { answers: answersOf(draft, training) };
    const answer = await client.takeRaterTraining({ cycleId, body, idempotencyKey });
    await kept.forget(draft);
    onTaken(answer.body);
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (missing === 0) void action.run(kept.value);
      }}
    >
      <h2>{words.cases}</h2>
      <p className="soft">{words.casesHow(format.number(cases.length))}</p>
      {cases.map(({ caseId }, index) => (
        <CaseFields key={caseId} training={training} index={index} draft={kept.value} onChange={kept.change} />
      ))}
      {action.error !== undefined && <ProblemNotice error={action.error} />}
      <div role="alert">
        {asked && missing > 0 && <p className="wrong-text">{words.missing(format.number(missing))}</p>}
      </div>
      <p className="actions">
        <button type="submit" disabled={action.busy}>
          {words.send}
        </button>
      </p>
      <p className="soft">{words.again}</p>
    </form>
  );
};
