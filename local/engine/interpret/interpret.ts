import type { Json, Machine } from '../machine/machine.ts';
import { finish } from './children.ts';
import {
  type Chance,
  change,
  closeDraft,
  type Draft,
  end,
  eventLimit,
  HistoryFull,
  openDraft,
  record,
  wake,
} from './draft.ts';
import { attempt, enter, pass } from './enter.ts';
import type { Execution, Happening, HistoryEvent, Pending, Thread } from './execution.ts';
import { fail, succeed } from './outcome.ts';
import { StateError } from './state-error.ts';

/** The name, machine and input of an execution that does not exist yet. Its first happening is `started`. */
export const newExecution = (machine: Machine, start: { name: string; input: Json; at: string }): Execution => ({
  machine: machine.name,
  name: start.name,
  input: start.input,
  status: 'RUNNING',
  startedAt: start.at,
  eventCount: 0,
  lastSerial: 0,
  threads: { 0: { id: '0', variables: {}, state: '', input: start.input, enteredAt: start.at, retries: [] } },
});

type Waiting = Thread & { readonly pending: Pending };

const waiting = ({ threads }: Draft, serial: number): Waiting | undefined => {
  for (const thread of threads.values()) if (thread.pending?.serial === serial) return thread as Waiting;
  return undefined;
};

const start = (draft: Draft): void => {
  const { input } = draft.before;
  record(draft, 'ExecutionStarted', { input });
  draft.agenda.push({ id: '0', next: draft.machine.StartAt, value: input });
};

const returned = async (draft: Draft, { id, pending }: Waiting, payload: Json): Promise<void> => {
  if (pending.kind !== 'invocation') return;
  if (pending.token !== undefined) {
    const { kind: _, operation: __, payload: ___, token, ...rest } = pending;
    record(draft, 'TaskSubmitted');
    change(draft, id, { pending: { ...rest, kind: 'callback', token: pending.token } });
    return;
  }
  record(draft, 'TaskSucceeded');
  wake(draft, id);
  await succeed(draft, id, { Payload: payload, StatusCode: 200 });
};

const completed = async (draft: Draft, { id }: Waiting, output: Json): Promise<void> => {
  record(draft, 'TaskSucceeded');
  wake(draft, id);
  await succeed(draft, id, output);
};

const due = async (draft: Draft, { id, pending }: Waiting): Promise<void> => {
  if (pending.kind === 'invocation' || pending.kind === 'callback') {
    record(draft, 'TaskTimedOut');
    return fail(draft, id, new StateError('States.Timeout', ''));
  }
  wake(draft, id);
  await (pending.kind === 'sleep' ? attempt(draft, id, pass) : attempt(draft, id));
};

const react = async (draft: Draft, happening: Happening): Promise<void> => {
  if (happening.type === 'started') return start(draft);
  if (happening.type === 'stopped') {
    const { type: _, ...reason } = happening;
    return end(draft, { status: 'ABORTED', ...reason });
  }
  if (happening.type === 'broken')
    return end(draft, { status: 'FAILED', error: 'States.Runtime', cause: happening.cause });
  const thread = waiting(draft, happening.serial);
  if (!thread) return;
  if (happening.type === 'due') return due(draft, thread);
  if (happening.type === 'returned') return returned(draft, thread, happening.payload);
  if (happening.type === 'completed') return completed(draft, thread, happening.output);
  record(draft, 'TaskFailed', { error: happening.error, cause: happening.cause });
  await fail(draft, thread.id, new StateError(happening.error, happening.cause));
};

const settle = async (draft: Draft): Promise<void> => {
  for (let item = draft.agenda.shift(); item; item = draft.agenda.shift()) {
    const { id, next, value } = item;
    // A branch that failed took the others with it.
    if (!draft.threads.has(id)) continue;
    await (next === undefined ? finish(draft, id, value) : enter(draft, id, { state: next, input: value }));
  }
};

/**
 * Works one happening into an execution, up to where everything waits again. Pure: the same arguments give the same
 * result. A happening that nothing waits for (a stale timer, an answer that came twice) gives the execution unchanged.
 */
export const interpret = async (
  { machine, execution }: { readonly machine: Machine; readonly execution: Execution },
  happening: Happening,
  chance: Chance,
): Promise<{ readonly execution: Execution; readonly events: readonly HistoryEvent[] }> => {
  if (execution.status !== 'RUNNING') return { execution, events: [] };
  const draft = openDraft(machine, execution, chance);
  try {
    await react(draft, happening);
    await settle(draft);
  } catch (error) {
    if (!(error instanceof HistoryFull)) throw error;
    const cause = `the history has reached ${eventLimit} events`;
    end(draft, { status: 'FAILED', error: 'States.Runtime', cause });
  }
  if (draft.events.length === 0) return { execution, events: [] };
  return { execution: closeDraft(draft), events: draft.events };
};
