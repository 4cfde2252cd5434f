import { describe, expect, it } from 'vitest';
import { formatFor } from '../../../../shared/messages/format.ts';
import { messagesIn } from '../../../../shared/messages/language.ts';
import { wayText } from '../../../../web/results/receipt/way-text.ts';
import { resultId } from '../../../../web/words/id/result.ts';

const words = { words: resultId, domain: messagesIn('id').domain, format: formatFor('id', 'WIB') };

describe('a way to the next predicate in words', () => {
  it('names levels as the regulation does', () => {
    const improvements = [{ kind: 'level', part: 'results', from: 'below', to: 'meets' }] as const;
    expect(wayText({ predicate: 'baik', improvements }, words)).toBe(
      'Hasil kerja naik dari Di Bawah Ekspektasi menjadi Sesuai Ekspektasi.',
    );
  });

  it('rounds points for people and joins what belongs together', () => {
    const points = { kind: 'points', part: 'behaviour', from: '90/1', to: '340/3', more: '70/3' } as const;
    expect(wayText({ predicate: 'sangat-baik', improvements: [points, { kind: 'innovation' }] }, words)).toBe(
      'Perilaku kerja 23,33 angka lebih tinggi, menjadi 113,33 dan sebuah inovasi yang bermanfaat bagi organisasi dan dibenarkan pejabat penilai.',
    );
  });
});
