import { expressionOf, isExpression } from '../machine/expression.ts';
import type { Json } from '../machine/machine.ts';
import { StateError } from './state-error.ts';

/** What expressions can read: `$states`, and the variables. */
export interface Bindings {
  readonly states: Readonly<Record<string, Json>>;
  readonly variables: Readonly<Record<string, Json>>;
}

const messageOf = (error: unknown): string => `${(error as { message?: unknown }).message ?? error}`;

const run = async (source: string, { states, variables }: Bindings): Promise<unknown> => {
  try {
    return await expressionOf(source).compiled.evaluate(undefined, { ...variables, states });
  } catch (error) {
    throw new StateError('States.QueryEvaluationError', `${source}: ${messageOf(error)}`);
  }
};

const evaluateExpression = async (source: string, bindings: Bindings): Promise<Json> => {
  // JSON text on the way takes off what JSONata hangs on its arrays, and gives undefined for a function.
  const text = JSON.stringify(await run(source, bindings)) as string | undefined;
  if (text === undefined) throw new StateError('States.QueryEvaluationError', `${source} returned nothing`);
  return JSON.parse(text);
};

/**
 * The value of a template: every string `{% … %}` in it replaced by what the expression gives.
 * @throws {StateError} States.QueryEvaluationError when an expression fails or gives nothing
 */
export const evaluate = async (template: Json, bindings: Bindings): Promise<Json> => {
  if (isExpression(template)) return evaluateExpression(template, bindings);
  if (typeof template !== 'object' || template === null) return template;
  if (Array.isArray(template)) {
    const parts: Json[] = [];
    for (const part of template as readonly Json[]) parts.push(await evaluate(part, bindings));
    return parts;
  }
  const entries: [string, Json][] = [];
  for (const [key, part] of Object.entries(template)) entries.push([key, await evaluate(part, bindings)]);
  return Object.fromEntries(entries);
};

/** A whole number between two limits, as Amazon wants for seconds. */
export const evaluateSeconds = async (template: Json, least: number, bindings: Bindings): Promise<number> => {
  const value = await evaluate(template, bindings);
  if (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= 99_999_999) return value;
  throw new StateError(
    'States.QueryEvaluationError',
    `${JSON.stringify(template)} gave ${JSON.stringify(value)}, not whole seconds from ${least} to 99999999`,
  );
};
