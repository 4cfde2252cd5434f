import { describe, expect, it } from 'vitest';
import type { MidReview } from '../../../shared/domain/reviews/review.ts';
import {
  agreementsFit,
  midReviewDraft,
  midReviewGaps,
  midReviewOf,
  withBehind,
} from '../../../web/reviews/mid-review-draft.ts';

const finding = {
  indicatorId: 'i1',
  cause: 'resources',
  remedy: 'Menambah loket',
  ownerId: 'budi',
  dueOn: '2026-07-31',
} as const;
const review: MidReview = {
  caseId: 'case-1',
  heldAt: '2026-06-15T02:00:00.000Z',
  heldBy: 'budi',
  summary: 'Sesuai rencana',
  agreements: ['Laporan tiap bulan', 'Rapat tiap Senin'],
  findings: [finding],
  version: 1,
};
const behind = [
  { indicatorId: 'i1', name: 'Antrean' },
  { indicatorId: 'i2', name: 'Berkas' },
];

describe('the record of a dialogue as it is typed', () => {
  it('begins with what was recorded', () => {
    expect(midReviewDraft(review)).toEqual({
      summary: 'Sesuai rencana',
      agreements: 'Laporan tiap bulan\nRapat tiap Senin',
      findings: [finding],
    });
  });

  it('has one line for each indicator that is behind', () => {
    const { findings } = withBehind(midReviewDraft(review), behind, 'siti');
    expect(findings).toEqual([finding, { indicatorId: 'i2', cause: '', remedy: '', ownerId: 'siti', dueOn: '' }]);
  });

  it('names every field that is empty, in order', () => {
    expect(midReviewGaps(withBehind(midReviewDraft(undefined), behind.slice(1), 'siti'))).toEqual([
      '/summary',
      '/findings/0/cause',
      '/findings/0/remedy',
      '/findings/0/dueOn',
    ]);
    expect(midReviewGaps(midReviewDraft(review))).toEqual([]);
  });

  it('is sent with one agreement for each line that says something', () => {
    const typed = { ...midReviewDraft(review), summary: ' Baik \n', agreements: ' Satu\n\n  \nDua ' };
    expect(midReviewOf(typed)).toEqual({ summary: 'Baik', agreements: ['Satu', 'Dua'], findings: [finding] });
  });

  it('takes twenty agreements of 350 letters', () => {
    const line = 'a'.repeat(350);
    expect(agreementsFit(Array(20).fill(line).join('\n'))).toBe(true);
    expect(agreementsFit(Array(21).fill('a').join('\n'))).toBe(false);
    expect(agreementsFit(`${line}a`)).toBe(false);
  });
});
