import { describe, expect, it } from 'vitest';
import { plansByLevel } from '../../../local/demo/chapters/planning.ts';
import { loadOffice } from '../../../local/demo/office-data.ts';

describe('the order in which an office plans', () => {
  const levels = plansByLevel(loadOffice('data/rakumpit').plans);

  it('begins with the head and plans everybody once', () => {
    expect(levels.map((plans) => plans.length)).toEqual([1, 6, 34, 7]);
    expect(levels[0]?.map(({ supervisorId }) => supervisorId)).toEqual([undefined]);
  });

  it('plans nobody before the supervisor', () => {
    const levelOf = new Map(levels.flatMap((plans, level) => plans.map(({ employeeId }) => [employeeId, level])));
    for (const { employeeId, supervisorId } of levels.slice(1).flat()) {
      expect(levelOf.get(employeeId)).toBe((levelOf.get(supervisorId ?? '') ?? 0) + 1);
    }
  });
});
