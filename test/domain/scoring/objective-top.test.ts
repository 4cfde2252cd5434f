import { describe, expect, it } from 'vitest';
import { objectiveTop, resultsTop } from '../../../shared/domain/scoring/objective-top.ts';
import type { AttainedObjective } from '../../../shared/domain/scoring/proposal.ts';
import type { Indicator, PlanContent } from '../../../shared/domain/targets/plan.ts';

const indicator = (indicatorId: string, rest: Partial<Indicator> = {}): Indicator => ({
  indicatorId,
  name: 'Persentase berkas tanpa kesalahan',
  aspect: 'quality',
  unitOfMeasure: 'persen',
  direction: 'higher',
  formula: 'ratio',
  target: { value: 80 },
  accumulation: 'mean',
  method: 'Register',
  ...rest,
});

const half = { numerator: '1', denominator: '2' };

const attained = (ids: readonly string[], missing: readonly string[] = []): AttainedObjective => ({
  objectiveId: 'rhk',
  kind: 'main',
  weight: 10_000,
  attainment: half,
  indicators: ids.map((indicatorId) => ({
    indicatorId,
    weight: 10_000 / ids.length,
    attainment: missing.includes(indicatorId) ? 'not-applicable' : half,
  })),
});

const plan = (...indicators: readonly Indicator[]): PlanContent => ({
  objectives: [{ objectiveId: 'rhk', kind: 'main', text: 'Rapi', indicators }],
  expectations: {},
  annex: { resources: [], accountability: [], consequences: [] },
});

const scheme = {
  attainment: {
    lowerIsBetter: 'inverse' as const,
    missingActuals: 'renormalise' as const,
    source: { citation: 'x', confidence: 'C' as const },
  },
  attainmentCap: 12_000,
  minimumCoverage: 5_000,
};

describe('how far an objective can be reached', () => {
  it('is as far as all that it measures is whole, where these are shares', () => {
    expect(objectiveTop(attained(['a']), plan(indicator('a', { target: { value: 95 } })), scheme)).toBe('20/19');
    expect(objectiveTop(attained(['a']), plan(indicator('a', { target: { value: 100 } })), scheme)).toBe('1/1');
  });

  it('is the cap for everything else, and for a share that could go further', () => {
    const days = indicator('a', { unitOfMeasure: 'hari', direction: 'lower', target: { value: 10 } });
    expect(objectiveTop(attained(['a']), plan(days), scheme)).toBe('6/5');
    expect(objectiveTop(attained(['a']), plan(indicator('a')), scheme)).toBe('6/5');
    const mistakes = indicator('a', { direction: 'lower', target: { value: 5 } });
    expect(objectiveTop(attained(['a']), plan(mistakes), scheme)).toBe('6/5');
  });

  it('is the mean of its indicators by weight, without those that were not measured', () => {
    const both = plan(indicator('a', { target: { value: 100 } }), indicator('b'));
    expect(objectiveTop(attained(['a', 'b']), both, scheme)).toBe('11/10');
    expect(objectiveTop(attained(['a', 'b'], ['b']), both, scheme)).toBe('1/1');
  });

  it('is not known without its plan', () => {
    expect(objectiveTop(attained(['a']), undefined, scheme)).toBeUndefined();
    expect(objectiveTop(attained(['z']), plan(indicator('a')), scheme)).toBeUndefined();
  });

  it('gives the points that results can reach', () => {
    expect(resultsTop([attained(['a'])], plan(indicator('a', { target: { value: 100 } })), scheme)).toBe('100/1');
    expect(resultsTop([attained(['a'])], undefined, scheme)).toBe('120/1');
  });
});
