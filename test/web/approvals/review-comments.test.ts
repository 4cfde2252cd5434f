import { describe, expect, it } from 'vitest';
import { commentsToSend, lineKey } from '../../../web/approvals/review-comments.ts';
import { objectiveOf, planOf } from '../targets/a-plan.ts';

const plan = planOf(objectiveOf('a'));

describe('comments', () => {
  it('name the line that they are on', () => {
    const comments = { [lineKey()]: 'Umum', [lineKey('a')]: 'Sasaran', [lineKey('a', 'a-i')]: ' Indikator ' };
    expect(commentsToSend(comments, plan)).toEqual([
      { text: 'Umum' },
      { objectiveId: 'a', text: 'Sasaran' },
      { objectiveId: 'a', indicatorId: 'a-i', text: 'Indikator' },
    ]);
  });

  it('are not sent while they are blank', () => {
    expect(commentsToSend({ [lineKey('a')]: '  ' }, plan)).toEqual([]);
  });

  it('stay on the whole plan when their line is gone', () => {
    expect(commentsToSend({ [lineKey('gone')]: 'Masih perlu' }, plan)).toEqual([{ text: 'Masih perlu' }]);
  });
});
