import { useState } from 'react';
import { fileAppeal } from '../../shared/domain/appeals/appeal-decisions.ts';
import { disputableSteps } from '../../shared/domain/appeals/disputable-steps.ts';
import { tellChange } from '../app/changes.ts';
import { useApp, useMe } from '../app/context.ts';
import { useProblems } from '../results/form-problems.tsx';
import type { ResultView } from '../results/load-outcome.ts';
import { useDraft } from '../ui/drafts.ts';
import { useAction } from '../ui/use-action.ts';
import { appealRequest, emptyAppeal } from './appeal-draft.ts';
import type { LoadedAppeal } from './load-appeal.ts';

/** An appeal being written: kept on this device, checked by the domain's own decision, filed once. */
export const useAppealForm = (loaded: LoadedAppeal, result: ResultView, onFiled: () => void) => {
  const { client } = useApp();
  const { employee, now } = useMe();
  const { caseId } = result;
  const draft = useDraft(`appeal ${caseId}`, emptyAppeal);
  const [attempt, setAttempt] = useState(0);
  const [asking, setAsking] = useState(false);
  const steps = disputableSteps(result);
  const evidenceIds = loaded.evidence.map(({ evidenceId }) => evidenceId);
  const request = appealRequest(draft.value, { steps, evidenceIds });
  const tried = fileAppeal(request, {
    actor: employee.employeeId,
    now,
    result,
    existing: undefined,
    supervisorId: '',
    reviewingOfficerId: undefined,
    evidenceIds,
  });
  const problems = useProblems(tried.ok ? [] : tried.refusals);
  const action = useAction(async (body: typeof request, idempotencyKey) => {
    try {
      await client.fileAppeal({ caseId, body, idempotencyKey });
      await draft.forget();
      tellChange();
      onFiled();
    } finally {
      setAsking(false);
    }
  });
  const ask = (): void => {
    setAttempt(attempt + 1);
    setAsking(problems.length === 0);
  };
  return {
    draft,
    steps,
    problems,
    attempt,
    asking,
    action,
    ask,
    cancel: () => setAsking(false),
    file: () => void action.run(request),
  };
};

export type AppealForm = ReturnType<typeof useAppealForm>;
