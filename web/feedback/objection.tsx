import { useState } from 'react';
import { limits } from '../../shared/domain/limits.ts';
import { useApp } from '../app/context.ts';
import { TextField } from '../ui/field.tsx';
import { ProblemNotice } from '../ui/problem.tsx';
import { useAction } from '../ui/use-action.ts';
import { useFeedbackWords } from './feedback-words.ts';

interface ObjectionProps {
  readonly caseId: string;
  readonly rater: { readonly employeeId: string; readonly name: string };
  readonly onDone: (said: string) => void;
}

/** The person concerned takes one rater off, once, with a reason. */
export const Objection = ({ caseId, rater, onDone }: ObjectionProps) => {
  const { client } = useApp();
  const words = useFeedbackWords();
  const [reason, setReason] = useState('');
  const action = useAction(async (body: { reason: string }, idempotencyKey) => {
    await client.objectToRater({ caseId, employeeId: rater.employeeId, body, idempotencyKey });
    onDone(words.objected(rater.name));
  });
  return (
    <details>
      <summary>{words.object}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void action.run({ reason });
        }}
      >
        <TextField
          frame={{
            label: words.objectWhy(rater.name),
            hint: words.objectHint,
            pointer: `/${rater.employeeId}/reason`,
            problems: [],
            required: true,
          }}
          value={reason}
          most={limits.line}
          rows={2}
          onChange={setReason}
        />
        {action.error !== undefined && <ProblemNotice error={action.error} />}
        <button type="submit" disabled={action.busy}>
          {words.objectSend}
        </button>
      </form>
    </details>
  );
};
