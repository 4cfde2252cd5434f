import { parentPort, workerData } from 'node:worker_threads';
import type { Context } from 'aws-lambda';
import { lambdaContext } from '../../../../local/lambda-event.ts';
import { type Lead, moveDate } from './moved-date.ts';

/** What a thread is started with. */
export interface InstanceData {
  readonly name: string;
  readonly module: string;
  readonly exported: string;
  readonly timeoutMs: number;
  readonly lead: Lead;
}

/** One call: the event as the JSON text that Lambda would be sent. */
export interface Call {
  readonly requestId: string;
  readonly event: string;
}

export type Returned =
  | { readonly requestId: string; readonly payload: string }
  | { readonly requestId: string; readonly error: { readonly errorType: string; readonly errorMessage: string } };

type Handler = (event: unknown, context: Context) => Promise<unknown>;

const { name, module, exported, timeoutMs, lead } = workerData as InstanceData;
moveDate(lead);
const { [exported]: handler } = (await import(module)) as Readonly<Record<string, Handler>>;
if (handler === undefined) throw new Error(`${name}: ${module} exports no ${exported}`);

const answer = async ({ requestId, event }: Call): Promise<Returned> => {
  try {
    const payload = await handler(JSON.parse(event), lambdaContext(name, requestId, timeoutMs));
    return { requestId, payload: JSON.stringify(payload ?? null) };
  } catch (error) {
    const { name: errorType, message: errorMessage } = error as Error;
    return { requestId, error: { errorType, errorMessage } };
  }
};

parentPort?.on('message', (call: Call) => {
  void answer(call).then((returned) => parentPort?.postMessage(returned));
});
