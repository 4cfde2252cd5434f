import Fraction from 'fraction.js';
import { describe, expect, it } from 'vitest';
import { type SurveyScores, surveyElements, totalsOf } from '../../../shared/domain/surveys/elements.ts';
import { qualityOf, reportedIndex, surveyIndex } from '../../../shared/domain/surveys/survey-index.ts';

const all = (score: 1 | 2 | 3 | 4): SurveyScores =>
  Object.fromEntries(surveyElements.map((element) => [element, score]));

const meansOf = (text: string): readonly Fraction[] => text.split(' ').map((mean) => new Fraction(mean));

/**
 * Element means and the index as two offices published them; numbers only.
 *
 * Kabupaten Bogor, Badan Perizinan Terpadu, 2011 to 2014, fourteen elements (KepMenPAN 25/2004), each weighing 0.071:
 * dpmptsp.bogorkab.go.id/indeks-kepuasan-masyarakat. Kabupaten Tulang Bawang Barat, Dinas Kependudukan dan Pencatatan
 * Sipil, first half of 2023, nine elements weighing 0.111, and yet 100 printed: e-smile.tubaba.go.id/main/skm/laporan/online.
 */
const published = [
  ['Bogor 2011', '3.007 2.993 3.020 3.000 3.113 3.033 2.887 2.947 2.980 3.033 3.000 3.033 3.020 3.000', 74_67],
  ['Bogor 2012', '2.947 3.047 3.013 2.993 2.980 3.127 2.900 2.800 3.260 3.013 2.893 2.720 3.133 3.153', 74_51],
  ['Bogor 2013', '2.980 3.027 3.067 3.020 3.040 3.060 2.733 3.007 3.227 3.067 2.927 2.827 2.947 3.093', 74_59],
  ['Bogor 2014', '3.020 2.973 3.067 3.127 3.033 3.060 2.867 3.013 3.267 3.000 2.960 2.947 3.193 3.160', 75_77],
  ['Tulang Bawang Barat 2023', '4 4 4 4 4 4 4 4 4', 100_00],
] as const;

describe('the index as offices report it', () => {
  it.each(published)('is the published one of %s', (_, means, index) => {
    expect(reportedIndex(meansOf(means))).toBe(index);
  });
});

/** Totals of nine elements in the order of the form, from means printed with three decimals at most. */
const totalsOfMeans = (text: string): ReturnType<typeof totalsOf> => {
  const means = text.split(' ').map(Number);
  return Object.fromEntries(
    surveyElements.map((element, index) => [element, { sum: Math.round((means[index] ?? 0) * 1000), answers: 1000 }]),
  ) as ReturnType<typeof totalsOf>;
};

/**
 * Kabupaten Bantul, Dinas Pertanahan dan Tata Ruang, 2023, nine elements in the order of the form, 87.28 printed:
 * skm.bantulkab.go.id/skpd-45c48cce2e2d7fbdea1afc51c7c6ad26.
 */
const bantul = totalsOfMeans('3.31 3.35 3.49 3.93 3.45 3.39 3.39 3.76 3.35');

describe('the exact index of Bantul 2023', () => {
  it('is the published one', () => {
    expect(surveyIndex(bantul)).toMatchObject({ index: 87_28, quality: 'B' });
  });

  it('is not what weights of 0.111 would print', () => {
    expect(surveyIndex(bantul)?.reported).toBe(87_19);
  });
});

/**
 * Kabupaten Bogor, Badan Penanaman Modal dan Pelayanan Terpadu Satu Pintu, nine elements of PermenPANRB 16/2014 (the
 * eighth is the service charter), second column of the table headed 2015 to 2018: a weighted sum of 3.054 and, for the
 * four years, the indices 75.98, 76.04, 76.47 and 76.79: dpmptsp.bogorkab.go.id/indeks-kepuasan-masyarakat.
 */
