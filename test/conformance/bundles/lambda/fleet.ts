import { randomUUID } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import type { DeployedFunction } from '../packaged/deployment.ts';
import type { Call, InstanceData, Returned } from './instance.ts';
import type { Lead } from './moved-date.ts';

/** What a function threw, by the name that a machine's Retry and Catch would see. */
export class FunctionFailed extends Error {
  constructor(functionName: string, { errorType, errorMessage }: { errorType: string; errorMessage: string }) {
    super(`${functionName}: ${errorMessage}`);
    this.name = errorType;
  }
}

export interface Fleet {
  /** Calls a function and waits for what it returns. Values pass as JSON. */
  invoke(name: string, event: unknown): Promise<unknown>;
  /** How often each function was called. */
  readonly calls: ReadonlyMap<string, number>;
  /** What the functions wrote, by function. */
  readonly logs: readonly { readonly name: string; readonly line: string }[];
  close(): Promise<void>;
}

interface FleetOptions {
  readonly functions: readonly DeployedFunction[];
  /** Where the services of AWS answer. */
  readonly endpoint: string;
  readonly lead: Lead;
  readonly secret: string;
}

interface Instance {
  call(event: unknown): Promise<unknown>;
  close(): Promise<unknown>;
}

/** As Lambda sets it: nothing of this process's own environment, and the function's name instead of a role's key. */
const environmentOf = ({ name, environment }: DeployedFunction, { endpoint, secret }: FleetOptions) => ({
  ...environment,
  AWS_LAMBDA_FUNCTION_NAME: name,
  AWS_ACCESS_KEY_ID: name,
  AWS_SECRET_ACCESS_KEY: secret,
  AWS_SESSION_TOKEN: `session-of-${name}`,
  AWS_ENDPOINT_URL: endpoint,
});

const linesInto = (stream: NodeJS.ReadableStream, keep: (line: string) => void): void => {
  let rest = '';
  stream.setEncoding('utf8').on('data', (text: string) => {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) if (line !== '') keep(line);
  });
};

/** One instance of a function in a thread of its own, which takes one call after the other. */
const openInstance = (deployed: DeployedFunction, options: FleetOptions, keep: (line: string) => void): Instance => {
  const { name, module, exported, timeoutMs } = deployed;
  const data: InstanceData = { name, module, exported, timeoutMs, lead: options.lead };
  const worker = new Worker(new URL('./instance.ts', import.meta.url), {
    workerData: data,
    env: environmentOf(deployed, options),
    stdout: true,
    stderr: true,
  });
  linesInto(worker.stdout, keep);
  linesInto(worker.stderr, keep);
  const broken = new Promise<never>((_, reject) => {
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`${name}: the thread ended with ${code}`)));
  });
  broken.catch(() => undefined);
  const returnOf = (requestId: string): Promise<Returned> =>
    new Promise((resolve) => {
      const take = (returned: Returned): void => {
        if (returned.requestId !== requestId) return;
        worker.off('message', take);
        resolve(returned);
      };
      worker.on('message', take);
    });
  const once = async (event: unknown): Promise<unknown> => {
    const call: Call = { requestId: randomUUID(), event: JSON.stringify(event) };
    const returned = returnOf(call.requestId);
    worker.postMessage(call);
    const result = await Promise.race([returned, broken]);
    if ('error' in result) throw new FunctionFailed(name, result.error);
    return JSON.parse(result.payload);
  };
  let last: Promise<unknown> = Promise.resolve();
  return {
    call: (event) => {
      const result = last.then(() => once(event));
      last = result.catch(() => undefined);
      return result;
    },
    close: () => worker.terminate(),
  };
};

/** The packaged functions, each loaded when it is called for the first time. */
export const openFleet = (options: FleetOptions): Fleet => {
  const instances = new Map<string, Instance>();
  const calls = new Map(options.functions.map(({ name }) => [name, 0]));
  const logs: { name: string; line: string }[] = [];
  const open = (name: string): Instance => {
    const deployed = options.functions.find((one) => one.name === name);
    if (deployed === undefined) throw new Error(`there is no function ${name}`);
    const instance = openInstance(deployed, options, (line) => logs.push({ name, line }));
    instances.set(name, instance);
    return instance;
  };
  return {
    calls,
    logs,
    invoke: (name, event) => {
      calls.set(name, (calls.get(name) ?? 0) + 1);
      return (instances.get(name) ?? open(name)).call(event);
    },
    close: async () => {
      await Promise.all([...instances.values()].map((instance) => instance.close()));
    },
  };
};
