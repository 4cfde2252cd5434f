import { describe, expect, it } from 'vitest';
import { formatFor } from '../../../shared/messages/format.ts';
import { messagesIn } from '../../../shared/messages/language.ts';
import { packSources } from '../../../web/schemes/pack-sources.ts';
import { followUpsTold, rulesTold, spreadTold, type Telling } from '../../../web/schemes/rules-told.ts';
import { schemeRulesEn } from '../../../web/words/en/scheme-rules.ts';
import { schemeRulesId } from '../../../web/words/id/scheme-rules.ts';
import { matrixScheme, officeSchemes } from '../../domain/packs.ts';

const { tangerangSelatan, arcamanik } = officeSchemes;
const id: Telling = {
  words: schemeRulesId,
  domain: messagesIn('id').domain,
  format: formatFor('id', 'WIB'),
  language: 'id',
};
const en: Telling = {
  words: schemeRulesEn,
  domain: messagesIn('en').domain,
  format: formatFor('en', 'WIB'),
  language: 'en',
};

describe('somebody who reads the scheme of the office', () => {
  it('learns how results and behaviour count once others are heard', () => {
    expect(rulesTold(tangerangSelatan, id).slice(0, 2)).toEqual([
      'Bila rekan, bawahan, atau masyarakat ikut menilai: hasil kerja 60%, perilaku 40%.',
      'Setiap aspek perilaku dinilai dari 0 sampai 120.',
    ]);
    expect(rulesTold(matrixScheme, id).join(' ')).not.toContain('masyarakat ikut menilai');
  });

  it('learns how much of a plan must tell an outcome', () => {
    expect(rulesTold(tangerangSelatan, id)).toContain(
      'Dalam setiap rencana hasil kerja utama, sekurang-kurangnya 30% bobotnya ada pada indikator hasil: aspek kualitas atau perbaikan dari data awal.',
    );
    expect(rulesTold(tangerangSelatan, en)).toContain(
      'In every main objective at least 30% of the weight is on indicators of an outcome: the aspect quality or improvement on a baseline.',
    );
  });

  it('learns what follows from a result, when, and within how long', () => {
    const told = followUpsTold(arcamanik, id);
    expect(told[0]).toEqual({
      when: 'Perilaku Disiplin kerja lemah',
      assigns: ['Pelatihan disiplin dan pengelolaan waktu, dalam 90 hari kalender'],
    });
    expect(
      followUpsTold(tangerangSelatan, id).find(({ when }) => when === 'Predikat Sangat Baik')?.assigns,
    ).toHaveLength(4);
  });

  it('learns what the predicate of the organisation suggests', () => {
    expect(spreadTold(matrixScheme, id)[1]).toEqual({
      organisation: 'Organisasi berpredikat Baik',
      guide: 'Baik paling banyak 70%; ada yang Butuh Perbaikan atau Kurang',
    });
  });

  it('finds of each source which numbers it is of, also of deadlines and phases', () => {
    const sources = packSources(tangerangSelatan, 'id');
    expect(sources.find(({ citation }) => citation.startsWith('PP 30/2019 pasal 41: 70 %'))?.parts).toEqual([
      'Bobot hasil kerja dan perilaku',
    ]);
    const named = sources.flatMap(({ parts }) => parts);
    expect(named).toEqual(
      expect.arrayContaining([
        'Tahap: Perencanaan',
        'Tenggat: Menyetujui SKP',
        'Batas waktu keberatan',
        'Aturan indikator hasil',
        'Kalibrasi',
        'Aturan tindak lanjut',
      ]),
    );
    expect(named.filter((part) => /^[a-z]/u.test(part))).toEqual([]);
    expect(new Set(sources.map(({ citation }) => citation)).size).toBe(sources.length);
  });
});
