import { silence } from '../../../support/walk.ts';
import { type Documented, task } from './documented.ts';

const waiting = (operation: string) =>
  task(operation, { token: '{% $states.context.Task.Token %}' }, 'arn:aws:states:::lambda:invoke.waitForTaskToken');
export const tokens: readonly Documented[] = [
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
