import { ProblemError } from '../problem-error.ts';

/** A cycle without a round of feedback is no failure. */
export const noneYet = (error: unknown): undefined => {
  if (error instanceof ProblemError && error.code === 'not-found') return undefined;
  throw error;
};
