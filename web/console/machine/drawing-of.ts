import type { AnswerOf } from '../../../shared/contract/exchange.ts';
import type { Drawing, DrawnState, StateShape } from './drawing.ts';

export type MachineView = AnswerOf<'getMachine'>;
export type MachineState = MachineView['states'][number];

const shapes: Readonly<Record<string, StateShape>> = {
  Choice: 'choice',
  Map: 'group',
  Parallel: 'group',
  Succeed: 'end',
  Fail: 'failure',
};

const drawnState =
  (timesOut: ReadonlySet<string>) =>
  ({ name, type, inside, waitsFor }: MachineState): DrawnState => ({
    name,
    shape: shapes[type] ?? (waitsFor !== undefined || timesOut.has(name) ? 'wait' : 'step'),
    ...(inside === undefined ? {} : { within: inside }),
  });

/** What is drawn of a machine, in the order of its file, which begins each level with its first state. */
export const drawingOf = ({ states, transitions }: Pick<MachineView, 'states' | 'transitions'>): Drawing => {
  // Only what waits has an end to its time.
  const timesOut = new Set(transitions.filter(({ caught }) => caught).map(({ from }) => from));
  return {
    states: states.map(drawnState(timesOut)),
    transitions: transitions.map(({ from, to }) => ({ from, to })),
  };
};
