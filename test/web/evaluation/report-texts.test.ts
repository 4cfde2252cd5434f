import { describe, expect, it } from 'vitest';
import { formatFor } from '../../../shared/messages/format.ts';
import { apartText, appealTexts } from '../../../web/evaluation/report-texts.ts';
import { evaluationId as words } from '../../../web/words/id/evaluation.ts';

const { number } = formatFor('id', 'WIB');

describe('whoever looks back on a year', () => {
  it('does not read that three people of the same level are told apart', () => {
    expect(apartText({ isFlat: false, total: 3 }, words)).toBe('terlalu sedikit untuk dinilai');
    expect(apartText({ isFlat: false, total: 1200 }, words)).toBe('ya');
    expect(apartText({ isFlat: true, total: 1200 }, words)).toBe('tidak');
  });

  it('reads what appeals were about, and how many were upheld of each', () => {
    const steps = [
      { step: 'behaviour', filed: 1204, decided: 1100, changed: 300 },
      { step: 'whole', filed: 2, decided: 2, changed: 0 },
    ];
    expect(appealTexts({ filed: 1206, decided: 1102, changed: 300, steps }, { words, number })).toEqual([
      'Penilaian sebuah perilaku: 1.204 keberatan, 1.100 diputus, 300 mengubah hasil.',
      'Hasil seluruhnya: 2 keberatan, 2 diputus, 0 mengubah hasil.',
    ]);
  });
});
