import { useState } from 'react';
import { limits } from '../../shared/domain/limits.ts';
import type { MidReview } from '../../shared/domain/reviews/review.ts';
import { useApp, useFormat, useWords } from '../app/context.ts';
import { ProblemError } from '../problem-error.ts';
import { useDraft } from '../ui/drafts.ts';
import { TextField } from '../ui/field.tsx';
import { focusAt } from '../ui/field-problem.ts';
import { ProblemNotice } from '../ui/problem.tsx';
import { useAction } from '../ui/use-action.ts';
import { DraftNotes } from './draft-notes.tsx';

interface AcknowledgeProps {
  readonly review: MidReview;
  /** Until when, where a task asks for it. */
  readonly dueAt: string | undefined;
  readonly onDone: (review: MidReview) => void;
  /** The record was corrected meanwhile: the newer one is shown before anybody answers. */
  readonly onStale: () => void;
}

const useAnswer = ({ review, onDone, onStale }: AcknowledgeProps) => {
  const { client } = useApp();
  const { caseId, version: ifMatch } = review;
  const draft = useDraft(`mid-review answer ${caseId}`, '');
  const sending = useAction(async ({ typed, agrees }: { typed: string; agrees: boolean }, idempotencyKey) => {
    const response = typed.trim();
    const body = { ...(response === '' ? {} : { response }), ...(agrees ? {} : { agrees }) };
    try {
      const answered = await client.acknowledgeMidReview({ caseId, body, ifMatch, idempotencyKey });
      onDone(answered.body);
      await draft.forget();
    } catch (error) {
      if (error instanceof ProblemError && error.code === 'changed-since-read') onStale();
      throw error;
    }
  });
  return { draft, sending };
};

/** The employee has read exactly this record, and may answer in own words. */
export const AcknowledgeForm = (props: AcknowledgeProps) => {
  const { dialogue } = useWords();
  const format = useFormat();
  const { draft, sending } = useAnswer(props);
  const { dueAt, review } = props;
  const [lacking, setLacking] = useState(false);
  const send = (agrees: boolean) => {
    const without = !agrees && draft.value.trim() === '';
    setLacking(without);
    if (without) return focusAt('/response');
    void sending.run({ typed: draft.value, agrees });
  };
  return (
    <section className="sheet asked" aria-labelledby="acknowledge">
      <h3 id="acknowledge">{dialogue.acknowledgeTitle}</h3>
      {dueAt !== undefined && <p className="deadline">{dialogue.until(format.moment(dueAt))}</p>}
      <p className="hint">{dialogue.acknowledgeWhy}</p>
      <DraftNotes draft={draft} />
      <TextField
        frame={{
          label: dialogue.remarks,
          pointer: '/response',
          problems: lacking ? [{ field: '/response', title: dialogue.required }] : [],
        }}
        value={draft.value}
        most={limits.paragraph}
        rows={3}
        onChange={draft.change}
      />
      {sending.error !== undefined && <ProblemNotice error={sending.error} />}
      <p className="actions">
        <button type="button" disabled={sending.busy} onClick={() => send(true)}>
          {dialogue.acknowledge}
        </button>
        {review.findings.length > 0 && (
          <button type="button" className="quiet" disabled={sending.busy} onClick={() => send(false)}>
            {dialogue.disagree}
          </button>
        )}
      </p>
    </section>
  );
};
