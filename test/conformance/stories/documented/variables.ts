import { type Documented, task } from './documented.ts';

export const variables: readonly Documented[] = [
  {
    title: 'all of Assign sees the values from before the state',
    page: 'workflow-variables.html',
    StartAt: 'Before',
    States: {
      Before: { Type: 'Pass', Assign: { x: 3, a: 6 }, Next: 'Assign' },
      Assign: { Type: 'Pass', Assign: { x: '{% $a %}', nextX: '{% $x %}' }, Next: 'After' },
      After: { Type: 'Pass', Output: { x: '{% $x %}', nextX: '{% $nextX %}' }, End: true },
    },
    path: ['Before', 'Assign', 'After'],
    expected: { x: 6, nextX: 3 },
  },
  {
    title: 'Output does not see what Assign sets in the same state',
    page: 'transforming-data.html',
    StartAt: 'Before',
    States: {
      Before: { Type: 'Pass', Assign: { x: 3 }, Next: 'Assign' },
      Assign: { Type: 'Pass', Assign: { x: 6 }, Output: '{% $x %}', End: true },
    },
    path: ['Before', 'Assign'],
    expected: 3,
  },
  {
    title: 'Output and Assign see the result, and the input stays what it was',
    page: 'transforming-data.html',
    StartAt: 'Ask',
    States: {
      Ask: {
        ...task('ask', { static: 'Hello', title: '{% $states.input.title %}', 'not-evaluated': '$customerName' }),
        Assign: { answer: '{% $states.result.Payload.answer %}' },
        Output: { code: '{% $states.result.StatusCode %}', title: '{% $states.input.title %}' },
        Next: 'Tell',
      },
      Tell: { Type: 'Pass', Output: "{% $merge([$states.input, {'answer': $answer}]) %}", End: true },
    },
    input: { title: 'Ms' },
    fakes: { ask: { answer: 42 } },
    path: ['Ask', 'Tell'],
    expected: { code: 200, title: 'Ms', answer: 42 },
  },
];
