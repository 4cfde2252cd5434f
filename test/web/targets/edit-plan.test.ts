import { describe, expect, it } from 'vitest';
import {
  changeExpectation,
  changeIndicator,
  changeObjective,
  removeIndicator,
  sendable,
  weighObjectives,
  weightTotal,
} from '../../../web/targets/edit-plan.ts';
import { indicatorOf, objectiveOf, planOf } from './a-plan.ts';

const plan = planOf(objectiveOf('a', { weight: 5000 }), objectiveOf('b', { weight: 5000 }));

describe('an edit', () => {
  it('takes a weight away when it is emptied', () => {
    const emptied = changeObjective(plan, 'a', { weight: undefined });
    expect(emptied).toEqual(planOf(objectiveOf('a'), objectiveOf('b', { weight: 5000 })));
    expect(emptied.objectives[0]).not.toHaveProperty('weight');
  });

  it('changes one indicator and no other', () => {
    const changed = changeIndicator(plan, 'b-i', { name: 'Lain' });
    expect(changed.objectives.map(({ indicators }) => indicators[0]?.name)).toEqual(['Jumlah berkas', 'Lain']);
  });

  it('removes an indicator from its objective', () => {
    expect(removeIndicator(plan, 'a-i').objectives.map(({ indicators }) => indicators)).toEqual([
      [],
      [indicatorOf('b-i')],
    ]);
  });

  it('weighs objectives in order', () => {
    expect(weighObjectives(plan, [3000, 7000]).objectives.map(({ weight }) => weight)).toEqual([3000, 7000]);
  });

  it('drops an expectation that is blank', () => {
    const said = changeExpectation(plan, 'loyal', 'Tepat waktu');
    expect(said.expectations).toEqual({ loyal: 'Tepat waktu' });
    expect(changeExpectation(said, 'loyal', ' ').expectations).toEqual({});
  });

  it('sends no blank line of the annex', () => {
    const annex = { resources: ['Laptop ', '', ' '], accountability: [], consequences: [] };
    expect(sendable({ ...plan, annex }).annex.resources).toEqual(['Laptop']);
  });
});

describe('the total of weights', () => {
  it('is whole when none is given', () => {
    expect(weightTotal([undefined, undefined, undefined])).toEqual({ given: false, total: 10_000 });
  });

  it('counts what is given', () => {
    expect(weightTotal([3333, undefined])).toEqual({ given: true, total: 3333 });
  });
});
