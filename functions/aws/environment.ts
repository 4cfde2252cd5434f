/** The variables that the stacks set for a function. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** @throws {Error} naming the variable that is missing or empty */
export const required = (environment: Environment, name: string): string => {
  const value = environment[name];
  if (value === undefined || value === '') throw new Error(`environment variable ${name}: want a value, got none`);
  return value;
};
