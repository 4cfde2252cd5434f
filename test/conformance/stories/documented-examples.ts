import { describe, expect, it } from 'vitest';
import { choices } from './documented/choices.ts';
import { failing } from './documented/failing.ts';
import { gathering } from './documented/gathering.ts';
import { tokens } from './documented/tokens.ts';
import { variables } from './documented/variables.ts';
import { recordWalk } from './recording-walk.ts';

describe('what the documentation of Step Functions says', () => {
  for (const { title, StartAt, States, input = {}, fakes = {}, path, expected } of [
    ...choices,
    ...variables,
    ...gathering,
    ...failing,
    ...tokens,
  ])
    it(title, async () => {
      const text = JSON.stringify({ Comment: title, QueryLanguage: 'JSONata', StartAt, States });
      const walked = await recordWalk({ name: 'documented', text }, { input, fakes });
      expect(walked.path).toEqual(path);
      if (typeof expected === 'object' && expected !== null && 'failsWith' in expected)
        expect(walked.error).toBe(expected.failsWith);
      else expect(walked.output).toEqual(expected);
    });
});
