import { describe, expect, it } from 'vitest';
import { decimalText } from '../../../shared/domain/exact-number.ts';
import type { FunctionalLevel } from '../../../shared/domain/people/people.ts';
import type { Predicate } from '../../../shared/domain/schemes/scheme.ts';
import { creditPoints } from '../../../shared/domain/scoring/credit-points.ts';
import { aMatrixScheme } from '../appraisal-samples.ts';

const scheme = aMatrixScheme();
const predicates: readonly Predicate[] = ['sangat-baik', 'baik', 'butuh-perbaikan', 'kurang', 'sangat-kurang'];

/** PermenPANRB 1/2023, annex A: very good, good, needs improvement, poor, very poor. */
const year: readonly (readonly [FunctionalLevel, ...string[]])[] = [
  ['pemula', '45/8', '15/4', '45/16', '15/8', '15/16'],
  ['terampil', '15/2', '5/1', '15/4', '5/2', '5/4'],
  ['mahir', '75/4', '25/2', '75/8', '25/4', '25/8'],
  ['penyelia', '75/2', '25/1', '75/4', '25/2', '25/4'],
  ['ahli-pertama', '75/4', '25/2', '75/8', '25/4', '25/8'],
  ['ahli-muda', '75/2', '25/1', '75/4', '25/2', '25/4'],
  ['ahli-madya', '225/4', '75/2', '225/8', '75/4', '75/8'],
  ['ahli-utama', '75/1', '50/1', '75/2', '25/1', '25/2'],
];

const cells = year.flatMap(([functionalLevel, ...points]) =>
  points.map((exact, index) => [functionalLevel, predicates[index] ?? 'baik', exact] as const),
);

describe('credit points', () => {
  it.each(cells)('of a year as %s with %s are %s', (functionalLevel, predicate, exact) => {
    expect(creditPoints({ functionalLevel, predicate, months: 12 }, scheme)).toEqual({ ok: true, value: exact });
  });

  it('of two months as ahli pertama with baik are 25/12', () => {
    const points = creditPoints({ functionalLevel: 'ahli-pertama', predicate: 'baik', months: 2 }, scheme);
    expect(points).toEqual({ ok: true, value: '25/12' });
    expect(decimalText('25/12')).toBe('2.08');
  });

  it.each([0, 13, 1.5, -2, Number.NaN])('refuse %d months', (months) => {
    const refused = creditPoints({ functionalLevel: 'mahir', predicate: 'baik', months }, scheme);
    expect(refused).toMatchObject({ ok: false, refusals: [{ code: 'rating-outside-scale', field: '/months' }] });
  });

  it('refuse a level without a coefficient', () => {
    const bare = { creditPoints: { ...scheme.creditPoints, coefficients: {} } };
    const refused = creditPoints({ functionalLevel: 'mahir', predicate: 'baik', months: 12 }, bare);
    expect(refused).toMatchObject({
      ok: false,
      refusals: [{ code: 'rating-outside-scale', field: '/functionalLevel' }],
    });
  });
});
