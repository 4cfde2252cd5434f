import * as real from '../../../local/engine/interpret/evaluate.ts';
import { StateError } from '../../../local/engine/interpret/state-error.ts';
import { expressionsIn } from '../../../local/engine/machine/expression.ts';
import type { Json } from '../../../local/engine/machine/machine.ts';
import { appendLine, type Evaluation, evaluationsFile } from './story.ts';

// Stands in for `local/engine/interpret/evaluate.ts` while the stories are recorded; see `record.config.ts`.
export type { Bindings } from '../../../local/engine/interpret/evaluate.ts';

const resultOf = async (source: string, bindings: real.Bindings): Promise<Evaluation['result']> => {
  try {
    return { value: await real.evaluate(source, bindings) };
  } catch (error) {
    if (!(error instanceof StateError)) throw error;
    return { error: error.message };
  }
};

const record = async (template: Json, { states, variables }: real.Bindings): Promise<void> => {
  for (const source of expressionsIn(template)) {
    const result = await resultOf(source, { states, variables });
    appendLine(evaluationsFile, { source, bindings: { ...variables, states }, result });
  }
};

export const evaluate = async (template: Json, bindings: real.Bindings): Promise<Json> => {
  await record(template, bindings);
  return real.evaluate(template, bindings);
};

export const evaluateSeconds = async (template: Json, least: number, bindings: real.Bindings): Promise<number> => {
  await record(template, bindings);
  return real.evaluateSeconds(template, least, bindings);
};
