import { useState } from 'react';
import { limits } from '../../shared/domain/limits.ts';
import { useApp } from '../app/context.ts';
import { ProblemError } from '../problem-error.ts';
import { DraftNotes } from '../reviews/draft-notes.tsx';
import { useDraft } from '../ui/drafts.ts';
import { TextField } from '../ui/field.tsx';
import { focusAt } from '../ui/field-problem.ts';
import { ProblemNotice } from '../ui/problem.tsx';
import { useAction } from '../ui/use-action.ts';
import { useCauseWords } from './cause-words.ts';
import type { CauseRecordOf } from './missed-view.ts';

interface AnswerProps {
  readonly record: CauseRecordOf;
  readonly onDone: (what: 'agreed' | 'objected' | 'stale') => void;
}

const useAnswer = ({ record, onDone }: AnswerProps) => {
  const { client } = useApp();
  const { caseId, segmentId, version } = record;
  const draft = useDraft(`causes answer ${caseId} ${segmentId}`, '');
  const sending = useAction(async ({ agrees, typed }: { agrees: boolean; typed: string }, idempotencyKey) => {
    const response = typed.trim();
    const body = { agrees, ...(response === '' ? {} : { response }) };
    try {
      await client.answerCauses({ caseId, segmentId, body, ifMatch: version, idempotencyKey });
      await draft.forget();
      onDone(agrees ? 'agreed' : 'objected');
    } catch (error) {
      if (!(error instanceof ProblemError) || error.code !== 'changed-since-read') throw error;
      onDone('stale');
    }
  });
  return { draft, sending };
};

/** The employee agrees to exactly this record, or says why not. */
export const AnswerForm = (props: AnswerProps) => {
  const words = useCauseWords();
  const { draft, sending } = useAnswer(props);
  const [lacking, setLacking] = useState(false);
  const pointer = `/causes/${props.record.segmentId}/response`;
  const send = (agrees: boolean) => {
    const without = !agrees && draft.value.trim() === '';
    setLacking(without);
    if (without) return focusAt(pointer);
    void sending.run({ agrees, typed: draft.value });
  };
  return (
    <section className="sheet asked" aria-labelledby="answer-causes">
      <h3 id="answer-causes">{words.answerTitle}</h3>
      <p className="hint">{words.answerWhy}</p>
      <DraftNotes draft={draft} />
      <TextField
        frame={{
          label: words.remarks,
          pointer,
          problems: lacking ? [{ field: pointer, title: words.reasonNeeded }] : [],
        }}
        value={draft.value}
        most={limits.paragraph}
        rows={3}
        onChange={draft.change}
      />
      {sending.error !== undefined && <ProblemNotice error={sending.error} />}
      <p className="actions">
        <button type="button" disabled={sending.busy} onClick={() => send(true)}>
          {words.agree}
        </button>
        <button type="button" className="quiet" disabled={sending.busy} onClick={() => send(false)}>
          {words.disagree}
        </button>
      </p>
    </section>
  );
};
