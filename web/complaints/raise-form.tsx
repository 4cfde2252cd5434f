import { limits } from '../../shared/domain/limits.ts';
import { useApp } from '../app/context.ts';
import { useDraft } from '../ui/drafts.ts';
import { TextField } from '../ui/field.tsx';
import { ProblemNotice } from '../ui/problem.tsx';
import { useComplaintWords } from './complaint-words.ts';
import { type HandlingProps, useHandling } from './use-handling.ts';

/** Where a head gives up a complaint that the unit can't settle alone. */
export const RaiseForm = (props: HandlingProps) => {
  const { client } = useApp();
  const words = useComplaintWords();
  const { complaintId, version } = props.complaint;
  const draft = useDraft(`complaint-escalation ${complaintId}`, '');
  const action = useHandling(props, 'raise', async (reason: string, idempotencyKey) => {
    await client.escalateComplaint({ complaintId, body: { reason }, ifMatch: version, idempotencyKey });
    await draft.forget();
  });
  return (
    <details className="sheet">
      <summary>{words.raiseTitle}</summary>
      {action.error !== undefined && <ProblemNotice error={action.error} />}
      <TextField
        frame={{ label: words.raiseReason, hint: words.raiseHint, pointer: '/reason', problems: [] }}
        value={draft.value}
        most={limits.paragraph}
        rows={2}
        onChange={draft.change}
      />
      <p className="actions">
        <button
          type="button"
          className="quiet"
          disabled={action.busy || draft.value.trim() === ''}
          onClick={() => void action.run(draft.value)}
        >
          {words.raise}
        </button>
      </p>
    </details>
  );
};
