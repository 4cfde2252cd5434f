import { type Documented, end, task } from './documented.ts';

/** A failure as a Lambda function reports it: its cause is the JSON text of the error. */
const lambdaError = (errorType: string, errorMessage: string): Error => {
  const error = new Error(JSON.stringify({ errorType, errorMessage }));
  error.name = errorType;
  return error;
};

export const failing: readonly Documented[] = [
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
