import { z } from 'zod';
import { executionArn } from '../arns.ts';
import { DoorError } from '../door-error.ts';
import { agencyOf, changing, type DoorEffects, jsonOf } from '../operation.ts';
import type { Subject } from '../operator-journal.ts';

const gone = (): DoorError =>
  new DoorError('TaskTimedOut', 'Nothing waits for this token: it was answered, its time is up, or it never was.');

const subjectOf = ({ taskToken }: { readonly taskToken: string }, effects: DoorEffects): Subject => {
  if (!/^[\w-]{43}$/.test(taskToken)) throw new DoorError('InvalidToken', 'Invalid Token: no token looks like this.');
  const holder = effects.engine.holderOf(taskToken);
  if (!holder) throw gone();
  const input = effects.engine.describe(holder.machine, holder.name)?.input;
  return { agencyId: agencyOf(input, effects), arn: executionArn(holder) };
};

/**
 * The product's own machines wait by token for what a person decides, or for a phase that such decisions move. Whatever
 * is not known to be of the operator's own is one of them.
 */
const checkToken = (token: string, { engine, made }: DoorEffects): void => {
  const holder = engine.holderOf(token);
  if (!holder) throw gone();
  if (made.get(holder.machine)) return;
  throw new DoorError(
    'AccessDeniedException',
    `${holder.machine} waits for what a person decides. People decide in the application, never the operator.`,
  );
};

/** Answers the wait of an operator's own machine. */
export const sendTaskSuccess = changing(
  { taskToken: z.string().max(2_048), output: z.string().max(262_144) },
  subjectOf,
  async ({ taskToken, output }, effects) => {
    checkToken(taskToken, effects);
    const answer = await effects.engine.complete(taskToken, jsonOf(output, 'InvalidOutput'));
    if (answer === 'gone') throw gone();
    return {};
  },
);

/** Ends the wait of an operator's own machine with an error. */
export const sendTaskFailure = changing(
  {
    taskToken: z.string().max(2_048),
    error: z.string().max(256).default('States.TaskFailed'),
    cause: z.string().max(32_768).default(''),
  },
  subjectOf,
  async ({ taskToken, error, cause }, effects) => {
    checkToken(taskToken, effects);
    if ((await effects.engine.fail(taskToken, error, cause)) === 'gone') throw gone();
    return {};
  },
);
