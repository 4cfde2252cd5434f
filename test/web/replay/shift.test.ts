import { describe, expect, it } from 'vitest';
import { groupsInOrder, shiftOf } from '../../../web/replay/shift.ts';

describe('a change of predicate', () => {
  it('is a rise, a fall or none', () => {
    expect(shiftOf('kurang', 'sangat-baik')).toBe('better');
    expect(shiftOf('baik', 'sangat-kurang')).toBe('worse');
    expect(shiftOf('baik', 'baik')).toBe('same');
  });
});

describe('groups', () => {
  const named = (groups: readonly string[]) =>
    groupsInOrder(groups.map((group) => ({ group }))).map(({ group }) => group);

  it('of age stand from young to old', () => {
    const sorted = ['30-39', '40-49', '50-over', 'under-30', 'unknown'];
    expect(named(sorted)).toEqual(['under-30', '30-39', '40-49', '50-over', 'unknown']);
  });

  it('of golongan stay as they come, the unknown last', () => {
    expect(named(['II', 'III', 'unknown', 'PPPK IX'])).toEqual(['II', 'III', 'PPPK IX', 'unknown']);
  });
});
