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

/** A program that is killed when the letter is sent and not noted yet. */
const dyingAfterSending = () => {
  const sent = () => app.letters.length > 0;
  const transact: typeof app.table.transact = (writes) =>
    sent() ? Promise.reject(new Error('crash')) : app.table.transact(writes);
  return { ...app.deps, table: { ...app.table, transact } };
};

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
    await expect(sendLetters(app.agencyId, dyingAfterSending())).rejects.toThrow('crash');
    await dialogueFor('joko');
    await app.deliver();
    await send();
    expect(app.letters).toHaveLength(2);
    expect(app.letters[1]).toEqual(app.letters[0]);
  });

  it('that is refused holds up nobody else, and is tried again', async () => {
    await app.step(openTask, { cycleId, caseId: caseOf('wati'), kind: 'hold-mid-review', execution: 'm-wati' });
    await app.deliver();
    app.at('2026-07-06T02:11:00.000Z');
    const log = () => undefined;
    const send = (to: string) =>
      to.startsWith('budi') ? Promise.reject(new Error('no such mailbox')) : Promise.resolve();
    const refusing = { ...app.deps, log, mail: { send: ({ to }: { to: string }) => send(to) } };
    expect(await sendLetters(app.agencyId, refusing)).toBe(1);
    expect(await sendLetters(app.agencyId, refusing)).toBe(0);
    app.at('2026-07-06T02:30:00.000Z');
    expect(await sendLetters(app.agencyId, app.deps)).toBe(1);
    expect(app.letters.map(({ to }) => to)).toEqual(['budi@kantor.example']);
  });

  it('that was read while it was sent goes once', async () => {
    app.at('2026-07-06T02:11:00.000Z');
    await dialogueFor('joko');
    await app.deliver();
    const [notice] = (await app.call(listNotices, 'budi', {})).body.items;
    const read = () => app.call(markNoticeRead, 'budi', { noticeId: String(notice?.noticeId) });
    const { mail } = app.deps;
    const slow = {
      send: (letter: Parameters<typeof mail.send>[0]) =>
        mail
          .send(letter)
          .then(read)
          .then(() => undefined),
    };
    await sendLetters(app.agencyId, { ...app.deps, mail: slow });
    app.at('2026-07-06T09:00:00.000Z');
    expect([await send(), app.letters.length]).toEqual([0, 1]);
  });

  it('leaves to the next one what came after it', async () => {
    app.at('2026-07-06T02:11:00.000Z');
    await expect(sendLetters(app.agencyId, dyingAfterSending())).rejects.toThrow('crash');
    await dialogueFor('joko');
    await app.deliver();
    await send();
    app.at('2026-07-06T03:30:00.000Z');
    expect(await send()).toBe(1);
    expect(app.letters.at(-1)?.text).toContain('Joko Contoh');
    expect(app.letters.at(-1)?.text).not.toContain('Siti Contoh');
  });
});
