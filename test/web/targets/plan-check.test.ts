import { describe, expect, it } from 'vitest';
import { untyped } from '../../../web/targets/edit-plan.ts';
import { liveRefusals, planGaps } from '../../../web/targets/plan-check.ts';
import { indicatorOf, objectiveOf, planOf } from './a-plan.ts';

const facts = { scheme: { objectiveWeights: 'equal-by-default', behaviours: [] }, supervisorObjectives: [] } as const;

describe('a form', () => {
  it('names what is still empty, by its place', () => {
    const indicators = [
      indicatorOf('i', { name: ' ', target: { value: untyped } }),
      indicatorOf('k', { target: { from: untyped, to: untyped } }),
    ];
    expect(planGaps(planOf(objectiveOf('a', { text: '', indicators })))).toEqual([
      { gap: 'text', field: '/objectives/0/text' },
      { gap: 'name', field: '/objectives/0/indicators/0/name' },
      { gap: 'target', field: '/objectives/0/indicators/0/target' },
      { gap: 'target-from', field: '/objectives/0/indicators/1/target/from' },
      { gap: 'target-to', field: '/objectives/0/indicators/1/target/to' },
    ]);
  });

  it('has no gap when all is filled in', () => {
    expect(planGaps(planOf(objectiveOf('a')))).toEqual([]);
  });
});

describe('the rules, as one types', () => {
  it('say that weights are a hundredth short', () => {
    const content = planOf(...['a', 'b', 'c'].map((id) => objectiveOf(id, { weight: 3333 })));
    expect(liveRefusals(content, facts)).toEqual([
      {
        code: 'weights-must-total-100',
        field: '/objectives',
        facts: { total: 9999, suggestion: [3334, 3333, 3333] },
      },
    ]);
  });

  it('complain once about a target that is not typed yet', () => {
    const indicators = [indicatorOf('i', { formula: 'improvement', baseline: 3, target: { value: untyped } })];
    expect(liveRefusals(planOf(objectiveOf('a', { indicators })), facts)).toEqual([]);
  });

  it('refuse a target of zero', () => {
    const indicators = [indicatorOf('i', { target: { value: 0 } })];
    expect(liveRefusals(planOf(objectiveOf('a', { indicators })), facts)).toMatchObject([
      { code: 'target-is-zero', field: '/objectives/0/indicators/0/target' },
    ]);
  });
});
