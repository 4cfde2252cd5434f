import type { DisputedStep } from '../../shared/domain/appeals/appeal.ts';
import type { AppealRequest } from '../../shared/domain/appeals/appeal-decisions.ts';

/** An appeal being written. Steps are kept by their keys. */
export interface AppealDraft {
  readonly reasons: string;
  readonly steps: readonly string[];
  readonly evidenceIds: readonly string[];
}

export const emptyAppeal: AppealDraft = { reasons: '', steps: [], evidenceIds: [] };

/** Names a step in what is kept. */
export const stepKey = ({ step, subject = '' }: DisputedStep): string => `${step} ${subject}`;

/** What is sent: steps and evidence that are gone meanwhile are left out. */
export const appealRequest = (
  { reasons, steps, evidenceIds }: AppealDraft,
  there: { readonly steps: readonly DisputedStep[]; readonly evidenceIds: readonly string[] },
): AppealRequest => {
  const disputes = there.steps.filter((step) => steps.includes(stepKey(step)));
  const cited = there.evidenceIds.filter((id) => evidenceIds.includes(id));
  return {
    reasons: reasons.trim(),
    ...(disputes.length === 0 ? {} : { disputes }),
    ...(cited.length === 0 ? {} : { evidenceIds: cited }),
  };
};

/** A list with one more, or without it. */
export const toggled = (list: readonly string[], one: string): readonly string[] =>
  list.includes(one) ? list.filter((other) => other !== one) : [...list, one];
