import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fractionOf } from '../../../shared/domain/exact-number.ts';
import { valueAtLevel } from '../../../shared/domain/socialisation/level-value.ts';
import type { Indicator } from '../../../shared/domain/targets/plan.ts';

const facts = (lowerIsBetter: 'inverse' | 'mirror', attainmentCap = 15_000) => ({
  attainment: {
    lowerIsBetter,
    missingActuals: 'renormalise' as const,
    source: { citation: 'x', confidence: 'C' as const },
  },
  attainmentCap,
});

const indicator = (rest: Partial<Indicator>): Indicator => ({
  indicatorId: 'i1',
  name: 'Waktu',
  aspect: 'time',
  unitOfMeasure: 'hari',
  direction: 'higher',
  formula: 'ratio',
  target: { value: 100 },
  accumulation: 'last',
  method: 'Dihitung',
  ...rest,
});

describe('the value at which an indicator reaches a level', () => {
  it('is the share of the target where more is better', () => {
    expect(valueAtLevel(indicator({}), 9_000, facts('inverse'))).toEqual({ kind: 'at-least', value: '90/1' });
  });

  it('is the target over the share where less is better', () => {
    const lower = indicator({ direction: 'lower', target: { value: 10 } });
    expect(valueAtLevel(lower, 9_000, facts('inverse'))).toEqual({ kind: 'at-most', value: '100/9' });
    expect(valueAtLevel(lower, 9_000, facts('mirror'))).toEqual({ kind: 'at-most', value: '11/1' });
  });

  it('goes the share of the way from the baseline', () => {
    const better = indicator({ formula: 'improvement', direction: 'lower', baseline: 20, target: { value: 10 } });
    expect(valueAtLevel(better, 9_000, facts('inverse'))).toEqual({ kind: 'at-most', value: '11/1' });
  });

  it('is counted from the nearest edge of a range', () => {
    const range = indicator({ target: { from: 50, to: 80 } });
    expect(valueAtLevel(range, 9_000, facts('inverse'))).toEqual({ kind: 'at-least', value: '45/1' });
    expect(valueAtLevel(range, 11_000, facts('inverse'))).toEqual({ kind: 'at-least', value: '88/1' });
  });

  it('is beyond reach above the cap, and unknown for a target of zero', () => {
    expect(valueAtLevel(indicator({ cap: 10_000 }), 11_000, facts('inverse'))).toEqual({ kind: 'beyond-cap' });
    expect(valueAtLevel(indicator({ target: { value: 0 } }), 9_000, facts('inverse'))).toEqual({ kind: 'unknown' });
  });

  it('is beyond the whole where a share would have to exceed 100 percent', () => {
    const share = indicator({ name: 'Persentase berkas lengkap', unitOfMeasure: 'persen', target: { value: 95 } });
    expect(valueAtLevel(share, 9_000, facts('inverse'))).toEqual({ kind: 'at-least', value: '171/2' });
    expect(valueAtLevel(share, 11_000, facts('inverse'))).toEqual({ kind: 'beyond-whole' });
    const low = { ...share, target: { value: 90 } };
    expect(valueAtLevel(low, 11_000, facts('inverse'))).toEqual({ kind: 'at-least', value: '99/1' });
    const better = { ...share, formula: 'improvement', baseline: 80, target: { value: 99 } } as const;
    expect(valueAtLevel(better, 11_000, facts('inverse'))).toEqual({ kind: 'beyond-whole' });
  });

  it('may exceed 100 percent where something grows or is compared with a plan', () => {
    const growth = indicator({ name: 'Realisasi kegiatan terhadap rencana', unitOfMeasure: 'persen' });
    expect(valueAtLevel(growth, 11_000, facts('inverse'))).toEqual({ kind: 'at-least', value: '110/1' });
  });

  it('gives exactly the attainment, whatever target and share', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), fc.integer({ min: 1_000, max: 15_000 }), (target, from) => {
        const lower = valueAtLevel(
          indicator({ direction: 'lower', target: { value: target } }),
          from,
          facts('inverse'),
        );
        if (!('value' in lower)) throw new Error('no value');
        expect(fractionOf(target).div(fractionOf(lower.value)).mul(10_000).valueOf()).toBe(from);
      }),
    );
  });
});
