import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planAttainment } from '../../../shared/domain/measurements/attainment.ts';
import { indicatorAttainment } from '../../../shared/domain/measurements/indicator-attainment.ts';
import type { AttainmentRule } from '../../../shared/domain/schemes/scheme.ts';
import type { Actual, Indicator, Objective } from '../../../shared/domain/targets/plan.ts';

const source = { citation: 'example', confidence: 'C' } as const;
const rule = (lowerIsBetter: AttainmentRule['lowerIsBetter']): AttainmentRule => ({
  lowerIsBetter,
  missingActuals: 'renormalise',
  source,
});
const scheme = { attainment: rule('mirror'), attainmentCap: 12_000, minimumCoverage: 7500 };
const inverse = { ...scheme, attainment: rule('inverse') };
const strict = { ...scheme, attainment: { ...rule('mirror'), missingActuals: 'cannot-be-rated' as const } };

const indicator = (changes: Partial<Indicator> = {}): Indicator => ({
  indicatorId: 'files',
  name: 'Berkas selesai',
  aspect: 'quantity',
  unitOfMeasure: 'berkas',
  direction: 'higher',
  formula: 'ratio',
  target: { value: 100 },
  accumulation: 'last',
  method: 'Buku register',
  ...changes,
});

const actual = (value: number, changes: Partial<Actual> = {}): Actual => ({
  indicatorId: 'files',
  month: '2026-03',
  value,
  source: 'register',
  evidenceIds: [],
  ...changes,
});

const attained = (changes: Partial<Indicator>, value: number, by: typeof scheme = scheme) =>
  indicatorAttainment(indicator(changes), [actual(value)], { scheme: by })?.toFraction();

const lower = { direction: 'lower' } as const;
const range = { target: { from: 80, to: 90 } } as const;
const growth = { formula: 'improvement', baseline: 50 } as const;
const reduction = { ...growth, ...lower, baseline: 200, target: { value: 0 } } as const;

describe('the attainment of an indicator', () => {
  it.each([
    ['the actual over the target', {}, 98, '49/50'],
    ['decimals without truncation', { target: { value: 10 } }, 5.9, '59/100'],
    ['tenths exactly', { target: { value: 0.3 } }, 0.1, '1/3'],
    ['large decimals exactly', { target: { value: 1_234_567.89 } }, 1_111_111.101, '9/10'],
    ['more than the target, up to the cap', {}, 110, '11/10'],
    ['no more than the cap of the scheme', {}, 500, '6/5'],
    ['no more than the cap of the indicator', { cap: 10_000 }, 500, '1'],
    ['no more than the cap of the scheme, whatever the indicator says', { cap: 20_000 }, 500, '6/5'],
    ['zero for an actual of zero', {}, 0, '0'],
    ['zero for a negative actual', {}, -5, '0'],
    ['where less is better, what is missing to twice the target', lower, 110, '9/10'],
    ['where less is better, more for less', lower, 90, '11/10'],
    ['where less is better, the cap for an actual of zero', lower, 0, '6/5'],
    ['where less is better, zero for twice the target', lower, 250, '0'],
    ['the way gone from the baseline', { ...growth }, 75, '1/2'],
    ['nothing on the first day', { ...growth }, 50, '0'],
    ['zero below the baseline', { ...growth }, 40, '0'],
    ['the way down from 200 to 0', reduction, 50, '3/4'],
    ['the whole way down to 0', reduction, 0, '1'],
    ['100 % within a range', range, 85, '1'],
    ['100 % at the lower edge of a range', range, 80, '1'],
    ['100 % at the upper edge of a range', range, 90, '1'],
    ['the share of the lower edge below a range', range, 40, '1/2'],
    ['more than 100 % above a range where more is better', range, 99, '11/10'],
    ['less than 100 % above a range where less is better', { ...range, ...lower }, 99, '9/10'],
    ['more than 100 % below a range where less is better', { ...range, ...lower }, 72, '11/10'],
  ] as const)('is %s', (_, changes, value, expected) => {
    expect(attained(changes, value)).toBe(expected);
  });

  it.each([
    [110, '10/11'],
    [80, '6/5'],
    [1000, '1/10'],
    [0, '6/5'],
  ])('compares %s with a maximum of 100 by the inverse as %s', (value, expected) => {
    expect(attained(lower, value, inverse)).toBe(expected);
  });

  it('is nothing where nothing was measured', () => {
    expect(indicatorAttainment(indicator(), [], { scheme })).toBeUndefined();
  });

  it.each([
    ['sum', '3/5'],
    ['mean', '1/5'],
    ['last', '3/10'],
    ['max', '3/10'],
  ] as const)('takes the %s of the months: %s', (accumulation, expected) => {
    const months = [
      actual(30, { month: '2026-03' }),
      actual(20, { month: '2026-02' }),
      actual(10, { month: '2026-01' }),
    ];
    expect(indicatorAttainment(indicator({ accumulation }), months, { scheme })?.toFraction()).toBe(expected);
  });

  it('expects of a yearly sum only the passed part', () => {
    const facts = { scheme, share: { elapsed: 3, whole: 12 } };
    const quarter = [actual(20)];
    expect(indicatorAttainment(indicator({ accumulation: 'sum' }), quarter, facts)?.toFraction()).toBe('4/5');
    expect(indicatorAttainment(indicator({ accumulation: 'last' }), quarter, facts)?.toFraction()).toBe('1/5');
  });

  it('stays between zero and cap and never falls', () => {
    const amounts = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(amounts, amounts, (a, b) => {
        const of = (value: number) => indicatorAttainment(indicator(), [actual(value)], { scheme });
        const [less, more] = [of(Math.min(a, b)), of(Math.max(a, b))];
        expect(less?.compare(more ?? 0)).toBeLessThanOrEqual(0);
        expect(less?.compare(0)).toBeGreaterThanOrEqual(0);
        expect(more?.compare('6/5')).toBeLessThanOrEqual(0);
      }),
    );
  });
});

