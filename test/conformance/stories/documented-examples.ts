import { describe, expect, it } from 'vitest';
import { documented } from './documented.ts';
import { recordWalk } from './recording-walk.ts';

describe('what the documentation of Step Functions says', () => {
  it.each(documented)('$title', async ({ title, StartAt, States, input = {}, fakes = {}, path, expected }) => {
    const text = JSON.stringify({ Comment: title, QueryLanguage: 'JSONata', StartAt, States });
    const walked = await recordWalk({ name: 'documented', text }, { input, fakes });
    expect(walked.path).toEqual(path);
    if (typeof expected === 'object' && expected !== null && 'failsWith' in expected)
      expect(walked.error).toBe(expected.failsWith);
    else expect(walked.output).toEqual(expected);
  });
});
