import type { Json } from '../../../local/engine/machine/machine.ts';
import { type Fake, silence } from '../../support/walk.ts';

/** What Amazon's documentation says that a machine does, written as a machine of ours. */
export interface Documented {
  readonly title: string;
  /** The page of the Step Functions Developer Guide. */
  readonly page: string;
  readonly StartAt: string;
  readonly States: Readonly<Record<string, Json>>;
  readonly input?: Json;
  readonly fakes?: Readonly<Record<string, Fake>>;
  readonly path: readonly string[];
  readonly expected: Json | { readonly failsWith: string };
}

const task = (operation: string, payload: Json, resource = 'arn:aws:states:::lambda:invoke') => ({
  Type: 'Task',
  Resource: resource,
  Arguments: { FunctionName: `\${${operation}}`, Payload: payload },
});
const waiting = (operation: string) =>
  task(operation, { token: '{% $states.context.Task.Token %}' }, 'arn:aws:states:::lambda:invoke.waitForTaskToken');
const end = { Type: 'Pass', Output: '{% $states.context.State.Name %}', End: true };

/** A failure as a Lambda function reports it: its cause is the JSON text of the error. */
const lambdaError = (errorType: string, errorMessage: string): Error => {
  const error = new Error(JSON.stringify({ errorType, errorMessage }));
  error.name = errorType;
  return error;
};

const choosing = (title: string, foo: Json, then: string): Documented => ({
  title: `a Choice takes the first condition that is true: ${title}`,
  page: 'state-choice.html',
  StartAt: 'Set',
  States: {
    Set: { Type: 'Pass', Assign: { foo: '{% $states.input.foo %}' }, Next: 'Choose' },
    Choose: {
      Type: 'Choice',
      Choices: [
        { Condition: '{% $foo = 1 %}', Next: 'Number' },
        { Condition: "{% $foo = 'local' %}", Next: 'String' },
        { Condition: '{% $foo != null and $foo = 42 %}', Next: 'Not null' },
        { Condition: "{% $type($foo) = 'string' and $foo > 'MyStringABC' %}", Next: 'Greater' },
      ],
      Default: 'Default',
    },
    Number: end,
    String: end,
    'Not null': end,
    Greater: end,
    Default: end,
  },
  input: { foo },
  path: ['Set', 'Choose', then],
  expected: then,
});

