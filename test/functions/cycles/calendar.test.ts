import { beforeEach, describe, expect, it } from 'vitest';
import year2026 from '../../../data/holidays/2026.json' with { type: 'json' };
import { correctCalendar } from '../../../functions/cycles/correct-calendar.ts';
import { getCalendar } from '../../../functions/cycles/get-calendar.ts';
import { holdTask } from '../../../functions/steps/hold-task.ts';
import { openTask } from '../../../functions/steps/open-task.ts';
import type { HolidayYear } from '../../../shared/domain/calendar/working-calendar.ts';
import { type App, openApp } from '../../support/app.ts';
import { actionsOf, fileOf, inboxOf } from '../../support/appraisal.ts';
import { caseOf, cycleId, openSmallOffice } from '../../support/small-office.ts';
import { wholeTable } from '../../support/whole-table.ts';

let app: App;

const { year: _, ...known } = year2026 as unknown as HolidayYear;
const leave = { date: '2026-07-08', kind: 'cuti-bersama', name: 'Cuti bersama tambahan' } as const;
const corrects = (days: HolidayYear['days'] = [...known.days, leave], as = 'wati') =>
  app.call(correctCalendar, as, { year: 2026, body: { ...known, days } });

/** Opened on Monday 6 July with twenty working days. */
const dueAt = async () => (await fileOf(app, 'siti')).tasks.map(({ wait }) => wait.dueAt);

beforeEach(async () => {
  app = openApp({ now: '2026-07-06T02:00:00.000Z' });
  await openSmallOffice(app, { open: ['execution', 'mid-review'] });
  const caseId = caseOf('siti');
  const { taskId } = await app.step(openTask, { cycleId, caseId, kind: 'hold-mid-review', execution: 'm' });
  await app.step(holdTask, { taskId, token: 't-1' });
});

describe('the calendar', () => {
  it('shows the holidays of a year with their decree', async () => {
    const { body } = await app.call(getCalendar, 'siti', { year: 2026 });
    expect(body).toMatchObject({ year: 2026, decree: known.decree });
    expect(body.days).toHaveLength(known.days.length);
  });

  it('has nothing of a year that was not loaded', async () => {
    expect(await app.call(getCalendar, 'siti', { year: 2031 })).toMatchObject({ status: 404 });
  });

  it('takes a year that was not loaded', async () => {
    const body = { decree: 'SKB contoh', confidence: 'C', days: [] } as const;
    expect(await app.call(correctCalendar, 'wati', { year: 2028, body })).toMatchObject({ status: 200 });
    expect(await app.call(getCalendar, 'siti', { year: 2028 })).toMatchObject({ body: { decree: 'SKB contoh' } });
  });
});

describe('another holiday', () => {
  it('moves a running deadline by a working day, and wakes its machine', async () => {
    expect(await dueAt()).toEqual(['2026-08-03T16:59:59.999Z']);
    app.at('2026-07-07T02:00:00.000Z');
    expect(await corrects()).toMatchObject({ status: 200 });
    expect(await dueAt()).toEqual(['2026-08-04T16:59:59.999Z']);
    await app.deliver();
    expect(app.completed).toEqual([{ token: 't-1', output: { event: 'rescheduled' } }]);
    expect(await inboxOf(app, 'budi')).toEqual(['deadline-moved', 'mid-review-due']);
    expect((await actionsOf(app, 'siti')).at(-1)).toBe('correctCalendar');
  });

  it('corrected twice moves it once', async () => {
    await corrects();
    const [once] = await dueAt();
    await corrects();
    expect(await dueAt()).toEqual([once]);
  });

  it('that is taken back moves no deadline to earlier', async () => {
    await corrects();
    const moved = await dueAt();
    await corrects([...known.days]);
    expect(await dueAt()).toEqual(moved);
  });
});

describe('a correction is refused, and nothing changes,', () => {
  const refused = async (call: ReturnType<typeof corrects>, expected: readonly [number, string, string?]) => {
    const before = wholeTable(app);
    const { status, problem } = await call;
    expect([status, problem.errors[0]?.code, problem.errors[0]?.field].slice(0, expected.length)).toEqual(expected);
    expect(wholeTable(app)).toEqual(before);
  };

  it('with a day of another year', async () => {
    await refused(corrects([{ ...leave, date: '2027-07-08' }]), [400, 'invalid-field', '/days/0/date']);
  });

  it('with a day twice', async () => {
    await refused(corrects([leave, leave]), [400, 'invalid-field', '/days/1/date']);
  });

  it('by whoever is not HR', async () => {
    await refused(corrects([leave], 'kepala'), [403, 'not-allowed']);
  });
});
