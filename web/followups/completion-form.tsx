import { useState } from 'react';
import { completeFollowUp } from '../../shared/domain/followups/follow-up-decisions.ts';
import { limits } from '../../shared/domain/limits.ts';
import { tellChange } from '../app/changes.ts';
import { useApp, useMe } from '../app/context.ts';
import { ProblemError } from '../problem-error.ts';
import { DraftNote } from '../results/draft-note.tsx';
import { useProblems } from '../results/form-problems.tsx';
import { useOutcomeWords } from '../results/outcome-words.ts';
import { useDraft } from '../ui/drafts.ts';
import { TextField } from '../ui/field.tsx';
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
  const [tried, setTried] = useState(false);
  const completion = draft.value.trim();
  const decided = completeFollowUp(one, { completion }, { now, appeal: undefined });
  const problems = useProblems(decided.ok ? [] : decided.refusals).map((one) => ({ ...one, field: `/${followUpId}` }));
  const action = useAction(async (call: { completion: string; ifMatch: number }, idempotencyKey) => {
    try {
      const body = { completion: call.completion };
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
  return { draft, action, send, problems: tried ? problems : [] };
};

/** Where whoever sees to a follow-up records how it was completed. */
export const CompletionForm = (props: CompletionProps) => {
  const { followUp } = useOutcomeWords();
  const { draft, action, send, problems } = useCompletion(props);
  return (
    <>
      {action.error !== undefined && <ProblemNotice error={action.error} />}
      <TextField
        frame={{
          label: followUp.completion,
          hint: followUp.completionHint,
          pointer: `/${props.one.followUpId}`,
          problems,
        }}
        value={draft.value}
        most={limits.paragraph}
        rows={2}
        onChange={draft.change}
      />
      <DraftNote draft={draft} />
      <p className="actions">
        <button type="button" disabled={action.busy} onClick={send}>
          {followUp.complete}
        </button>
      </p>
    </>
  );
};
