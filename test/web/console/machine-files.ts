import { readdirSync, readFileSync } from 'node:fs';
import type { Drawing, DrawnState, StateShape, Transition } from '../../../web/console/machine/drawing.ts';

interface FileState {
  readonly Type: string;
  readonly Resource?: string;
  readonly Next?: string;
  readonly Default?: string;
  readonly Choices?: readonly { readonly Next: string }[];
  readonly Catch?: readonly { readonly Next: string }[];
  readonly ItemProcessor?: { readonly States: Readonly<Record<string, FileState>> };
}

const folder = new URL('../../../workflows/', import.meta.url);

/** The names of the machines of the product. */
export const machineFiles = readdirSync(folder).flatMap((file) => /^(.*)\.asl\.json$/.exec(file)?.[1] ?? []);

const shapes: Readonly<Record<string, StateShape>> = {
  Choice: 'choice',
  Map: 'group',
  Succeed: 'end',
  Fail: 'failure',
};

const shapeOf = ({ Type, Resource }: FileState): StateShape =>
  Resource?.endsWith('.waitForTaskToken') === true ? 'wait' : (shapes[Type] ?? 'step');

const statesIn = (states: Readonly<Record<string, FileState>>, within?: string): readonly DrawnState[] =>
  Object.entries(states).flatMap(([name, state]) => [
    { name, shape: shapeOf(state), ...(within === undefined ? {} : { within }) },
    ...statesIn(state.ItemProcessor?.States ?? {}, name),
  ]);

const transitionsIn = (states: Readonly<Record<string, FileState>>): readonly Transition[] =>
  Object.entries(states).flatMap(([from, { Next, Default, Choices = [], Catch = [], ItemProcessor }]) => [
    ...[...Choices.map((one) => one.Next), Default, Next, ...Catch.map((one) => one.Next)].flatMap((to) =>
      to === undefined ? [] : [{ from, to }],
    ),
    ...transitionsIn(ItemProcessor?.States ?? {}),
  ]);

/** A machine of the product as it is drawn. */
export const drawingOf = (machine: string): Drawing => {
  const file = JSON.parse(readFileSync(new URL(`${machine}.asl.json`, folder), 'utf8')) as {
    readonly States: Readonly<Record<string, FileState>>;
  };
  return { states: statesIn(file.States), transitions: transitionsIn(file.States) };
};
