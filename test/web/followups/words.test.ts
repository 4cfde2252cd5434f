import { describe, expect, it } from 'vitest';
import { causesId } from '../../../web/words/id/causes.ts';
import { followUpId } from '../../../web/words/id/follow-up.ts';
import { homeId } from '../../../web/words/id/home.ts';

describe('the words about what follows', () => {
  it('call an unmet follow-up the same on its page as on the first page', () => {
    expect(followUpId.statuses).toEqual(homeId.followUpStatuses);
  });

  it('never call 97 % of a target that meets expectation a target reached', () => {
    expect(causesId.none).toBe('Tidak ada indikator terukur yang capaiannya di bawah ekspektasi.');
    expect(causesId.why).toContain('di bawah batas Sesuai Ekspektasi');
  });
});