const variables: readonly Documented[] = [
  {
    title: 'all of Assign sees the values from before the state',
    page: 'workflow-variables.html',
    StartAt: 'Before',
    States: {
      Before: { Type: 'Pass', Assign: { x: 3, a: 6 }, Next: 'Assign' },
      Assign: {
        Type: 'Pass',
        Assign: { x: '{% $a %}', nextX: '{% $x %}' },
        Output: { seen: '{% $x %}' },
        Next: 'After',
      },
      After: { Type: 'Pass', Output: { x: '{% $x %}', nextX: '{% $nextX %}', input: '{% $states.input %}' }, End: true },
    },
    path: ['Before', 'Assign', 'After'],
    expected: { x: 6, nextX: 3, input: { seen: 3 } },
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

const gathering: readonly Documented[] = [
  {
    title: 'a Map selects what each item gets, and gives the outputs in order',
    page: 'state-map-inline.html',
    StartAt: 'Ship all',
    States: {
      'Ship all': {
        Type: 'Map',
        Items: '{% $states.input.shipped %}',
        MaxConcurrency: 1,
        ItemSelector: {
          parcel: '{% $states.context.Map.Item.Value.prod %}',
          number: '{% $states.context.Map.Item.Index %}',
          courier: '{% $states.input.courier %}',
        },
        ItemProcessor: {
          ProcessorConfig: { Mode: 'INLINE' },
          StartAt: 'Ship',
          States: { Ship: { ...task('ship', '{% $states.input %}'), Output: '{% $states.result.Payload %}', End: true } },
        },
        End: true,
      },
    },
    input: { courier: 'UQS', shipped: [{ prod: 'R31' }, { prod: 'S39' }, { prod: 'R31' }] },
    fakes: { ship: ({ parcel, number }: Record<string, unknown>) => `${number}: ${parcel}` },
    path: ['Ship all', 'Ship', 'Ship', 'Ship'],
    expected: ['0: R31', '1: S39', '2: R31'],
  },
  {
    title: 'a Parallel gives its branches the same input and keeps their order',
    page: 'state-parallel.html',
    StartAt: 'Both',
    States: {
      Both: {
        Type: 'Parallel',
        Arguments: { greeting: '{% $states.input.greeting %}' },
        Branches: [
          { StartAt: 'One', States: { One: { Type: 'Pass', Output: '{% $states.input.greeting & " 1" %}', End: true } } },
          { StartAt: 'Two', States: { Two: { Type: 'Pass', Output: '{% $states.input.greeting & " 2" %}', End: true } } },
        ],
        Output: { all: '{% $states.result %}' },
        End: true,
      },
    },
    input: { greeting: 'Hello' },
    path: ['Both', 'One', 'Two'],
    expected: { all: ['Hello 1', 'Hello 2'] },
  },
  {
    title: 'a failed item fails the Map, which can catch it',
    page: 'state-map-inline.html',
    StartAt: 'All',
    States: {
      All: {
        Type: 'Map',
        Items: [1, 2],
        MaxConcurrency: 1,
        ItemProcessor: { StartAt: 'One', States: { One: { Type: 'Fail', Error: 'Bad', Cause: 'An item.' } } },
        Catch: [{ ErrorEquals: ['Bad'], Output: '{% $states.errorOutput %}', Next: 'Caught' }],
        End: true,
      },
      Caught: { Type: 'Succeed' },
    },
    path: ['All', 'One', 'Caught'],
    expected: { Error: 'Bad', Cause: 'An item.' },
  },
];

const failing: readonly Documented[] = [
  {
    title: 'the first catcher that names the error shapes the output',
    page: 'concepts-error-handling.html',
    StartAt: 'Call',
    States: {
      Call: {
        ...task('call', {}),
        Catch: [
          { ErrorEquals: ['States.Timeout'], Next: 'Other' },
          {
            ErrorEquals: ['CustomError'],
            Output: { error: '{% $states.errorOutput %}', input: '{% $states.input %}' },
            Assign: { caught: '{% $states.errorOutput.Error %}' },
            Next: 'Custom',
          },
          { ErrorEquals: ['States.ALL'], Next: 'Other' },
        ],
        End: true,
      },
      Custom: { Type: 'Pass', Output: "{% $merge([$states.input, {'caught': $caught}]) %}", End: true },
      Other: end,
    },
    input: { id: 1 },
    fakes: { call: lambdaError('CustomError', 'This is a custom error.') },
    path: ['Call', 'Custom'],
    expected: {
      error: { Error: 'CustomError', Cause: '{"errorType":"CustomError","errorMessage":"This is a custom error."}' },
      input: { id: 1 },
      caught: 'CustomError',
    },
  },
  {
    title: 'a retrier tries again as often as it says, then a catcher takes over',
    page: 'concepts-error-handling.html',
    StartAt: 'Call',
    States: {
      Call: {
        ...task('call', {}),
        Retry: [{ ErrorEquals: ['ErrorA'], IntervalSeconds: 1, BackoffRate: 1, MaxAttempts: 2 }],
        Catch: [{ ErrorEquals: ['States.TaskFailed'], Output: '{% $states.errorOutput.Error %}', Next: 'Gave up' }],
        End: true,
      },
      'Gave up': { Type: 'Succeed' },
    },
    fakes: { call: lambdaError('ErrorA', 'Again.') },
    path: ['Call', 'Gave up'],
    expected: 'ErrorA',
  },
  {
    title: 'an expression that adds a text to a number is an error that can be caught',
    page: 'transforming-data.html',
    StartAt: 'Call',
    States: {
      Call: {
        ...task('call', { sum: '{% $states.input.x + $states.input.y %}' }),
        Catch: [
          { ErrorEquals: ['States.QueryEvaluationError'], Output: '{% $states.errorOutput.Error %}', Next: 'Caught' },
        ],
        End: true,
      },
      Caught: { Type: 'Succeed' },
    },
    input: { x: 1, y: '2' },
    path: ['Call', 'Caught'],
    expected: 'States.QueryEvaluationError',
  },
  {
    title: 'a Fail state gives error and cause as expressions',
    page: 'state-fail.html',
    StartAt: 'Stop',
    States: { Stop: { Type: 'Fail', Error: '{% $states.input.error %}', Cause: "{% 'At ' & $states.input.at %}" } },
    input: { error: 'Halted', at: 'noon' },
    path: ['Stop'],
    expected: { failsWith: 'Halted' },
  },
];

const tokens: readonly Documented[] = [
  {
    title: 'a task token waits until it is completed, and gives what it is completed with',
    page: 'connect-to-resource.html',
    StartAt: 'Wait',
    States: { Wait: { ...waiting('hold'), TimeoutSeconds: 30, End: true } },
    fakes: { hold: { approved: true } },
    path: ['Wait'],
    expected: { approved: true },
  },
  {
    title: 'a time-out given by an expression ends the wait',
    page: 'state-task.html',
    StartAt: 'Wait',
    States: {
      Wait: {
        ...waiting('hold'),
        TimeoutSeconds: '{% $states.input.seconds %}',
        Catch: [{ ErrorEquals: ['States.Timeout'], Output: '{% $states.input %}', Next: 'Too late' }],
        End: true,
      },
      'Too late': { Type: 'Succeed' },
    },
    input: { seconds: 1 },
    fakes: { hold: silence },
    path: ['Wait', 'Too late'],
    expected: { seconds: 1 },
  },
  {
    title: 'a task token that fails is an error of its state',
    page: 'connect-to-resource.html',
    StartAt: 'Wait',
    States: {
      Wait: {
        ...waiting('hold'),
        TimeoutSeconds: 30,
        Catch: [{ ErrorEquals: ['Refused'], Output: '{% $states.errorOutput %}', Next: 'Caught' }],
        End: true,
      },
      Caught: { Type: 'Succeed' },
    },
    fakes: { hold: Object.assign(new Error('No.'), { name: 'Refused' }) },
    path: ['Wait', 'Caught'],
    expected: { Error: 'Refused', Cause: 'No.' },
  },
];

export const documented: readonly Documented[] = [
  choosing('a number', 1, 'Number'),
  choosing('a text', 'local', 'String'),
  choosing('not null', 42, 'Not null'),
  choosing('a greater text', 'MyStringXYZ', 'Greater'),
  choosing('null', null, 'Default'),
  ...variables,
  ...gathering,
  ...failing,
  ...tokens,
];
