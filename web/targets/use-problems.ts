import { useMemo } from 'react';
import type { PlanContent } from '../../shared/domain/targets/plan.ts';
import { refusalText } from '../../shared/messages/refusals.ts';
import { useLanguage, useMe, useWords } from '../app/context.ts';
import { ProblemError } from '../problem-error.ts';
import type { FieldProblem } from '../ui/field-problem.ts';
import type { LoadedPlan } from './load-plan.ts';
import { liveRefusals, planGaps } from './plan-check.ts';

/** What the form itself finds wrong, as one types: what is empty, and what the rules refuse. */
export const useLiveProblems = (content: PlanContent, loaded: LoadedPlan): readonly FieldProblem[] => {
  const { plan } = useWords();
  const language = useLanguage();
  const { unit } = useMe();
  const { scheme, supervisorObjectives } = loaded;
  return useMemo(
    () => [
      ...planGaps(content).map(({ gap, field }) => ({ field, title: plan.gaps[gap] })),
      ...liveRefusals(content, { scheme, supervisorObjectives }).map((refusal) => ({
        field: refusal.field ?? '',
        ...refusalText(refusal, language, unit.zone),
      })),
    ],
    [content, scheme, supervisorObjectives, language, plan, unit.zone],
  );
};

/** What the server found wrong, at its fields. */
export const serverProblems = (error: unknown): readonly FieldProblem[] =>
  error instanceof ProblemError
    ? error.problem.errors.flatMap(({ field, title, detail, remedy }) =>
        field === undefined ? [] : [{ field, title, detail, ...(remedy === undefined ? {} : { remedy }) }],
      )
    : [];
