import { definitionOf, invoking, task, tokenTask } from './definition.ts';

const states = {
  Begin: { Type: 'Pass', Assign: { n: 0 }, Next: 'Count' },
  Count: {
    ...task('count', { Assign: { n: '{% $states.result.Payload %}' }, Output: '{% $states.input %}', Next: 'Enough?' }),
    Arguments: invoking('count', { n: '{% $n %}' }),
  },
  'Enough?': {
    Type: 'Choice',
    Choices: [{ Condition: '{% $n < $states.input.upTo %}', Next: 'Count' }],
    Default: 'Hold',
  },
  Hold: tokenTask('hold', { TimeoutSeconds: 60, Next: 'Visit each' }),
  'Visit each': {
    Type: 'Map',
    Items: [1, 2, 3],
    ItemProcessor: {
      StartAt: 'Visit',
      States: { Visit: task('visit', { Output: '{% $states.result.Payload %}', End: true }) },
    },
    Output: { n: '{% $n %}', visited: '{% $states.result %}' },
    End: true,
  },
};

/** Counts up to a number, waits for a token, and visits three places at once. */
export const countingMachine = { ...definitionOf(states), name: 'counting' };