const objective = (objectiveId: string, indicators: readonly Indicator[], weight?: number): Objective => ({
  objectiveId,
  kind: 'main',
  text: 'Berkas selesai tepat waktu',
  indicators,
  ...(weight === undefined ? {} : { weight }),
});

const planOf = (...objectives: readonly Objective[]) => ({
  objectives,
  expectations: {},
  annex: { resources: [], accountability: [], consequences: [] },
});

const named = (indicatorId: string, weight?: number) => indicator({ indicatorId, ...(weight ? { weight } : {}) });
const measured = (indicatorId: string, value: number) => actual(value, { indicatorId });

describe('the attainment of a plan', () => {
  const plan = planOf(objective('o1', [named('a', 7500), named('b', 2500)], 6000), objective('o2', [named('c')], 4000));

  it('weighs indicators within objectives and objectives within the plan', () => {
    const { objectives, total, coverage, rateable } = planAttainment(
      plan,
      [measured('a', 100), measured('b', 60), measured('c', 50)],
      { scheme },
    );
    expect(objectives.map((one) => one.attainment)).toEqual([
      { numerator: '9', denominator: '10' },
      { numerator: '1', denominator: '2' },
    ]);
    expect(total).toEqual({ numerator: '37', denominator: '50' });
    expect({ coverage, rateable }).toEqual({ coverage: 10_000, rateable: true });
  });

  it('gives each line its weight, value and attainment', () => {
    const { objectives } = planAttainment(plan, [measured('a', 100)], { scheme });
    expect(objectives[0]).toEqual({
      objectiveId: 'o1',
      kind: 'main',
      weight: 6000,
      attainment: { numerator: '1', denominator: '1' },
      indicators: [
        {
          indicatorId: 'a',
          weight: 7500,
          value: { numerator: '100', denominator: '1' },
          attainment: { numerator: '1', denominator: '1' },
        },
        { indicatorId: 'b', weight: 2500, attainment: 'not-applicable' },
      ],
    });
  });

  it('never takes what was not measured for zero', () => {
    const { objectives, total } = planAttainment(plan, [measured('a', 100), measured('b', 100)], { scheme });
    expect(objectives[1]?.attainment).toBe('not-applicable');
    expect(total).toEqual({ numerator: '1', denominator: '1' });
  });

  it('does not renormalise where the scheme forbids it', () => {
    const { objectives, total, rateable } = planAttainment(plan, [measured('a', 100), measured('c', 100)], {
      scheme: strict,
    });
    expect(objectives.map((one) => one.attainment)).toEqual(['not-applicable', { numerator: '1', denominator: '1' }]);
    expect({ total, rateable }).toEqual({ total: 'not-applicable', rateable: false });
  });

  it('cannot be rated when too little was measured', () => {
    const { coverage, rateable } = planAttainment(plan, [measured('b', 100), measured('c', 100)], { scheme });
    expect({ coverage, rateable }).toEqual({ coverage: 5500, rateable: false });
  });

  it('can be rated at exactly the least coverage', () => {
    const even = planOf(objective('o1', [named('a'), named('b'), named('c'), named('d')]));
    const three = [measured('a', 1), measured('b', 1), measured('c', 1)];
    expect(planAttainment(even, three, { scheme })).toMatchObject({ coverage: 7500, rateable: true });
  });

  it('shares equally and exactly where all weights are left out', () => {
    const seven = planOf(...'abcdefg'.split('').map((id) => objective(id, [named(id)])));
    const perfect = 'abcdefg'.split('').map((id) => measured(id, 100));
    expect(planAttainment(seven, perfect, { scheme }).total).toEqual({ numerator: '1', denominator: '1' });
  });

  it('of nothing measured is nothing', () => {
    expect(planAttainment(plan, [], { scheme })).toMatchObject({
      total: 'not-applicable',
      coverage: 0,
      rateable: false,
    });
  });
});
