import { z } from 'zod';
import type { HistoryEvent } from '../../engine/interpret/execution.ts';
import type { Json } from '../../engine/machine/machine.ts';
import { executionOf } from '../arns.ts';
import { looking, secondsOf } from '../operation.ts';
import { pageFields, pageOf } from '../paging.ts';
import { execution } from './executions.ts';

interface HistoryOptions {
  /** Whether inputs and outputs are shown. */
  readonly withData: boolean;
  /** The tokens that may be shown, by the state that waits for one. */
  readonly tokens: ReadonlyMap<string, string>;
}

type Details = Readonly<Record<string, unknown>>;

/** An event in Amazon's shape: `id` counts from 1, the details are in a member that is named after the type. */
export type AmazonEvent = Readonly<{ id: number; previousEventId: number; type: string; timestamp: number }> & Details;

const memberOf = (type: string): string => {
  if (type.endsWith('StateEntered')) return 'stateEnteredEventDetails';
  if (type.endsWith('StateExited')) return 'stateExitedEventDetails';
  return `${type.charAt(0).toLowerCase()}${type.slice(1)}EventDetails`;
};

/** Amazon shows data as JSON text, and says whether it was cut. */
const dataOf = (details: HistoryEvent['details']): Details => {
  const entries = (['input', 'output'] as const).flatMap((name): [string, unknown][] =>
    details[name] === undefined
      ? []
      : [
          [name, JSON.stringify(details[name])],
          [`${name}Details`, { truncated: false }],
        ],
  );
  return Object.fromEntries(entries);
};

const kept = (details: HistoryEvent['details'], names: readonly string[]): Record<string, Json> =>
  Object.fromEntries(names.flatMap((name) => (details[name] === undefined ? [] : [[name, details[name]]])));

const taskDetails = (type: string, details: HistoryEvent['details'], resource: Json): Details => {
  const error = type === 'TaskTimedOut' ? { error: 'States.Timeout' } : {};
  const scheduled = type === 'TaskScheduled' ? { region: 'local', ...kept(details, ['timeoutInSeconds']) } : {};
  return { resourceType: 'lambda', resource, ...scheduled, ...error };
};

/** Which event scheduled the wait of each token: the last one of its state. */
const tokensByEvent = (events: readonly HistoryEvent[], tokens: ReadonlyMap<string, string>): Map<number, string> => {
  const found = new Map<string, number>();
  let state = '';
  for (const [index, { type, details }] of events.entries()) {
    if (type.endsWith('StateEntered')) state = String(details.name);
    if (type === 'TaskScheduled') found.set(state, index);
  }
  return new Map([...tokens].map(([name, token]) => [found.get(name) ?? -1, token]));
};

const parametersOf = ({ operation = '' }: HistoryEvent['details'], token: string | undefined): string =>
  JSON.stringify({ FunctionName: operation, ...(token === undefined ? {} : { TaskToken: token }) });

/** The history of an execution as Step Functions words it. */
export const amazonHistory = (events: readonly HistoryEvent[], options: HistoryOptions): readonly AmazonEvent[] => {
  const tokens = tokensByEvent(events, options.tokens);
  let resource: Json = 'invoke';
  return events.map(({ type, at, details }, index) => {
    if (type === 'TaskScheduled') resource = details.resource ?? 'invoke';
    const isTask = type.startsWith('Task') && !type.startsWith('TaskState');
    const shown = {
      ...kept(details, ['name', 'index', 'length', 'error', 'cause']),
      ...(options.withData ? dataOf(details) : {}),
      ...(isTask ? taskDetails(type, details, resource) : {}),
      ...(type === 'TaskScheduled' ? { parameters: parametersOf(details, tokens.get(index)) } : {}),
    };
    return {
      id: index + 1,
      // The first state follows on nothing, as with Amazon; branches are counted in the order of time.
      previousEventId: index < 2 ? 0 : index,
      type,
      timestamp: secondsOf(at),
      ...(Object.keys(shown).length === 0 ? {} : { [memberOf(type)]: shown }),
    };
  });
};

/** The history of an execution. Only the operator's own machines show the tokens that they wait for. */
export const getExecutionHistory = looking(
  {
    executionArn: z.string(),
    reverseOrder: z.boolean().default(false),
    includeExecutionData: z.boolean().default(true),
    ...pageFields,
  },
  (request, effects) => {
    const at = executionOf(request.executionArn);
    execution(at, effects);
    const { engine, made } = effects;
    const tokens = made.get(at.machine) ? engine.tokensOf(at.machine, at.name) : new Map<string, string>();
    const events = amazonHistory(engine.history(at.machine, at.name), {
      withData: request.includeExecutionData,
      tokens,
    });
    const ordered = request.reverseOrder ? events.toReversed() : events;
    const list = `history ${at.machine} ${at.name} ${request.reverseOrder}`;
    const { items, nextToken } = pageOf(ordered, list, request);
    return { events: items, nextToken };
  },
);
