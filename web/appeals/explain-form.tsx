import { useState } from 'react';
import { explainAppeal } from '../../shared/domain/appeals/appeal-decisions.ts';
import { limits } from '../../shared/domain/limits.ts';
import { tellChange } from '../app/changes.ts';
import { useApp, useFormat, useMe } from '../app/context.ts';
import { ProblemError } from '../problem-error.ts';
import { DraftNote } from '../results/draft-note.tsx';
import { at, FormProblems, useProblems } from '../results/form-problems.tsx';
import type { AppealView } from '../results/load-outcome.ts';
import { useOutcomeWords } from '../results/outcome-words.ts';
import { useDraft } from '../ui/drafts.ts';
import { TextField } from '../ui/field.tsx';
import { Notice } from '../ui/page.tsx';
import { ProblemNotice } from '../ui/problem.tsx';
import { useAction } from '../ui/use-action.ts';

interface ExplainProps {
  readonly filed: AppealView;
  readonly role: 'employee' | 'supervisor';
  readonly dueAt: string | undefined;
  /** After it was sent, and after the appeal turned out to have changed. */
  readonly onChanged: (what: 'explained' | 'overtaken') => void;
}

const useExplanation = ({ filed, role, onChanged }: ExplainProps) => {
  const { client } = useApp();
  const { employee, now } = useMe();
  const { caseId, version } = filed;
  const draft = useDraft(`explanation ${caseId} ${role}`, '');
  const [attempt, setAttempt] = useState(0);
  const text = draft.value.trim();
  const context = { actor: employee.employeeId, now, forSupervisor: role === 'supervisor' };
  const tried = explainAppeal(filed, { text }, context);
  const problems = useProblems(tried.ok ? [] : tried.refusals);
  const action = useAction(async (call: { text: string; ifMatch: number }, idempotencyKey) => {
    try {
      await client.explainAppeal({ caseId, body: { text: call.text }, ifMatch: call.ifMatch, idempotencyKey });
      await draft.forget();
      tellChange();
      onChanged('explained');
    } catch (error) {
      if (!(error instanceof ProblemError) || error.code !== 'changed-since-read') throw error;
      onChanged('overtaken');
    }
  });
  const send = (): void => {
    setAttempt(attempt + 1);
    if (problems.length === 0) void action.run({ text, ifMatch: version });
  };
  return { draft, attempt, problems: attempt > 0 ? problems : [], action, send };
};

/** Where one of both sides says what the officer should know. The other side's words change nothing of these. */
export const ExplainForm = (props: ExplainProps) => {
  const { appeal } = useOutcomeWords();
  const format = useFormat();
  const { draft, attempt, problems, action, send } = useExplanation(props);
  return (
    <section className="sheet" aria-labelledby="explain">
      <h2 id="explain">{appeal.explain}</h2>
      {props.dueAt !== undefined && <p className="deadline">{appeal.dueBy(format.moment(props.dueAt))}</p>}
      <FormProblems problems={problems} attempt={attempt} />
      {action.error !== undefined && <ProblemNotice error={action.error} />}
      <TextField
        frame={{
          label: appeal.explain,
          hint: appeal.explainHint[props.role],
          pointer: '/text',
          problems: at(problems, '/text'),
        }}
        value={draft.value}
        most={limits.paragraph}
        rows={6}
        onChange={draft.change}
      />
      <DraftNote draft={draft} />
      <p className="small soft">{appeal.explainOnce}</p>
      <p className="actions">
        <button type="button" disabled={action.busy} onClick={send}>
          {appeal.explainSend}
        </button>
      </p>
    </section>
  );
};

/** Told where the appeal changed while somebody wrote. */
export const Overtaken = () => (
  <Notice kind="note">
    <p>{useOutcomeWords().appeal.changed}</p>
  </Notice>
);
