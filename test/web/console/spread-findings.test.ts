import { describe, expect, it } from 'vitest';
import { formatFor } from '../../../shared/messages/format.ts';
import { messagesIn } from '../../../shared/messages/language.ts';
import { findingTexts } from '../../../web/console/spread-findings.ts';
import { consoleId } from '../../../web/words/id/console.ts';

const naming = {
  words: consoleId,
  predicates: messagesIn('id').domain.predicates,
  format: formatFor('id', 'WIB'),
};

describe('findingTexts', () => {
  it('says the guidance as a consideration, never as a quota', () => {
    const findings = [
      { predicates: ['sangat-baik', 'baik'], rule: 'at-most', limit: 5000, count: 2, share: '2/3' },
      { predicates: ['kurang'], rule: 'some', count: 0, share: '0/1' },
    ] as const;
    expect(findingTexts({ findings }, naming)).toEqual([
      'Sangat Baik atau Baik: 66,66%; pertimbangannya paling banyak 50%.',
      'Kurang: belum ada; pertimbangannya ada sekurang-kurangnya satu orang.',
    ]);
  });
});
