import type { Json } from '../../../../local/engine/machine/machine.ts';
import { type Documented, end } from './documented.ts';

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

export const choices: readonly Documented[] = [
  choosing('a number', 1, 'Number'),
  choosing('a text', 'local', 'String'),
  choosing('not null', 42, 'Not null'),
  choosing('a greater text', 'MyStringXYZ', 'Greater'),
  choosing('null', null, 'Default'),
];
