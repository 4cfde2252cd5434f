import { beforeEach, describe, expect, it } from 'vitest';
import { listNotices } from '../../../functions/notifications/list-notices.ts';
import { markNoticeRead } from '../../../functions/notifications/mark-notice-read.ts';
import { sendLetters } from '../../../functions/notifications/send-letters.ts';
import { setPreferences } from '../../../functions/people/set-preferences.ts';
import { openTask } from '../../../functions/steps/open-task.ts';
import { type App, openApp } from '../../support/app.ts';
import { caseOf, cycleId, openSmallOffice, smallOffice } from '../../support/small-office.ts';

let app: App;

const dialogueFor = (employeeId: string) =>
  app.step(openTask, { cycleId, caseId: caseOf(employeeId), kind: 'hold-mid-review', execution: `m-${employeeId}` });
const send = () => sendLetters(app.agencyId, app.deps);

beforeEach(async () => {
  app = openApp({ now: '2026-07-06T02:00:00.000Z' });
  await openSmallOffice(app, { open: ['execution', 'mid-review'] });
  await dialogueFor('siti');
  await app.deliver();
});

describe('a letter', () => {
  it('waits ten minutes for others, and tells all of them', async () => {
    app.at('2026-07-06T02:05:00.000Z');
    await dialogueFor('joko');
    await app.deliver();
    expect(await send()).toBe(0);
    app.at('2026-07-06T02:11:00.000Z');
    expect(await send()).toBe(1);
    expect(app.letters.map(({ to, subject }) => [to, subject])).toEqual([
      ['budi@kantor.example', '2 hal perlu tindakan Anda'],
    ]);
    expect(app.letters[0]?.text).toContain('Siti Contoh');
    expect(app.letters[0]?.text).toContain('Joko Contoh');
  });

  it('is sent once', async () => {
    app.at('2026-07-06T02:11:00.000Z');
    expect([await send(), await send()]).toEqual([1, 0]);
  });

  it('follows the last one by an hour at the earliest', async () => {
    app.at('2026-07-06T02:11:00.000Z');
    await send();
    await dialogueFor('joko');
    await app.deliver();
    app.at('2026-07-06T03:00:00.000Z');
    expect(await send()).toBe(0);
    app.at('2026-07-06T03:11:00.000Z');
    expect(await send()).toBe(1);
  });

  it('is not needed for what was read', async () => {
    const [notice] = (await app.call(listNotices, 'budi', {})).body.items;
    await app.call(markNoticeRead, 'budi', { noticeId: String(notice?.noticeId) });
    app.at('2026-07-06T02:11:00.000Z');
    expect(await send()).toBe(0);
  });

  it('speaks the language of its reader', async () => {
    await app.call(setPreferences, 'budi', { body: { language: 'en', know: 'daily' } });
    app.at('2026-07-06T02:11:00.000Z');
    await send();
    expect(app.letters[0]?.html).toContain('lang="en"');
  });

  it('holds a link to the task, and no NIP', async () => {
    app.at('2026-07-06T02:11:00.000Z');
    await send();
    const [letter] = app.letters;
    expect(letter?.text).toContain('https://capaian.example/tugas/');
    for (const { nip } of smallOffice.employees) expect(JSON.stringify(letter)).not.toContain(nip);
  });

  it('that could not be noted as sent goes again under the same name', async () => {
    app.at('2026-07-06T02:11:00.000Z');
    const { transact } = app.table;
    const torn = { ...app.deps, table: { ...app.table, transact: () => Promise.reject(new Error('crash')) } };
    await expect(sendLetters(app.agencyId, torn)).rejects.toThrow('crash');
    expect(app.table.transact).toBe(transact);
    await send();
    expect(app.letters).toHaveLength(2);
    expect(new Set(app.letters.map(({ messageId }) => messageId)).size).toBe(1);
  });
});
