import { describe, expect, it } from 'vitest';
import { messagesIn } from '../../../shared/messages/language.ts';
import { groupsOf } from '../../../web/followups/follow-up-groups.ts';
import { taskTitle } from '../../../web/ui/task-title.ts';

const one = (
  followUpId: string,
  kind: 'remedy' | 'training' | 'resource-request',
  status: 'open' | 'done' = 'open',
) => ({
  followUpId,
  kind,
  status,
});

describe('the follow-ups of a year', () => {
  it('begin with what waits for the reader, and show nothing twice', () => {
    const all = [
      one('a', 'remedy'),
      one('b', 'training', 'done'),
      one('c', 'resource-request'),
      one('d', 'resource-request', 'done'),
    ];
    const ids = groupsOf(all, ({ kind }) => kind === 'resource-request').map(([group, those]) => [
      group,
      those.map(({ followUpId }) => followUpId),
    ]);
    expect(ids).toEqual([
      ['mine', ['c']],
      ['agreed', ['a', 'd']],
      ['growth', ['b']],
    ]);
  });
});

describe('the name of a task', () => {
  const { domain } = messagesIn('id');

  it('says what a follow-up asks for', () => {
    const task = { kind: 'complete-follow-up', followUpId: 'resource-request.end.s1.head' } as const;
    expect(taskTitle(task, domain)).toBe('Menyelesaikan tindak lanjut (permintaan sumber daya)');
  });

  it('is that of its kind else', () => {
    expect(taskTitle({ kind: 'rate' }, domain)).toBe('Menilai kinerja');
    expect(taskTitle({ kind: 'complete-follow-up', followUpId: 'reward-excellent.l-1' }, domain)).toBe(
      'Menyelesaikan tindak lanjut',
    );
  });
});
