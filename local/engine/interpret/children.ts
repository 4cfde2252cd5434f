import type { Json, MapState, ParallelState } from '../machine/machine.ts';
import { bindingsOf } from './bindings.ts';
import { change, type Draft, end, indexOf, parentOf, record, stateOf, threadOf } from './draft.ts';
import { evaluate } from './evaluate.ts';
import type { Gathering } from './execution.ts';
import { fail, succeed } from './outcome.ts';
import { StateError, withinLimit } from './state-error.ts';

/** Amazon's limit of an inline Map. */
const mostItemsAtOnce = 40;

const beginChild = (
  draft: Draft,
  parent: string,
  child: { index: number; start: string; input: Json; item?: Json },
): void => {
  const id = `${parent}.${child.index}`;
  const item = child.item === undefined ? {} : { item: { Index: child.index, Value: child.item } };
  const blank = { variables: {}, state: '', input: null, enteredAt: draft.at, retries: [] };
  draft.threads.set(id, { id, ...blank, ...item });
  draft.agenda.push({ id, next: child.start, value: child.input });
};

/** Begins every branch of a Parallel with the same input. */
export const beginBranches = async (draft: Draft, id: string, state: ParallelState): Promise<void> => {
  const { input } = threadOf(draft, id);
  const given = state.Arguments === undefined ? input : await evaluate(state.Arguments, bindingsOf(draft, id));
  withinLimit(given, 'the input of the branches');
  record(draft, 'ParallelStateStarted');
  const total = state.Branches.length;
  change(draft, id, { gathering: { outputs: {}, total, next: total } });
  for (const [index, branch] of state.Branches.entries())
    beginChild(draft, id, { index, start: branch.StartAt, input: given });
};

const beginItem = async (draft: Draft, id: string, state: MapState): Promise<void> => {
  const gathering = threadOf(draft, id).gathering as Gathering;
  const index = gathering.next;
  const item = gathering.items?.[index] as Json;
  const bindings = bindingsOf(draft, id, { context: { Map: { Item: { Index: index, Value: item } } } });
  const input = state.ItemSelector === undefined ? item : await evaluate(state.ItemSelector, bindings);
  record(draft, 'MapIterationStarted', { name: threadOf(draft, id).state, index });
  change(draft, id, { gathering: { ...gathering, next: index + 1 } });
  beginChild(draft, id, { index, start: state.ItemProcessor.StartAt, input: withinLimit(input, 'the item'), item });
};

/** Begins as many items of a Map as may run at once. */
export const beginItems = async (draft: Draft, id: string, state: MapState): Promise<void> => {
  const items = await evaluate(state.Items ?? threadOf(draft, id).input, bindingsOf(draft, id));
  if (!Array.isArray(items)) throw new StateError('States.QueryEvaluationError', 'the items of a Map must be an array');
  record(draft, 'MapStateStarted', { length: items.length });
  if (items.length === 0) return succeed(draft, id, []);
  change(draft, id, { gathering: { outputs: {}, total: items.length, next: 0, items } });
  const atOnce = Math.min(items.length, state.MaxConcurrency || mostItemsAtOnce);
  for (let begun = 0; begun < atOnce; begun += 1) await beginItem(draft, id, state);
};

const beginNext = async (draft: Draft, id: string, state: MapState): Promise<void> => {
  try {
    await beginItem(draft, id, state);
  } catch (error) {
    if (!(error instanceof StateError)) throw error;
    await fail(draft, id, error);
  }
};

/** Takes in what a thread came to; the state around it goes on when it was the last. */
export const finish = async (draft: Draft, id: string, output: Json): Promise<void> => {
  const parent = parentOf(id);
  if (parent === undefined) return end(draft, { status: 'SUCCEEDED', output });
  const gathering = threadOf(draft, parent).gathering as Gathering;
  const outputs = { ...gathering.outputs, [indexOf(id)]: output };
  const state = stateOf(draft, parent);
  draft.threads.delete(id);
  change(draft, parent, { gathering: { ...gathering, outputs } });
  if (state.Type === 'Map')
    record(draft, 'MapIterationSucceeded', { name: threadOf(draft, parent).state, index: indexOf(id) });
  if (state.Type === 'Map' && gathering.next < gathering.total) return beginNext(draft, parent, state);
  if (Object.keys(outputs).length < gathering.total) return;
  record(draft, `${state.Type}StateSucceeded`);
  await succeed(
    draft,
    parent,
    Array.from({ length: gathering.total }, (_, index) => outputs[index] as Json),
  );
};
