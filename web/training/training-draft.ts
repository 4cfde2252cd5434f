import type { AnswerOf } from '../../shared/contract/exchange.ts';
import type { Level } from '../../shared/domain/schemes/scheme.ts';
import type { TrainingAnswer } from '../../shared/domain/training/rater-training.ts';

export type Training = AnswerOf<'getRaterTraining'>;
export type Attempt = Training['attempts'][number];

/** What is typed for one behaviour: a level, or hundredths of a point. */
export interface Typed {
  readonly level?: Level;
  readonly score?: number;
}

/** By case, by behaviour. */
export type TrainingDraft = Readonly<Record<string, Readonly<Record<string, Typed>>>>;

const isGiven = ({ level, score }: Typed): boolean =>
  level !== undefined || (score !== undefined && !Number.isNaN(score));

/** What was typed as the server takes it; what is empty is left out. */
export const answersOf = (draft: TrainingDraft, { cases, behaviours }: Training): TrainingAnswer[] =>
  cases.map(({ caseId }) => ({
    caseId,
    behaviours: behaviours.flatMap(({ behaviourId }) => {
      const typed = draft[caseId]?.[behaviourId];
      return typed !== undefined && isGiven(typed) ? [{ behaviourId, ...typed }] : [];
    }),
  }));

/** How many behaviours of all cases are not rated yet. */
export const missingIn = (draft: TrainingDraft, training: Training): number => {
  const given = answersOf(draft, training).reduce((sum, { behaviours }) => sum + behaviours.length, 0);
  return training.cases.length * training.behaviours.length - given;
};

/** The draft with another rating of one behaviour. */
export const withTyped = (
  draft: TrainingDraft,
  { caseId, behaviourId }: { readonly caseId: string; readonly behaviourId: string },
  typed: Typed,
): TrainingDraft => ({ ...draft, [caseId]: { ...draft[caseId], [behaviourId]: typed } });
