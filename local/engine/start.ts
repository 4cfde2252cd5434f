import { isDeepStrictEqual } from 'node:util';
import type { Clock } from '../../shared/ports/clock.ts';
import type { CurrentMachine } from './definitions.ts';
import { newExecution } from './interpret/interpret.ts';
import { payloadLimit } from './interpret/state-error.ts';
import { asJson } from './invocation.ts';
import type { Store } from './store.ts';
import type { openTransitions } from './transitions.ts';

/** The name is taken by an execution with another input. */
class ExecutionAlreadyExists extends Error {
  override readonly name = 'ExecutionAlreadyExists';
}

/** A start that Step Functions would refuse. */
export class InvalidStart extends Error {
  override readonly name = 'InvalidStart';
}

const checkStart = (name: string, input: unknown): void => {
  if (!/^[0-9A-Za-z_-]{1,80}$/.test(name)) throw new InvalidStart(`not a name for an execution: "${name}"`);
  const size = Buffer.byteLength(JSON.stringify(input));
  if (size > payloadLimit) throw new InvalidStart(`the input has ${size} bytes; ${payloadLimit} are allowed`);
};

export interface StartOptions {
  readonly store: Store;
  readonly transitions: ReturnType<typeof openTransitions>;
  readonly clock: Clock;
}

/** Starts an execution once for each name and input. */
export const startExecution = (
  { machine, source, hash }: CurrentMachine,
  start: { readonly name: string; readonly input: unknown },
  { store, transitions, clock }: StartOptions,
): Promise<void> =>
  transitions.inTurn(`${machine.name}/${start.name}`, async () => {
    const { name } = start;
    const input = asJson(start.input);
    checkStart(name, input);
    const existing = store.byName(machine.name, name);
    if (existing && isDeepStrictEqual(existing.execution.input, input)) return;
    if (existing) throw new ExecutionAlreadyExists(`${machine.name}/${name} was started with another input`);
    const execution = newExecution(machine, { name, input, at: clock.now() });
    await transitions.begin({ id: 0, definition: hash, version: 0, execution }, (transition) => {
      store.putDefinition(hash, machine.name, source.text);
      store.insert(transition, hash);
    });
  });
