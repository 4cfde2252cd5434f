import { describe, expect, it } from 'vitest';
import type { Indicator } from '../../../shared/domain/targets/plan.ts';
import { explainAttainment } from '../../../web/measurements/explain-attainment.ts';

const plain: Indicator = {
  indicatorId: 'a',
  name: 'Berkas selesai',
  aspect: 'quantity',
  unitOfMeasure: 'berkas',
  direction: 'higher',
  formula: 'ratio',
  target: { value: 120 },
  accumulation: 'sum',
  method: '',
};
const attainment = { missingActuals: 'renormalise', lowerIsBetter: 'inverse' } as const;
const scheme = { attainment, attainmentCap: 12_000, minimumCoverage: 0 } as never;
const explain = (indicator: Partial<Indicator>, values: readonly number[], facts: object = {}) =>
  explainAttainment(
    { ...plain, ...indicator },
    values.map((value, index) => ({
      indicatorId: 'a',
      month: `2026-0${index + 1}`,
      value,
      source: '',
      evidenceIds: [],
    })),
    { scheme, ...facts },
  );

describe('an attainment', () => {
  it('of a yearly sum is compared with the part that is expected', () => {
    const share = { elapsed: 3, whole: 12 };
    expect(explain({}, [8, 7, 9], { share })).toEqual({
      rule: 'more-is-better',
      value: 24,
      compared: 30,
      attainment: 8_000,
      expectedPart: share,
    });
  });

  it('beyond the cap says what counts', () => {
    expect(explain({}, [240])).toMatchObject({ attainment: 12_000, cappedAt: 12_000 });
    expect(explain({}, [120])).not.toHaveProperty('cappedAt');
  });

  it.each([
    ['inverse', { direction: 'lower', accumulation: 'mean', target: { value: 20 } }, [25], 8_000],
    ['within-range', { accumulation: 'mean', target: { from: 10, to: 20 } }, [15], 10_000],
    ['improvement', { formula: 'improvement', baseline: 40, accumulation: 'last', target: { value: 20 } }, [30], 5_000],
    ['nothing-used', { direction: 'lower', accumulation: 'mean', target: { value: 20 } }, [0], 12_000],
    ['no-target', { target: { value: 0 } }, [5], 0],
  ] as const)('by the rule %s is told so', (rule, indicator, values, points) => {
    expect(explain(indicator, values)).toMatchObject({ rule, attainment: points });
  });

  it('where less is better may count from two', () => {
    const facts = { scheme: { ...(scheme as object), attainment: { ...attainment, lowerIsBetter: 'two-minus' } } };
    expect(explain({ direction: 'lower', accumulation: 'mean', target: { value: 20 } }, [25], facts)).toMatchObject({
      rule: 'two-minus',
      attainment: 7_500,
    });
  });

  it('is not told while nothing was measured', () => {
    expect(explain({}, [])).toBeUndefined();
  });
});
