import { readFileSync } from 'node:fs';
import type { Execution, Happening, HistoryEvent, Pending } from '../../local/engine/interpret/execution.ts';
import { interpret, newExecution } from '../../local/engine/interpret/interpret.ts';
import { loadMachine } from '../../local/engine/machine/load-machine.ts';
import type { Json, Machine } from '../../local/engine/machine/machine.ts';

/** The answer to a task token that never comes: the wait runs into its time-out. */
export const silence = Symbol('silence');

/**
 * What stands in for an operation: a function of the payload and the number of the call (from 0), a queue with one
 * answer for each call, or the same answer every time. An `Error` is thrown; for a token it is the answer to the token.
 */
export type Fake = ((payload: Record<string, unknown>, call: number) => unknown) | readonly unknown[] | unknown;

export interface Walk {
  /** The states in the order in which they were entered. */
  readonly path: readonly string[];
  readonly output?: unknown;
  readonly error?: string;
  readonly cause?: string;
  readonly calls: readonly { readonly operation: string; readonly payload: Record<string, unknown> }[];
  /** Each way that was taken out of a state, such as `Decided? · Choices/0`. */
  readonly ways: ReadonlySet<string>;
  /** How many events its history has. */
  readonly events: number;
  readonly history: readonly HistoryEvent[];
  /** How long it took, in seconds of its own time. */
  readonly seconds: number;
}

/** A definition of `workflows/`. */
export const textOf = (machine: string): string =>
  readFileSync(new URL(`../../workflows/${machine}.asl.json`, import.meta.url), 'utf8');

/** What a stand-in answers to its call of this number. */
export const answerOf = (fake: Fake, payload: Record<string, unknown>, call: number): unknown => {
  if (typeof fake === 'function') return fake(payload, call);
  if (!Array.isArray(fake)) return fake;
  if (call >= fake.length) throw new Error(`no answer for call ${call}`);
  return fake[call];
};

const startsAt = Date.parse('2026-01-05T01:00:00.000Z');

const openWalk = (machine: Machine, input: Json, fakes: Readonly<Record<string, Fake>>) => {
  let now = new Date(startsAt).toISOString();
  let execution: Execution = newExecution(machine, { name: 'a-walk', input, at: now });
  let tokens = 0;
  const events: HistoryEvent[] = [];
  const calls: { operation: string; payload: Record<string, unknown> }[] = [];
  const happen = async (happening: Happening): Promise<void> => {
    const token = (): string => {
      tokens += 1;
      return `token-${tokens}`;
    };
    const chance = { at: now, token, random: () => 0 };
    const result = await interpret({ machine, execution }, happening, chance);
    execution = result.execution;
    events.push(...result.events);
  };
  const pendings = (): readonly Pending[] => Object.values(execution.threads).flatMap(({ pending }) => pending ?? []);
  const invoke = async ({ serial, operation, payload, token }: Extract<Pending, { kind: 'invocation' }>) => {
    if (!(operation in fakes)) throw new Error(`nothing stands in for ${operation}`);
    const call = calls.filter((other) => other.operation === operation).length;
    calls.push({ operation, payload: payload as Record<string, unknown> });
    const answer = answerOf(fakes[operation], structuredClone(payload) as Record<string, unknown>, call);
    if (token === undefined && answer instanceof Error)
      return happen({ type: 'threw', serial, error: answer.name, cause: answer.message });
    await happen({ type: 'returned', serial, payload: token === undefined ? (answer as Json) : null });
    if (token === undefined || answer === silence) return;
    if (answer instanceof Error) return happen({ type: 'failed', serial, error: answer.name, cause: answer.message });
    await happen({ type: 'completed', serial, output: answer as Json });
  };
  const step = async (): Promise<void> => {
    const invocation = pendings().find((pending) => pending.kind === 'invocation');
    if (invocation) return invoke(invocation);
    const next = pendings()
      .filter(({ dueAt }) => dueAt !== undefined)
      .sort((a, b) => ((a.dueAt ?? '') < (b.dueAt ?? '') ? -1 : 1))[0];
    if (!next?.dueAt) throw new Error('it waits for nothing that will come');
    now = next.dueAt;
    await happen({ type: 'due', serial: next.serial });
  };
  return { happen, step, execution: () => execution, events, calls, now: () => now };
};

/** Runs a definition on the engine's own interpreter, with fakes for its operations and a time that nobody waits for. */
export const walkDefinition = async (
  source: { readonly name: string; readonly text: string },
  input: Json,
  fakes: Readonly<Record<string, Fake>>,
): Promise<Walk> => {
  const walk = openWalk(loadMachine(source), input, fakes);
  await walk.happen({ type: 'started' });
  while (walk.execution().status === 'RUNNING') await walk.step();
  const { output, error, cause } = walk.execution();
  const exits = walk.events.filter(({ type }) => type.endsWith('StateExited'));
  return {
    path: walk.events.filter(({ type }) => type.endsWith('StateEntered')).map(({ details }) => String(details.name)),
    ...(output === undefined ? {} : { output }),
    ...(error === undefined ? {} : { error }),
    ...(cause === undefined ? {} : { cause }),
    calls: walk.calls,
    ways: new Set(exits.map(({ details }) => `${details.name} · ${details.via}`)),
    events: walk.events.length,
    history: walk.events,
    seconds: (Date.parse(walk.now()) - startsAt) / 1_000,
  };
};

/** Runs a machine of `workflows/`. */
export const walk = (machine: string, input: Json, fakes: Readonly<Record<string, Fake>>): Promise<Walk> =>
  walkDefinition({ name: machine, text: textOf(machine) }, input, fakes);

interface RawState {
  readonly Type: string;
  readonly Next?: string;
  readonly Choices?: readonly unknown[];
  readonly Default?: string;
  readonly Catch?: readonly unknown[];
  readonly Branches?: readonly RawGraph[];
  readonly ItemProcessor?: RawGraph;
}
interface RawGraph {
  readonly States: Readonly<Record<string, RawState>>;
}

const waysIn = (graph: RawGraph): readonly string[] =>
  Object.entries(graph.States).flatMap(([name, state]) => [
    ...(state.Next === undefined ? [] : [`${name} · Next`]),
    ...(state.Choices ?? []).map((_, index) => `${name} · Choices/${index}`),
    ...(state.Default === undefined ? [] : [`${name} · Default`]),
    ...(state.Catch ?? []).map((_, index) => `${name} · Catch/${index}`),
    ...[...(state.Branches ?? []), ...(state.ItemProcessor ? [state.ItemProcessor] : [])].flatMap(waysIn),
  ]);

/** Walks one machine again and again, and knows which of its ways nobody has taken. */
export const storiesOf = (machine: string) => {
  const open = new Set(waysIn(JSON.parse(textOf(machine))));
  return {
    walk: async (input: Json, fakes: Readonly<Record<string, Fake>>): Promise<Walk> => {
      const walked = await walk(machine, input, fakes);
      for (const way of walked.ways) open.delete(way);
      return walked;
    },
    unwalked: (): readonly string[] => [...open],
  };
};
