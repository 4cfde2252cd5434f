import { describe, expect, it } from 'vitest';
import {
  type FollowUpFacts,
  followUpsFor,
  weakAspects,
  weakBehaviours,
} from '../../../shared/domain/followups/follow-up-rules.ts';
import type { FollowUpKind, FollowUpRule, Predicate } from '../../../shared/domain/schemes/scheme.ts';
import { countingLayer } from '../../../shared/domain/scoring/result-decisions.ts';
import { aResult } from '../appeals/appeal-samples.ts';
import { aMatrixScheme, aWeightedScheme } from '../appraisal-samples.ts';

const rule = (
  ruleId: string,
  when: FollowUpRule['when'],
  [kind, title]: readonly [FollowUpKind, string],
): FollowUpRule => ({
  ruleId,
  when,
  assigns: { kind, title: { id: title, en: title }, within: { days: 90, basis: 'calendar' } },
  source: { citation: 'Contoh', confidence: 'C', unverified: true },
});

const best = { predicateIn: ['sangat-baik'] } as const;
const weak = { predicateIn: ['butuh-perbaikan', 'kurang', 'sangat-kurang'] } as const;
const followUps: readonly FollowUpRule[] = [
  rule('train-service', { weakBehaviour: 'pelayanan' }, ['training', 'Pelayanan prima']),
  rule('train-skill', { weakBehaviour: 'kompeten' }, ['training', 'Teknis']),
  rule('train-cause', { missedWithCause: 'competency' }, ['training', 'Teknis']),
  rule('train-time', { weakAspect: 'time' }, ['training', 'Manajemen waktu']),
  rule('reward', best, ['reward', 'Penghargaan']),
  rule('study', best, ['further-education', 'Tugas belajar']),
  rule('promotion', best, ['promotion-candidate', 'Calon promosi']),
  rule('responsibility', best, ['larger-responsibility', 'Tanggung jawab']),
  rule('guidance', weak, ['guidance-plan', 'Rencana perbaikan enam bulan']),
  {
    ...rule('counsel', { weakBehaviour: 'akuntabel' }, ['counselling', 'Konseling']),
    andPredicateIn: ['kurang', 'sangat-kurang'],
  },
];

const facts = (predicate: Predicate, overrides: Partial<FollowUpFacts> = {}): FollowUpFacts => {
  const layer = countingLayer(aResult());
  return {
    layer: { ...layer, outcome: { ...layer.outcome, predicate } },
    weakBehaviours: [],
    weakAspects: [],
    missedCauses: [],
    ...overrides,
  };
};
const assigned = (given: FollowUpFacts) =>
  followUpsFor(given, { followUps }).map(({ ruleId, basis }) => [ruleId, basis]);

describe('follow-ups', () => {
  it('of a very good result are its four rewards', () => {
    expect(assigned(facts('sangat-baik'))).toEqual([
      ['reward', 'sangat-baik'],
      ['study', 'sangat-baik'],
      ['promotion', 'sangat-baik'],
      ['responsibility', 'sangat-baik'],
    ]);
  });

  it('of a good result are none', () => {
    expect(assigned(facts('baik'))).toEqual([]);
  });

  it.each(['butuh-perbaikan', 'kurang', 'sangat-kurang'] as const)('of %s are a plan of guidance', (predicate) => {
    expect(assigned(facts(predicate))).toEqual([['guidance', predicate]]);
  });

  it('of a weak behaviour are its own training', () => {
    expect(assigned(facts('baik', { weakBehaviours: ['pelayanan'] }))).toEqual([['train-service', 'pelayanan']]);
  });

  it('of a lack of competence are training', () => {
    expect(assigned(facts('baik', { missedCauses: ['resources', 'competency'] }))).toEqual([
      ['train-cause', 'competency'],
    ]);
  });

  it('of other causes are none', () => {
    expect(assigned(facts('baik', { missedCauses: ['resources', 'external', 'data'] }))).toEqual([]);
  });

  it('of a weak aspect are its training', () => {
    expect(assigned(facts('baik', { weakAspects: ['time'] }))).toEqual([['train-time', 'time']]);
  });

  it('name the same thing once, for its first reason', () => {
    const twice = facts('baik', {
      weakBehaviours: ['kompeten', 'kompeten'],
      missedCauses: ['competency', 'competency'],
    });
    expect(assigned(twice)).toEqual([['train-skill', 'kompeten']]);
  });

  it('with a further condition need both', () => {
    expect(assigned(facts('baik', { weakBehaviours: ['akuntabel'] }))).toEqual([]);
    expect(assigned(facts('kurang', { weakBehaviours: ['akuntabel'] }))).toEqual([
      ['guidance', 'kurang'],
      ['counsel', 'akuntabel'],
    ]);
  });

  it('carry the layer and the time that they have', () => {
    expect(followUpsFor(facts('kurang'), { followUps })[0]).toEqual({
      ruleId: 'guidance',
      kind: 'guidance-plan',
      title: { id: 'Rencana perbaikan enam bulan', en: 'Rencana perbaikan enam bulan' },
      basis: 'kurang',
      layerId: 'layer-1',
      within: { days: 90, basis: 'calendar' },
    });
  });
});

describe('a weak behaviour', () => {
  it('is below expectation', () => {
    const ratings = [
      { behaviourId: 'pelayanan', level: 'below' },
      { behaviourId: 'kompeten', level: 'meets' },
    ] as const;
    expect(weakBehaviours(ratings, aMatrixScheme())).toEqual(['pelayanan']);
  });

  it('has a score that alone would be less than baik', () => {
    const ratings = [
      { behaviourId: 'pelayanan', score: 8_999 },
      { behaviourId: 'akuntabel', score: 9_000 },
      { behaviourId: 'kompeten', score: 11_500 },
    ];
    expect(weakBehaviours(ratings, aWeightedScheme())).toEqual(['pelayanan']);
  });

  it('is not one without a rating', () => {
    expect(weakBehaviours([{ behaviourId: 'pelayanan' }], aWeightedScheme())).toEqual([]);
  });
});

describe('a weak aspect', () => {
  const thresholds = { meets: 9_000, above: 11_000 };
  const attained = (numerator: string) => ({ numerator, denominator: '10000' });

  it('has an indicator below expectation', () => {
    const indicators = [
      { aspect: 'time', attainment: attained('8999') },
      { aspect: 'time', attainment: attained('5000') },
      { aspect: 'quality', attainment: attained('9000') },
    ];
    expect(weakAspects(indicators, thresholds)).toEqual(['time']);
  });

  it('is not one that does not apply', () => {
    expect(weakAspects([{ aspect: 'cost', attainment: 'not-applicable' }], thresholds)).toEqual([]);
  });
});
