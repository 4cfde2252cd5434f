import { type Documented, task } from './documented.ts';

export const gathering: readonly Documented[] = [
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
          States: {
            Ship: { ...task('ship', '{% $states.input %}'), Output: '{% $states.result.Payload %}', End: true },
          },
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
          {
            StartAt: 'One',
            States: { One: { Type: 'Pass', Output: '{% $states.input.greeting & " 1" %}', End: true } },
          },
          {
            StartAt: 'Two',
            States: { Two: { Type: 'Pass', Output: '{% $states.input.greeting & " 2" %}', End: true } },
          },
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
