import { describe, expect, it } from 'vitest';
import { isBeyondWhole, isShare } from '../../../shared/domain/targets/percent-share.ts';
import type { Indicator } from '../../../shared/domain/targets/plan.ts';

const indicator = (name: string, rest: Partial<Indicator> = {}): Indicator => ({
  indicatorId: 'i1',
  name,
  aspect: 'quality',
  unitOfMeasure: 'persen',
  direction: 'higher',
  formula: 'ratio',
  target: { value: 95 },
  accumulation: 'mean',
  method: 'Register',
  ...rest,
});

describe('an indicator in percent', () => {
  it.each(['persen', 'Persen', ' % ', 'persen (%)', 'percent'])('is a share of a whole in "%s"', (unitOfMeasure) => {
    expect(isShare(indicator('Persentase berkas tanpa kesalahan', { unitOfMeasure }))).toBe(true);
  });

  it.each([
    'Pertumbuhan kunjungan warga',
    'Persentase kenaikan pendapatan daerah',
    'Peningkatan jumlah peserta',
    'Realisasi kegiatan terhadap rencana',
    'Penyerapan anggaran terhadap rencana kas',
    'Growth of visits',
  ])('is none where it grows or is compared with a plan: %s', (name) => {
    expect(isShare(indicator(name))).toBe(false);
    expect(isBeyondWhole(indicator(name, { target: { value: 120 } }))).toBe(false);
  });

  it('is none where its months add up, or where the plan itself goes beyond the whole', () => {
    expect(isShare(indicator('Nilai tambah', { accumulation: 'sum' }))).toBe(false);
    expect(isShare(indicator('Persentase capaian', { target: { value: 120 } }))).toBe(false);
    expect(isShare(indicator('Persentase capaian', { target: { from: 90, to: 110 } }))).toBe(false);
    expect(isShare(indicator('Waktu tunggu', { unitOfMeasure: 'menit' }))).toBe(false);
    expect(isShare(indicator('Selisih', { unitOfMeasure: 'poin persen' }))).toBe(false);
  });

  it('is beyond the whole with a target above 100 that no growth explains', () => {
    expect(isBeyondWhole(indicator('Persentase berkas selesai', { target: { value: 950 } }))).toBe(true);
    expect(isBeyondWhole(indicator('Persentase berkas selesai', { target: { from: 90, to: 100.5 } }))).toBe(true);
    expect(isBeyondWhole(indicator('Persentase berkas selesai', { target: { value: 100 } }))).toBe(false);
    const summed = indicator('Persentase berkas selesai', { accumulation: 'sum', target: { value: 950 } });
    expect(isBeyondWhole(summed)).toBe(true);
    expect(isBeyondWhole(indicator('Kunjungan', { unitOfMeasure: 'orang', target: { value: 950 } }))).toBe(false);
  });
});
