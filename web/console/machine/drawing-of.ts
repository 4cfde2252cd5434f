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

/** The state at which each level begins stands first, so that drawings begin with it. */
export const drawingOf = ({ states, transitions, startAt }: MachineView): Drawing => {
  const led = new Set(transitions.map(({ to }) => to));
  const begins = ({ name }: DrawnState): boolean => name === startAt || !led.has(name);
  // Only what waits has an end to its time.
  const timesOut = new Set(transitions.filter(({ caught }) => caught).map(({ from }) => from));
  const drawn = states.map(drawnState(timesOut));
  return {
    states: [...drawn.filter(begins), ...drawn.filter((state) => !begins(state))],
    transitions: transitions.map(({ from, to }) => ({ from, to })),
  };
};
