import middy from '@middy/core';
import type { Context } from 'aws-lambda';
import type { z } from 'zod';
import type { Dependencies } from './dependencies.ts';
import { type ChangeDraft, saveChanges, withFreshReads } from './saving.ts';

/** What a step comes to: what the machine reads next, with the changes that make it true. */
export interface StepOutcome {
  readonly output: unknown;
  readonly changes?: readonly ChangeDraft[];
}

export type StepHandler = (payload: unknown, context: Context) => Promise<unknown>;

/** A Lambda function that a state machine calls. A step may be called again after a crash and does nothing twice. */
export interface Step {
  readonly operation: string;
  readonly bind: (deps: Dependencies) => StepHandler;
}

/**
 * Makes a Lambda function of a machine's step: parse the payload → `run` → save its changes → output. A lost race is run
 * again from what then stands in the table; everything else is thrown, and the machine's Retry and Catch decide.
 */
export const step = <Schema extends z.ZodType<{ readonly agencyId: string }>>(
  operation: string,
  schema: Schema,
  run: (input: z.output<Schema>, deps: Dependencies) => Promise<StepOutcome>,
): Step => ({
  operation,
  bind: (deps) => {
    const handle = async (payload: unknown): Promise<unknown> => {
      const input = schema.parse(payload);
      const author = { agencyId: input.agencyId, action: operation, actorId: 'system' };
      return withFreshReads(async () => {
        const { output, changes = [] } = await run(input, deps);
        await saveChanges(changes, { author }, deps);
        return output;
      });
    };
    const stack = middy<unknown, unknown, Error, Context>().handler(handle);
    return (payload, context) => stack(payload, context);
  },
});
