import { describe, expect, it } from 'vitest';
import { nextNumber } from '../../../web/schemes/next-number.ts';

const of = (version: string, schemeId = 'skema') => ({ schemeId, version });

describe('the next number of a scheme', () => {
  it('counts the revision up', () => {
    expect(nextNumber(of('1.0.0'), [])).toBe('1.1.0');
    expect(nextNumber(of('2.9.3'), [])).toBe('2.10.0');
  });

  it('leaves out what is taken', () => {
    expect(nextNumber(of('1.0.0'), [of('1.1.0'), of('1.2.0')])).toBe('1.3.0');
  });

  it('minds no other scheme', () => {
    expect(nextNumber(of('1.0.0'), [of('1.1.0', 'lain')])).toBe('1.1.0');
  });
});
