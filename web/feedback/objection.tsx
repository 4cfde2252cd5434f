import { useId, useState } from 'react';
import { limits } from '../../shared/domain/limits.ts';
import { useApp } from '../app/context.ts';
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
  const id = useId();
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
        <div className="field">
          <label htmlFor={id}>{words.objectWhy(rater.name)}</label>
          <p className="hint" id={`${id}h`}>
            {words.objectHint}
          </p>
          <textarea
            id={id}
            required
            rows={2}
            maxLength={limits.line}
            value={reason}
            aria-describedby={`${id}h`}
            onChange={({ target }) => setReason(target.value)}
          />
        </div>
        {action.error !== undefined && <ProblemNotice error={action.error} />}
        <button type="submit" disabled={action.busy}>
          {words.objectSend}
        </button>
      </form>
    </details>
  );
};
