import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digestOf, mailDueAt, minutesAfter } from '../../../shared/domain/notifications/digest.ts';
import type { Notice } from '../../../shared/domain/notifications/notice.ts';

const now = '2026-01-10T02:00:00.000Z';

const notice = (change: Partial<Notice> = {}): Notice => ({
  noticeId: 'notice-1',
  kind: 'submitted',
  agencyId: 'contoh',
  recipientId: 'employee-budi',
  at: now,
  facts: {},
  ...change,
});

const preference = (know: 'immediate' | 'daily' | 'none', zone: 'WIB' | 'WITA' | 'WIT' = 'WIB') => ({ know, zone });
const fyi = notice({ kind: 'approved' });

describe('when a letter goes out', () => {
  it('is ten minutes after the first notice', () => {
    expect(mailDueAt(notice(), { now, preference: preference('immediate') })).toBe('2026-01-10T02:10:00.000Z');
  });

  it('is an hour after the last letter', () => {
    const lastLetterAt = '2026-01-10T01:45:00.000Z';
    expect(mailDueAt(notice(), { now, preference: preference('none'), lastLetterAt })).toBe('2026-01-10T02:45:00.000Z');
  });

  it('is ten minutes after the notice when the last letter is long ago', () => {
    const lastLetterAt = '2026-01-09T01:45:00.000Z';
    expect(mailDueAt(notice(), { now, preference: preference('none'), lastLetterAt })).toBe('2026-01-10T02:10:00.000Z');
  });

  it('is sooner when the deadline would come first', () => {
    const lastLetterAt = '2026-01-10T01:45:00.000Z';
    const dueAt = (actBy: string) =>
      mailDueAt(notice({ actBy }), { now, preference: preference('daily'), lastLetterAt });
    expect(dueAt('2026-01-10T02:44:59.000Z')).toBe('2026-01-10T02:10:00.000Z');
    expect(dueAt('2026-01-10T02:45:00.000Z')).toBe('2026-01-10T02:45:00.000Z');
  });

  it('is never for what a reader does not want to know by mail', () => {
    expect(mailDueAt(fyi, { now, preference: preference('none') })).toBeUndefined();
  });

  it('is always for what must be acted on', () => {
    expect(mailDueAt(notice(), { now, preference: preference('none') })).toBeDefined();
  });

  it('is half past seven in the zone of the reader for a daily letter', () => {
    const at = (zone: 'WIB' | 'WITA' | 'WIT', moment = now) =>
      mailDueAt(fyi, { now: moment, preference: preference('daily', zone) });
    expect(at('WIB')).toBe('2026-01-11T00:30:00.000Z');
    expect(at('WITA')).toBe('2026-01-10T23:30:00.000Z');
    expect(at('WIT')).toBe('2026-01-10T22:30:00.000Z');
    expect(at('WIB', '2026-01-10T00:29:59.999Z')).toBe('2026-01-10T00:30:00.000Z');
    expect(at('WIB', '2026-01-10T00:30:00.000Z')).toBe('2026-01-11T00:30:00.000Z');
  });

  it('is at once for what a reader wants to know at once', () => {
    expect(mailDueAt(fyi, { now, preference: preference('immediate') })).toBe('2026-01-10T02:10:00.000Z');
  });

  it('is never before the notices had time to gather', () => {
    const instants = fc.date({ min: new Date('2026-01-01'), max: new Date('2026-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(instants, fc.option(instants), fc.option(instants), (at, last, by) => {
        const due = mailDueAt(notice(by ? { actBy: by.toISOString() } : {}), {
          now: at.toISOString(),
          preference: preference('immediate'),
          lastLetterAt: last?.toISOString(),
        });
        expect(Date.parse(due ?? '') - at.getTime()).toBeGreaterThanOrEqual(600_000);
      }),
    );
  });
});

describe('minutes after an instant', () => {
  it('cross midnight and keep milliseconds', () => {
    expect(minutesAfter('2026-12-31T23:55:00.007Z', 10)).toBe('2027-01-01T00:05:00.007Z');
  });
});

describe('a digest', () => {
  const ids = (list: readonly Notice[]) => list.map(({ noticeId }) => noticeId);

  it('tells the nearest deadline first and those without one last', () => {
    const { act } = digestOf([
      notice({ noticeId: 'without' }),
      notice({ noticeId: 'later', actBy: '2026-02-02T00:00:00.000Z' }),
      notice({ noticeId: 'sooner', actBy: '2026-02-01T00:00:00.000Z' }),
    ]);
    expect(ids(act)).toEqual(['sooner', 'later', 'without']);
  });

  it('tells what is to be known in the order in which it happened', () => {
    const { act, know } = digestOf([
      notice({ ...fyi, noticeId: 'second', at: '2026-01-10T03:00:00.000Z' }),
      notice({ ...fyi, noticeId: 'first' }),
    ]);
    expect([ids(know), act]).toEqual([['first', 'second'], []]);
  });

  it('asks once for one task, in the newest words', () => {
    const { act } = digestOf([
      notice({ noticeId: 'reminder', kind: 'reminder', taskId: 'task-1', at: '2026-01-12T00:00:00.000Z' }),
      notice({ noticeId: 'submitted', taskId: 'task-1' }),
      notice({ noticeId: 'other', taskId: 'task-2' }),
    ]);
    expect(ids(act)).toEqual(['other', 'reminder']);
  });

  it('asks for each that belongs to no task', () => {
    const { act } = digestOf([notice({ noticeId: 'one' }), notice({ noticeId: 'two' })]);
    expect(ids(act)).toEqual(['one', 'two']);
  });

  it('is the same whatever the order in which notices arrive', () => {
    const one = fc.record({
      noticeId: fc.uuid(),
      kind: fc.constantFrom('submitted' as const, 'reminder' as const, 'approved' as const),
      taskId: fc.constantFrom('task-1', 'task-2', 'task-3'),
      at: fc.constantFrom(now, '2026-01-11T00:00:00.000Z', '2026-01-12T00:00:00.000Z'),
    });
    const lists = fc.uniqueArray(one, { selector: ({ noticeId }) => noticeId, maxLength: 12 });
    const shuffled = lists.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    );
    fc.assert(
      fc.property(shuffled, ([list, other]) => {
        expect(digestOf(other.map(notice))).toEqual(digestOf(list.map(notice)));
      }),
    );
  });
});
