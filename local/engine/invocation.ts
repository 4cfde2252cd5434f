import type { Happening } from './interpret/execution.ts';
import type { Json } from './machine/machine.ts';
import type { StoredExecution } from './store.ts';

/** Who invokes an operation. */
interface InvocationContext {
  readonly machine: string;
  readonly execution: string;
}

/** An error that it throws reaches Retry and Catch by its `name`. */
export type Invoke = (operation: string, payload: unknown, context: InvocationContext) => Promise<unknown>;

/** As Lambda hands on values: by JSON text, where undefined is null. */
export const asJson = (value: unknown): Json => JSON.parse(JSON.stringify(value ?? null));

/** What a thrown error is to a machine: its name, and as cause the JSON that Lambda reports, without the stack. */
const thrownBy = (thrown: unknown): { readonly error: string; readonly cause: string } => {
  const { name, message }: { name: string; message: string } =
    thrown instanceof Error ? thrown : { name: 'Lambda.Unknown', message: String(thrown) };
  return { error: name, cause: JSON.stringify({ errorType: name, errorMessage: message }) };
};

/** Invokes the operation that an execution waits for; undefined when it waits for that no more. */
export const invokeFor = async (
  { execution }: StoredExecution,
  serial: number,
  { invoke, onError }: { readonly invoke: Invoke; readonly onError: (error: unknown, operation: string) => void },
): Promise<Happening | undefined> => {
  const threads = Object.values(execution.threads);
  const pending = threads.find((thread) => thread.pending?.serial === serial)?.pending;
  if (pending?.kind !== 'invocation') return undefined;
  const context = { machine: execution.machine, execution: execution.name };
  try {
    const payload = asJson(await invoke(pending.operation, structuredClone(pending.payload), context));
    return { type: 'returned', serial, payload };
  } catch (error) {
    onError(error, pending.operation);
    return { type: 'threw', serial, ...thrownBy(error) };
  }
};
