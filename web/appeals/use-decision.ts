import { useState } from 'react';
import type { Refusal } from '../../shared/domain/decision.ts';
import { countingLayer } from '../../shared/domain/scoring/result-decisions.ts';
import { tellChange } from '../app/changes.ts';
import { useApp, useMe } from '../app/context.ts';
import { ProblemError } from '../problem-error.ts';
import { useProblems } from '../results/form-problems.tsx';
import type { AppealView, ResultView } from '../results/load-outcome.ts';
import { useOutcomeWords } from '../results/outcome-words.ts';
import { useDraft } from '../ui/drafts.ts';
import type { FieldProblem } from '../ui/field-problem.ts';
import { useAction } from '../ui/use-action.ts';
import type { LoadedAppeal } from './load-appeal.ts';
import { emptyRuling, isConflicted, rulingOf, tryRuling } from './ruling-draft.ts';

interface Deciding {
  readonly filed: AppealView;
  readonly result: ResultView;
  readonly loaded: LoadedAppeal;
  readonly onChanged: (what: 'decided' | 'overtaken') => void;
}

/** A decision being written: its effect by the domain's own rules, what is missing, and sending it. */
export const useDecision = ({ filed, result, loaded: { scheme }, onChanged }: Deciding) => {
  const { client } = useApp();
  const { employee, now } = useMe();
  const { appeal: words } = useOutcomeWords();
  const { caseId, version } = filed;
  const draft = useDraft(`ruling ${caseId}`, emptyRuling);
  const [attempt, setAttempt] = useState(0);
  const [asking, setAsking] = useState(false);
  const trial = { appeal: filed, result, scheme, actor: employee.employeeId, now };
  const ruling = rulingOf(draft.value, scheme.kind);
  const effect = ruling && tryRuling({ ...ruling, reasons: ruling.reasons || '-' }, trial);
  const tried = ruling && tryRuling(ruling, trial);
  const refusals: readonly Refusal[] =
    tried === undefined ? [{ code: 'rating-incomplete', field: '/verdict' }] : tried.ok ? [] : tried.refusals;
  const undeclared: readonly FieldProblem[] = draft.value.declared
    ? []
    : [{ field: '/declared', title: words.ownInterestMissing }];
  const problems = [...useProblems(refusals), ...undeclared];
  const action = useAction(async (call: { body: NonNullable<typeof ruling>; ifMatch: number }, idempotencyKey) => {
    try {
      await client.decideAppeal({ caseId, ...call, idempotencyKey });
      await draft.forget();
      tellChange();
      onChanged('decided');
    } catch (error) {
      if (!(error instanceof ProblemError) || error.code !== 'changed-since-read') throw error;
      onChanged('overtaken');
    } finally {
      setAsking(false);
    }
  });
  return {
    draft,
    action,
    attempt,
    asking,
    problems: attempt > 0 ? problems : [],
    conflicted: isConflicted(trial),
    outcome: effect?.ok ? countingLayer(effect.value.result).outcome : undefined,
    ask: () => {
      setAttempt(attempt + 1);
      setAsking(problems.length === 0);
    },
    cancel: () => setAsking(false),
    decide: () => ruling && void action.run({ body: ruling, ifMatch: version }),
  };
};

export type DecisionForm = ReturnType<typeof useDecision>;
