import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LevelTally, leniencyOf } from '../../../shared/domain/scoring/leniency.ts';

const counts = (below: number, meets: number, above: number) => ({ below, meets, above });
const tally = (results: [number, number, number], behaviour = results): LevelTally => ({
  results: counts(...results),
  behaviour: counts(...behaviour),
});
const around = (unit: LevelTally, agency = unit) =>
  [
    { scope: 'unit', all: unit, received: tally([0, 0, 0]) },
    { scope: 'agency', all: agency, received: tally([0, 0, 0]) },
  ] as const;
const findingsOf = (own: LevelTally, unit: LevelTally, agency = unit) =>
  leniencyOf(own, around(unit, agency), 5)
    .findings.filter(({ part }) => part === 'results')
    .map(({ finding, scope }) => [finding, scope]);

describe('a rater', () => {
  it('who gives higher levels than the others is lenient', () => {
    expect(findingsOf(tally([0, 1, 5]), tally([2, 9, 7]))).toEqual([['lenient', 'unit']]);
  });

  it('who gives lower levels than the others is severe', () => {
    expect(findingsOf(tally([4, 2, 0]), tally([5, 10, 5]))).toEqual([['severe', 'unit']]);
  });

  it('who rates like the others is alike', () => {
    expect(findingsOf(tally([1, 4, 1]), tally([2, 8, 2]))).toEqual([['alike', 'unit']]);
  });

  it('who gives nine of ten the middle is told so', () => {
    expect(findingsOf(tally([0, 9, 1]), tally([1, 17, 2]))).toEqual([
      ['alike', 'unit'],
      ['central', undefined],
    ]);
  });

  it('is compared with the agency where the unit is too small', () => {
    expect(findingsOf(tally([0, 1, 5]), tally([1, 2, 5]), tally([5, 20, 10]))).toEqual([['lenient', 'agency']]);
  });

  it('of fewer than five ratings is told nothing', () => {
    expect(findingsOf(tally([0, 0, 4]), tally([5, 10, 9]))).toEqual([]);
  });
});

describe('of others', () => {
  it('only tenths are shown, without the own ratings', () => {
    const report = leniencyOf(tally([0, 1, 4]), around(tally([2, 5, 5])), 5);
    // Left are 2, 4 and 1 of seven.
    expect(report.others[0]).toEqual({ scope: 'unit', tenths: tally([3, 6, 1]) });
  });

  it('what the rater was given is left out', () => {
    const [unit] = around(tally([1, 6, 5]));
    const report = leniencyOf(tally([0, 1, 4]), [{ ...unit, received: tally([1, 0, 0]) }], 5);
    // Left are 5 and 1 of six.
    expect(report.others[0]?.tenths.results).toEqual(counts(0, 8, 2));
  });

  it('who rates fewer than five learns nothing', () => {
    expect(leniencyOf(tally([0, 1, 3]), around(tally([5, 10, 9])), 5).others).toEqual([]);
  });

  it('nothing is shown of a group that was all rated alike', () => {
    expect(leniencyOf(tally([0, 1, 4]), around(tally([0, 9, 4])), 5).others).toEqual([]);
  });

  it('nothing is ever shown of fewer than five', () => {
    const few = fc.record({ below: fc.nat(2), meets: fc.nat(1), above: fc.nat(1) });
    const many = fc.record({ below: fc.nat(50), meets: fc.nat(50), above: fc.nat(50) });
    fc.assert(
      fc.property(few, many, (others, own) => {
        const all = counts(own.below + others.below, own.meets + others.meets, own.above + others.above);
        const report = leniencyOf({ results: own, behaviour: own }, around({ results: all, behaviour: all }), 5);
        expect(report.others).toEqual([]);
        expect(report.findings.every(({ finding }) => finding === 'central')).toBe(true);
      }),
    );
  });
});
