import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inboxGroups, isWanted, nextTask, noFilter, type TaskView } from '../../../web/inbox/inbox-groups.ts';

const now = '2026-01-05T02:00:00.000Z';

const task = (taskId: string, rest: Partial<TaskView> = {}): TaskView => ({
  taskId,
  kind: 'approve-targets',
  caseId: 'c1',
  cycleId: '2026',
  unit: { unitId: 'u1', name: 'Bidang Layanan' },
  subject: { employeeId: 'siti', name: 'Siti Contoh' },
  assignee: { employeeId: 'budi', name: 'Budi Contoh' },
  openedAt: now,
  dueAt: '2026-01-12T16:59:59.999Z',
  late: false,
  onSilence: 'deemed-approved',
  status: 'open',
  version: 1,
  ...rest,
});

const groups = (tasks: readonly TaskView[]) =>
  inboxGroups(tasks, { now, zone: 'WIB' }).map(({ urgency, tasks: found }) => [
    urgency,
    found.map(({ taskId }) => taskId),
  ]);

describe('the inbox', () => {
  it('groups tasks by calendar days of the reader', () => {
    expect(
      groups([
        task('later', { dueAt: '2026-01-13T16:59:59.999Z' }),
        task('week', { dueAt: '2026-01-12T16:59:59.999Z' }),
        task('tomorrow', { dueAt: '2026-01-05T17:00:00.000Z' }),
        task('today', { dueAt: '2026-01-05T16:59:59.999Z' }),
        task('late', { dueAt: '2026-01-04T16:59:59.999Z', late: true }),
      ]),
    ).toEqual([
      ['late', ['late']],
      ['today', ['today']],
      ['week', ['tomorrow', 'week']],
      ['later', ['later']],
    ]);
  });

  it('shows every task once', () => {
    const days = fc.array(fc.integer({ min: -20, max: 60 }), { maxLength: 30 });
    fc.assert(
      fc.property(days, (offsets) => {
        const tasks = offsets.map((days, index) =>
          task(`t${index}`, { dueAt: new Date(Date.parse(now) + days * 86_400_000).toISOString() }),
        );
        const shown = groups(tasks).flatMap(([, ids]) => ids);
        expect([...shown].sort()).toEqual(tasks.map(({ taskId }) => taskId).sort());
      }),
    );
  });

  it('is filtered by part of a name without accents, kind and unit', () => {
    const one = task('t', { subject: { employeeId: 'e', name: 'Ratna Contoh' } });
    expect(isWanted(one, noFilter)).toBe(true);
    expect(isWanted(one, { ...noFilter, name: ' rátna ' })).toBe(true);
    expect(isWanted(one, { ...noFilter, name: 'siti' })).toBe(false);
    expect(isWanted(one, { ...noFilter, kind: 'rate' })).toBe(false);
    expect(isWanted(one, { ...noFilter, unitId: 'u2' })).toBe(false);
  });

  it('leads on to the next deadline, and from the last to the first', () => {
    const [a, b, c] = ['01', '02', '03'].map((day) => task(day, { dueAt: `2026-02-${day}T00:00:00.000Z` }));
    if (!a || !b || !c) throw new Error('there are three tasks');
    expect(nextTask([a, b, c], a)).toBe(b);
    expect(nextTask([a, b, c], c)).toBe(a);
    expect(nextTask([b], b)).toBeUndefined();
  });
});
