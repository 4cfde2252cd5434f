import { ProblemError } from '../../../web/problem-error.ts';

/** Why something was refused, or undefined when it was done. A fault is thrown on. */
export const refusalOf = async (act: () => Promise<unknown>): Promise<ProblemError | undefined> => {
  try {
    await act();
    return undefined;
  } catch (error) {
    if (error instanceof ProblemError && error.status >= 400 && error.status < 500) return error;
    throw error;
  }
};

/** The facts of all refusals with that code. */
export const factsOf = ({ problem }: ProblemError, code: string): readonly Readonly<Record<string, unknown>>[] =>
  problem.errors.flatMap((one) => (one.code === code && one.facts !== undefined ? [one.facts] : []));
