import { describe, expect, it } from 'vitest';
import { officerForAppeal } from '../../../shared/domain/appeals/appeal-officer.ts';

const superiors: Readonly<Record<string, string>> = { head: 'director', director: 'minister', a: 'b', b: 'a' };
const superiorOf = (employeeId: string) => superiors[employeeId];

describe('who decides an appeal', () => {
  it('is the superior of the supervisor', () => {
    expect(officerForAppeal('head', { involved: ['supervisor'], superiorOf })).toBe('head');
  });

  it('is the nearest one above who had no part in the result', () => {
    expect(officerForAppeal('head', { involved: ['head', 'director'], superiorOf })).toBe('minister');
  });

  it('is nobody above the top', () => {
    expect(officerForAppeal('minister', { involved: ['minister'], superiorOf })).toBeUndefined();
    expect(officerForAppeal(undefined, { involved: [], superiorOf })).toBeUndefined();
  });

  it('is nobody in a chain that loops', () => {
    expect(officerForAppeal('a', { involved: ['a', 'b'], superiorOf })).toBeUndefined();
  });
});
