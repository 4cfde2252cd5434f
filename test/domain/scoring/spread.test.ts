import { describe, expect, it } from 'vitest';
import type { OrganisationPredicate, Predicate, Scheme } from '../../../shared/domain/schemes/scheme.ts';
import { acceptSpread, spreadOf } from '../../../shared/domain/scoring/spread.ts';

/** SE MenPANRB 3/2023, as quoted. */
const guidance: Scheme['spreadGuidance'] = {
  istimewa: { rules: [{ predicates: ['sangat-baik'], atMost: 7_000 }] },
  baik: {
    rules: [
      { predicates: ['baik'], atMost: 7_000 },
      { predicates: ['butuh-perbaikan', 'kurang'], some: true },
    ],
  },
  'butuh-perbaikan': {
    rules: [
      { predicates: ['butuh-perbaikan'], atLeast: 6_000 },
      { predicates: ['sangat-baik'], atMost: 1_000 },
    ],
  },
  kurang: {
    rules: [
      { predicates: ['kurang'], atLeast: 6_000 },
      { predicates: ['butuh-perbaikan'], atLeast: 1_000 },
      { predicates: ['sangat-baik'], atMost: 1_000 },
    ],
  },
  'sangat-kurang': {
    rules: [
      { predicates: ['sangat-kurang'], atLeast: 6_000 },
      { predicates: ['kurang', 'butuh-perbaikan'], atLeast: 1_000 },
      { predicates: ['sangat-baik'], atMost: 0 },
    ],
  },
};

/** People with sangat baik, baik, butuh perbaikan, kurang, sangat kurang. */
type Counts = readonly [number, number, number, number, number];
const order: readonly Predicate[] = ['sangat-baik', 'baik', 'butuh-perbaikan', 'kurang', 'sangat-kurang'];
const staffOf = (counts: Counts): readonly Predicate[] =>
  order.flatMap((predicate, index) => Array<Predicate>(counts[index] ?? 0).fill(predicate));
const report = (organisation: OrganisationPredicate, counts: Counts) =>
  spreadOf(staffOf(counts), { organisation, guidance });
const rulesOf = (organisation: OrganisationPredicate, counts: Counts) =>
  report(organisation, counts).findings.map(({ rule, predicates }) => `${rule} ${predicates.join('+')}`);

describe('the spread of predicates', () => {
  it.each<[OrganisationPredicate, Counts]>([
    ['istimewa', [7, 3, 0, 0, 0]],
    ['istimewa', [0, 5, 0, 0, 5]],
    ['baik', [2, 7, 1, 0, 0]],
    ['baik', [2, 7, 0, 1, 0]],
    ['butuh-perbaikan', [1, 3, 6, 0, 0]],
    ['kurang', [1, 2, 1, 6, 0]],
    ['sangat-kurang', [0, 3, 1, 0, 6]],
    ['sangat-kurang', [0, 3, 0, 1, 6]],
  ])('fits %s at its limits with %j', (organisation, counts) => {
    expect(rulesOf(organisation, counts)).toEqual([]);
  });

  it.each<[OrganisationPredicate, Counts, readonly string[]]>([
    ['istimewa', [8, 2, 0, 0, 0], ['at-most sangat-baik']],
    ['baik', [1, 8, 1, 0, 0], ['at-most baik']],
    ['baik', [3, 7, 0, 0, 0], ['some butuh-perbaikan+kurang']],
    ['baik', [0, 10, 0, 0, 0], ['at-most baik', 'some butuh-perbaikan+kurang']],
    ['butuh-perbaikan', [2, 2, 6, 0, 0], ['at-most sangat-baik']],
    ['butuh-perbaikan', [1, 4, 5, 0, 0], ['at-least butuh-perbaikan']],
    ['kurang', [1, 2, 2, 5, 0], ['at-least kurang']],
    ['kurang', [1, 3, 0, 6, 0], ['at-least butuh-perbaikan']],
    ['kurang', [2, 1, 1, 6, 0], ['at-most sangat-baik']],
    ['sangat-kurang', [0, 4, 1, 0, 5], ['at-least sangat-kurang']],
    ['sangat-kurang', [0, 4, 0, 0, 6], ['at-least kurang+butuh-perbaikan']],
    ['sangat-kurang', [1, 1, 1, 1, 6], ['at-most sangat-baik']],
  ])('of %s with %j differs: %j', (organisation, counts, rules) => {
    expect(rulesOf(organisation, counts)).toEqual(rules);
  });

  it('compares exact shares, not rounded ones', () => {
    expect(rulesOf('istimewa', [7001, 2999, 0, 0, 0])).toEqual(['at-most sangat-baik']);
    expect(rulesOf('istimewa', [2, 1, 0, 0, 0])).toEqual([]);
    expect(rulesOf('istimewa', [70, 29, 0, 0, 0])).toEqual(['at-most sangat-baik']);
  });

  it('says how many people and which share', () => {
    expect(report('istimewa', [8, 2, 0, 0, 0]).findings).toEqual([
      { predicates: ['sangat-baik'], rule: 'at-most', limit: 7_000, count: 8, share: '4/5' },
    ]);
  });

  it('counts every predicate', () => {
    expect(report('baik', [1, 2, 3, 0, 4])).toMatchObject({
      total: 10,
      counts: { 'sangat-baik': 1, baik: 2, 'butuh-perbaikan': 3, kurang: 0, 'sangat-kurang': 4 },
    });
  });

  it('of one person, or of nobody, differs from nothing', () => {
    expect(rulesOf('baik', [0, 1, 0, 0, 0])).toEqual([]);
    expect(rulesOf('baik', [0, 0, 0, 0, 0])).toEqual([]);
  });

  it('of fewer than ten people is marked as small', () => {
    expect(report('baik', [1, 6, 1, 1, 0]).small).toBe(true);
    expect(report('baik', [1, 7, 1, 1, 0]).small).toBe(false);
  });
});

describe('the decision about a spread', () => {
  const by = { actor: 'leader-1', now: '2027-01-20T03:00:00.000Z' };
  const odd = report('istimewa', [8, 2, 0, 0, 0]);

  it('needs a reason where the spread differs', () => {
    expect(acceptSpread(odd, '  ', by)).toEqual({
      ok: false,
      refusals: [{ code: 'spread-reason-missing', field: '/spreadReason', facts: { findings: odd.findings } }],
    });
  });

  it('never blocks a spread that has a reason', () => {
    const everybody = report('sangat-kurang', [10, 0, 0, 0, 0]);
    expect(acceptSpread(everybody, 'Kontribusi pegawai terbukti.', by)).toMatchObject({
      ok: true,
      value: { reason: 'Kontribusi pegawai terbukti.', decidedBy: 'leader-1' },
    });
  });

  it('needs no reason where the spread fits', () => {
    expect(acceptSpread(report('istimewa', [7, 3, 0, 0, 0]), undefined, by).ok).toBe(true);
  });
});