const bogorNine = totalsOfMeans('3.1 3.08 2.933 3.06 3.087 3.14 3.2 2.947 2.94');

describe('a report of Bogor that contradicts itself', () => {
  const index = surveyIndex(bogorNine);

  it('prints the weighted sum that the exact weights give', () => {
    // 27.487 / 9 is 3.0541…
    expect(new Fraction(index?.exact ?? 0).div(25).round(3).toString()).toBe('3.054');
  });

  it('prints an index that its own means do not give', () => {
    expect(index).toMatchObject({ index: 76_35, reported: 76_28 });
    expect([75_98, 76_04, 76_47, 76_79]).not.toContain(index?.index);
    expect([75_98, 76_04, 76_47, 76_79]).not.toContain(index?.reported);
  });
});

/**
 * Twenty-nine citizens of one quarter, with the sums of the nine elements and the index 91.48: the worked example that
 * comes with an office's own survey system, rennn9/GASPUL_BACKEND, rumus_perhitungan_ikm_lengkap.md.
 */
const quarter = {
  requirements: 105,
  procedure: 101,
  time: 100,
  cost: 116,
  product: 102,
  competence: 105,
  conduct: 106,
  facilities: 105,
  complaints: 115,
};

const quarterTotals = Object.fromEntries(
  Object.entries(quarter).map(([element, sum]) => [element, { sum, answers: 29 }]),
) as ReturnType<typeof totalsOf>;

describe('the exact index', () => {
  it('is the published one of twenty-nine citizens', () => {
    expect(surveyIndex(quarterTotals)).toMatchObject({ index: 91_48, exact: '23875/261', quality: 'A' });
  });

  it('stands beside what a report would print', () => {
    expect(surveyIndex(quarterTotals)?.reported).toBe(91_38);
  });

  it('reaches 100 when everybody gives four', () => {
    expect(surveyIndex(totalsOf([all(4), all(4)]))).toMatchObject({ index: 100_00, reported: 100_00, quality: 'A' });
  });

  it('is 25 when everybody gives one', () => {
    expect(surveyIndex(totalsOf([all(1)]))).toMatchObject({ index: 25_00, quality: 'D' });
  });

  it('leaves out what applied to nobody', () => {
    const { cost: _, ...free } = all(3);
    const index = surveyIndex(totalsOf([free]));
    expect(index?.index).toBe(75_00);
    expect(index?.elements).toHaveLength(8);
  });

  it('takes the mean of those to whom an element applied', () => {
    const { complaints: _, ...silent } = all(4);
    const index = surveyIndex(totalsOf([{ ...all(4), complaints: 1 }, silent]));
    expect(index?.elements[0]).toEqual({ element: 'complaints', answers: 1, mean: '1/1' });
    expect(index?.exact).toBe('275/3');
  });

  it('is not there before the first answer', () => {
    expect(surveyIndex(totalsOf([]))).toBeUndefined();
  });

  it('ranks the lowest element first', () => {
    const index = surveyIndex(totalsOf([{ ...all(3), time: 1, conduct: 4 }]));
    expect(index?.elements.map(({ element }) => element)).toEqual([
      'time',
      ...surveyElements.filter((element) => element !== 'time' && element !== 'conduct'),
      'conduct',
    ]);
  });
});

describe('the class', () => {
  it.each([
    [100_00, 'A'],
    [88_31, 'A'],
    [88_30, 'B'],
    [76_61, 'B'],
    [76_60, 'C'],
    [65_00, 'C'],
    [64_99, 'D'],
    [25_00, 'D'],
  ])('of %i hundredths is %s', (index, quality) => {
    expect(qualityOf(index)).toBe(quality);
  });

  it('is read from the rounded index, so that 88.305 is A', () => {
    const totals = totalsOf([]);
    const means = { ...totals, time: { sum: 35_322, answers: 10_000 } };
    expect(surveyIndex(means)).toMatchObject({ exact: '17661/200', index: 88_31, quality: 'A' });
  });
});
