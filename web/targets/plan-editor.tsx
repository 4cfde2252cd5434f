import { useState } from 'react';
import type { Plan } from '../../shared/domain/targets/plan.ts';
import { useApp, useFormat, useWords } from '../app/context.ts';
import { Notice } from '../ui/page.tsx';
import { ProblemNotice } from '../ui/problem.tsx';
import { useAction } from '../ui/use-action.ts';
import { ConflictView } from './conflict-view.tsx';
import { EditingProvider } from './editing.ts';
import type { LoadedPlan } from './load-plan.ts';
import { planGaps } from './plan-check.ts';
import { PlanForm } from './plan-form.tsx';
import { ProblemSummary } from './problem-summary.tsx';
import { SendBar } from './send-bar.tsx';
import { ChangedElsewhere, usePlanEditor } from './use-plan-editor.ts';
import { serverProblems, useLiveProblems } from './use-problems.ts';

interface Wish {
  readonly what: 'save' | 'submit';
  readonly content: unknown;
}

/** Saving and submitting: what is still wrong is shown first, and a lost race becomes a choice instead of an error. */
const useSending = (
  loaded: LoadedPlan,
  editor: ReturnType<typeof usePlanEditor>,
  onSubmitted: (plan: Plan) => void,
) => {
  const { client } = useApp();
  const { caseId, segmentId } = loaded.plan;
  return useAction(async ({ what }: Wish, idempotencyKey) => {
    try {
      const ifMatch = await editor.save(`${idempotencyKey}.save`);
      if (what === 'save') return;
      const { body } = await client.submitTargets({ caseId, segmentId, ifMatch, idempotencyKey });
      onSubmitted(body);
    } catch (error) {
      if (!(error instanceof ChangedElsewhere)) throw error;
    }
  });
};

interface EditorProps {
  readonly loaded: LoadedPlan;
  readonly onSubmitted: (plan: Plan) => void;
}

/** The form of a draft, with what is wrong, where it is kept, and the steps that it can take. */
export const PlanEditor = ({ loaded, onSubmitted }: EditorProps) => {
  const { plan: words } = useWords();
  const format = useFormat();
  const editor = usePlanEditor(loaded.plan, loaded.draft);
  const { content, kept, base, newer } = editor.state;
  const live = useLiveProblems(content, loaded);
  const [attempt, setAttempt] = useState({ count: 0, what: 'save' as Wish['what'] });
  const sending = useSending(loaded, editor, onSubmitted);
  const problems = [...live, ...serverProblems(sending.error)];
  const gaps = planGaps(content);
  const send = (what: Wish['what']): void => {
    sending.forget();
    setAttempt(({ count }) => ({ count: count + 1, what }));
    if ((what === 'submit' ? live : gaps).length === 0) void sending.run({ what, content });
  };
  const editing = {
    content,
    problems,
    showAll: attempt.count > 0,
    scheme: loaded.scheme,
    supervisorObjectives: loaded.supervisorObjectives,
    comments: loaded.plan.comments,
    edit: (change: Parameters<typeof editor.edit>[0]) => {
      sending.forget();
      editor.edit(change);
    },
  };
  if (newer !== undefined) return <ConflictView base={base} mine={content} newer={newer} onResolve={editor.resolve} />;
  const shown =
    attempt.count === 0
      ? []
      : attempt.what === 'submit'
        ? problems
        : problems.filter(({ field }) => gaps.some((gap) => gap.field === field));
  return (
    <EditingProvider value={editing}>
      {kept.where === 'device' && kept.restored && (
        <Notice kind="note">{<p>{words.restored(format.moment(kept.at))}</p>}</Notice>
      )}
      <ProblemSummary problems={shown} attempt={attempt.count} />
      {attempt.what === 'save' && shown.length > 0 && <p>{words.gapsBeforeSaving}</p>}
      {sending.error !== undefined && serverProblems(sending.error).length === 0 && (
        <ProblemNotice error={sending.error} />
      )}
      <PlanForm />
      <SendBar kept={kept} busy={sending.busy} onSend={send} />
    </EditingProvider>
  );
};
