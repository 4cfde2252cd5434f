import { limits } from '../../shared/domain/limits.ts';
import { useApp } from '../app/context.ts';
import { DraftNote } from '../results/draft-note.tsx';
import { useDraft } from '../ui/drafts.ts';
import { DayField, TextField } from '../ui/field.tsx';
import { ProblemNotice } from '../ui/problem.tsx';
import { useComplaintWords } from './complaint-words.ts';
import { type HandlingProps, useHandling } from './use-handling.ts';

interface AnswerDraft {
  readonly text: string;
  readonly what: string;
  readonly by: string;
}

const empty: AnswerDraft = { text: '', what: '', by: '' };

const bodyOf = ({ text, what, by }: AnswerDraft) => ({
  text,
  ...(what.trim() === '' || by === '' ? {} : { remedy: { what, by } }),
});

/** Where the citizen is answered. After it has gone up, with what will be done and by when. */
export const AnswerForm = (props: HandlingProps) => {
  const { client } = useApp();
  const words = useComplaintWords();
  const { complaintId, version, escalations } = props.complaint;
  const draft = useDraft(`complaint-answer ${complaintId}`, empty);
  const { value } = draft;
  const change = (part: Partial<AnswerDraft>): void => draft.change({ ...value, ...part });
  const action = useHandling(props, 'answer', async (sent: AnswerDraft, idempotencyKey) => {
    await client.answerComplaint({ complaintId, body: bodyOf(sent), ifMatch: version, idempotencyKey });
    await draft.forget();
  });
  return (
    <section className="sheet" aria-labelledby="answer">
      <h2 id="answer">{words.answerTitle}</h2>
      {action.error !== undefined && <ProblemNotice error={action.error} />}
      <TextField
        frame={{ label: words.answer, hint: words.answerHint, pointer: '/text', problems: [] }}
        value={value.text}
        most={limits.paragraph}
        rows={5}
        onChange={(text) => change({ text })}
      />
      <TextField
        frame={{
          label: words.remedy,
          hint: escalations > 0 ? words.remedyMust : words.remedyHint,
          pointer: '/remedy/what',
          problems: [],
        }}
        value={value.what}
        most={limits.paragraph}
        rows={2}
        onChange={(what) => change({ what })}
      />
      <DayField
        frame={{ label: words.remedyBy, pointer: '/remedy/by', problems: [] }}
        value={value.by}
        onChange={(by) => change({ by })}
      />
      <DraftNote draft={draft} />
      <p className="actions">
        <button type="button" disabled={action.busy || value.text.trim() === ''} onClick={() => void action.run(value)}>
          {words.send}
        </button>
      </p>
    </section>
  );
};
