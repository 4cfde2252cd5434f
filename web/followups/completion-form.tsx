import { useState } from 'react';
import { type RequestAnswer, requestAnswers } from '../../shared/domain/followups/follow-up.ts';
import { completeFollowUp } from '../../shared/domain/followups/follow-up-decisions.ts';
import { limits } from '../../shared/domain/limits.ts';
import { tellChange } from '../app/changes.ts';
import { useApp, useMe } from '../app/context.ts';
import { ProblemError } from '../problem-error.ts';
import { DraftNote } from '../results/draft-note.tsx';
import { useProblems } from '../results/form-problems.tsx';
import { useOutcomeWords } from '../results/outcome-words.ts';
import { useDraft } from '../ui/drafts.ts';
import { ChoiceField, TextField } from '../ui/field.tsx';
import { ProblemNotice } from '../ui/problem.tsx';
import { useAction } from '../ui/use-action.ts';
import type { FollowUpView } from './load-follow-ups.ts';

interface CompletionProps {
  readonly one: FollowUpView;
  readonly onChanged: (what: 'completed' | 'overtaken') => void;
}

const useCompletion = ({ one, onChanged }: CompletionProps) => {
  const { client } = useApp();
  const { now } = useMe();
  const { caseId, followUpId, version } = one;
  const draft = useDraft(`completion ${caseId} ${followUpId}`, '');
  const [answer, setAnswer] = useState<RequestAnswer | ''>('');
  const chosen = answer === '' ? {} : { answer };
  const [tried, setTried] = useState(false);
  const completion = draft.value.trim();
  const decided = completeFollowUp(one, { completion, ...chosen }, { now, appeal: undefined });
  const problems = useProblems(decided.ok ? [] : decided.refusals).map((one) => ({
    ...one,
    field: one.field === '/answer' ? `/${followUpId}/answer` : `/${followUpId}`,
  }));
  const action = useAction(async (call: { completion: string; ifMatch: number }, idempotencyKey) => {
    try {
      const body = { completion: call.completion, ...chosen };
      await client.completeFollowUp({ caseId, followUpId, body, ifMatch: call.ifMatch, idempotencyKey });
      await draft.forget();
      tellChange();
      onChanged('completed');
    } catch (error) {
      if (!(error instanceof ProblemError) || error.code !== 'changed-since-read') throw error;
      onChanged('overtaken');
    }
  });
  const send = (): void => {
    setTried(true);
    if (problems.length === 0) void action.run({ completion, ifMatch: version });
  };
  return { draft, action, send, answer, setAnswer, problems: tried ? problems : [] };
};

/** Where whoever sees to a follow-up records how it was completed. */
export const CompletionForm = (props: CompletionProps) => {
  const { followUp } = useOutcomeWords();
  const { draft, action, send, answer, setAnswer, problems } = useCompletion(props);
  const { followUpId, kind } = props.one;
  const asks = kind === 'resource-request';
  const at = (field: string) => problems.filter((one) => one.field === field);
  return (
    <>
      {action.error !== undefined && <ProblemNotice error={action.error} />}
      {asks && (
        <ChoiceField<RequestAnswer | ''>
          frame={{ label: followUp.answer, pointer: `/${followUpId}/answer`, problems: at(`/${followUpId}/answer`) }}
          value={answer}
          options={[['', followUp.answerChoose], ...requestAnswers.map((one) => [one, followUp.answers[one]] as const)]}
          onChange={setAnswer}
        />
      )}
      <TextField
        frame={{
          label: asks ? followUp.answerReason : followUp.completion,
          hint: asks ? followUp.answerReasonHint : followUp.completionHint,
          pointer: `/${followUpId}`,
          problems: at(`/${followUpId}`),
        }}
        value={draft.value}
        most={limits.paragraph}
        rows={2}
        onChange={draft.change}
      />
      <DraftNote draft={draft} />
      <p className="actions">
        <button type="button" disabled={action.busy} onClick={send}>
          {asks ? followUp.answerSend : followUp.complete}
        </button>
      </p>
    </>
  );
};
