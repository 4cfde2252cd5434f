import { useState } from 'react';
import { limits } from '../../shared/domain/limits.ts';
import { type CheckInKind, checkInKinds } from '../../shared/domain/reviews/review.ts';
import { useApp, useWords } from '../app/context.ts';
import { DraftNotes } from '../reviews/draft-notes.tsx';
import { useDraft } from '../ui/drafts.ts';
import { ChoiceField, TextField } from '../ui/field.tsx';
import { focusAt } from '../ui/field-problem.ts';
import { Notice } from '../ui/page.tsx';
import { ProblemNotice } from '../ui/problem.tsx';
import { useAction } from '../ui/use-action.ts';

interface RemarkDraft {
  readonly text: string;
  readonly kind: CheckInKind;
  /** Empty for the whole. */
  readonly objectiveId: string;
}

const nothing: RemarkDraft = { text: '', kind: 'progress', objectiveId: '' };

export interface ObjectiveChoice {
  readonly objectiveId: string;
  readonly label: string;
}

interface ComposerProps {
  readonly caseId: string;
  readonly objectives: readonly ObjectiveChoice[];
  /** Who is told of it. */
  readonly readerName: string | undefined;
  readonly onSent: () => void;
}

/** One press of five: what the remark is. */
const KindChoice = ({ kind, onChange }: { kind: CheckInKind; onChange: (kind: CheckInKind) => void }) => {
  const { dialogue } = useWords();
  return (
    <fieldset className="kinds">
      <legend>{dialogue.kind}</legend>
      {checkInKinds.map((one) => (
        <label key={one} className="kind">
          <input type="radio" name="check-in-kind" checked={one === kind} onChange={() => onChange(one)} />
          <span>{dialogue.kinds[one]}</span>
        </label>
      ))}
    </fieldset>
  );
};

const useRemark = ({ caseId, onSent }: ComposerProps) => {
  const { client } = useApp();
  const draft = useDraft(`check-in ${caseId}`, nothing);
  const [sent, setSent] = useState(false);
  const sending = useAction(async ({ text, kind, objectiveId }: RemarkDraft, idempotencyKey) => {
    const body = { text: text.trim(), kind, ...(objectiveId === '' ? {} : { objectiveId }) };
    await client.addCheckIn({ caseId, body, idempotencyKey });
    await draft.forget();
    setSent(true);
    onSent();
  });
  return { draft, sent, setSent, sending };
};

/** Where a remark is written; what is typed is kept on the device until it is sent. */
export const CheckInComposer = (props: ComposerProps) => {
  const { objectives, readerName } = props;
  const { dialogue } = useWords();
  const { draft, sent, setSent, sending } = useRemark(props);
  const [tried, setTried] = useState(false);
  const typed = draft.value;
  const empty = typed.text.trim() === '';
  const change = (next: RemarkDraft) => {
    setSent(false);
    setTried(false);
    sending.forget();
    draft.change(next);
  };
  const send = () => {
    setTried(empty);
    if (empty) return focusAt('/text');
    void sending.run(typed);
  };
  return (
    <div className="composer">
      <DraftNotes draft={draft} />
      <KindChoice kind={typed.kind} onChange={(kind) => change({ ...typed, kind })} />
      {objectives.length > 0 && (
        <ChoiceField
          frame={{ label: dialogue.about, pointer: '/objectiveId', problems: [] }}
          value={typed.objectiveId}
          options={[['', dialogue.aboutWhole], ...objectives.map((one) => [one.objectiveId, one.label] as const)]}
          onChange={(objectiveId) => change({ ...typed, objectiveId })}
        />
      )}
      <TextField
        frame={{
          label: dialogue.feedbackText,
          hint: dialogue.feedbackHint,
          pointer: '/text',
          problems: tried ? [{ field: '/text', title: dialogue.required }] : [],
        }}
        value={typed.text}
        most={limits.paragraph}
        rows={3}
        onChange={(text) => change({ ...typed, text })}
      />
      {sending.error !== undefined && <ProblemNotice error={sending.error} />}
      {sent && (
        <Notice kind="done">
          <p>{readerName === undefined ? dialogue.sent : dialogue.sentTo(readerName)}</p>
        </Notice>
      )}
      <p className="actions">
        <button type="button" disabled={sending.busy} onClick={send}>
          {dialogue.send}
        </button>
      </p>
    </div>
  );
};
