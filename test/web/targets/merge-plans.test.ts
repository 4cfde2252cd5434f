import { describe, expect, it } from 'vitest';
import { isSamePlan, mergePlans, pathKey } from '../../../web/targets/merge-plans.ts';
import { indicatorOf, objectiveOf, planOf } from './a-plan.ts';

const base = planOf(objectiveOf('a'), objectiveOf('b'));

describe('a merge', () => {
  it('takes what only one side changed', () => {
    const mine = planOf(objectiveOf('a', { text: 'Baru' }), objectiveOf('b'));
    const theirs = planOf(objectiveOf('a'), objectiveOf('b', { weight: 4000 }));
    expect(mergePlans({ base, mine, theirs })).toEqual({
      content: planOf(objectiveOf('a', { text: 'Baru' }), objectiveOf('b', { weight: 4000 })),
      differences: [],
      takenOver: 1,
    });
  });

  it('asks where both changed the same field', () => {
    const mine = planOf(objectiveOf('a', { text: 'Milik saya' }), objectiveOf('b'));
    const theirs = planOf(objectiveOf('a', { text: 'Milik server' }), objectiveOf('b'));
    const path = ['objectives', 'a', 'text'];
    const merge = mergePlans({ base, mine, theirs });
    expect(merge.differences).toEqual([{ path, mine: 'Milik saya', theirs: 'Milik server' }]);
    expect(merge.content).toEqual(mine);
    expect(mergePlans({ base, mine, theirs }, { [pathKey(path)]: 'theirs' }).content).toEqual(theirs);
  });

  it('keeps lines that either side added', () => {
    const mine = planOf(objectiveOf('a'), objectiveOf('b'), objectiveOf('mine'));
    const theirs = planOf(objectiveOf('a'), objectiveOf('b'), objectiveOf('theirs'));
    const { content, differences } = mergePlans({ base, mine, theirs });
    expect(content.objectives.map(({ objectiveId }) => objectiveId)).toEqual(['a', 'b', 'mine', 'theirs']);
    expect(differences).toEqual([]);
  });

  it('removes a line that one side removed and the other left alone', () => {
    expect(mergePlans({ base, mine: planOf(objectiveOf('a')), theirs: base }).content).toEqual(
      planOf(objectiveOf('a')),
    );
    expect(mergePlans({ base, mine: base, theirs: planOf(objectiveOf('b')) }).content).toEqual(
      planOf(objectiveOf('b')),
    );
  });

  it('asks where one side removed what the other changed', () => {
    const mine = planOf(objectiveOf('a'));
    const theirs = planOf(objectiveOf('a'), objectiveOf('b', { text: 'Diubah' }));
    const merge = mergePlans({ base, mine, theirs });
    expect(merge.differences.map(({ path, mine: own }) => ({ path, own }))).toEqual([
      { path: ['objectives', 'b'], own: undefined },
    ]);
    const choice = { [pathKey(['objectives', 'b'])]: 'theirs' as const };
    expect(mergePlans({ base, mine, theirs }, choice).content).toEqual(theirs);
  });

  it('goes into indicators', () => {
    const mine = planOf(
      objectiveOf('a', { indicators: [indicatorOf('a-i', { target: { value: 20 } })] }),
      objectiveOf('b'),
    );
    const theirs = planOf(objectiveOf('a', { indicators: [indicatorOf('a-i', { name: 'Lain' })] }), objectiveOf('b'));
    const { content, differences } = mergePlans({ base, mine, theirs });
    expect(content.objectives[0]?.indicators).toEqual([indicatorOf('a-i', { name: 'Lain', target: { value: 20 } })]);
    expect(differences).toEqual([]);
  });

  it('of the same change asks nothing', () => {
    const both = planOf(objectiveOf('a', { text: 'Sama' }), objectiveOf('b'));
    expect(mergePlans({ base, mine: both, theirs: both })).toEqual({ content: both, differences: [], takenOver: 0 });
  });
});

describe('two plans', () => {
  it('are the same whatever the order of their fields', () => {
    const { text, ...rest } = objectiveOf('a');
    expect(isSamePlan(planOf({ text, ...rest }), planOf({ ...rest, text }))).toBe(true);
  });

  it('differ when their lines are in another order', () => {
    expect(isSamePlan(base, planOf(objectiveOf('b'), objectiveOf('a')))).toBe(false);
  });
});
