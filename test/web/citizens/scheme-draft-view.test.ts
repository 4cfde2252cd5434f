import { describe, expect, it } from 'vitest';
import { builtInSchemes } from '../../../shared/data/schemes.ts';
import { draftPart } from '../../../web/citizens/scheme-draft-view.ts';

const told = (schemeId: string, language: 'id' | 'en'): string => {
  const scheme = builtInSchemes.all().find((one) => one.schemeId === schemeId);
  if (scheme === undefined) throw new Error(`there is no ${schemeId}`);
  return draftPart(scheme, language)
    .markup.replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ');
};

describe('what citizens read of a draft by weights', () => {
  it('tells how a year counts with and without others who rate', () => {
    const text = told('pp-30-2019-weighted', 'id');
    expect(text).toContain('Hasil kerja dihitung 70% dan perilaku 30% dari nilai setahun.');
    expect(text).toContain('Bila rekan, bawahan, atau masyarakat ikut menilai: hasil kerja 60%, perilaku 40%.');
  });

  it('tells that the best predicate asks for an innovation, and the others do not', () => {
    const text = told('pp-30-2019-weighted', 'id');
    expect(text).toContain('Sangat Baik: mulai 110, hanya bila ada inovasi');
    expect(text).toContain('Butuh Perbaikan: mulai 70 ');
    expect(told('pp-30-2019-weighted', 'en')).toContain('from 110, only with an innovation');
  });

  it('tells of which days an appeal has how many', () => {
    expect(told('pp-30-2019-weighted', 'id')).toMatch(/dapat mengajukan keberatan dalam 14 hari kalender\./);
  });
});
