import { once } from 'node:events';
import type { AddressInfo, Server } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openPost } from '../../../../local/office/mail/post.ts';
import { openWaitingLetters, type WaitingLetters } from '../../../../local/office/mail/waiting-letters.ts';
import { openSmtpMail, type SmtpMail } from '../../../../local/smtp-mail.ts';
import { openSqliteTable } from '../../../../local/sqlite-table.ts';
import type { Letter } from '../../../../shared/ports/mail.ts';
import { freePort } from '../../office.ts';
import { type Received, smtpServer } from '../../smtp-server.ts';

const minute = 60_000;
const table = () => openSqliteTable(':memory:');

let now: number;
let received: Received[];
let answers: (recipient: string) => string;
let server: Server;
let smtp: SmtpMail;
let waiting: WaitingLetters;
let logged: [string, Readonly<Record<string, unknown>>][];

const letterTo = (to: string): Letter => ({
  messageId: `surat-${to}`,
  to,
  subject: 'Halo',
  text: 'Halo',
  html: 'Halo',
});
const add = (to: string) => waiting.add({ kind: 'letter', letter: letterTo(to) });
const recipients = () => received.flatMap((one) => one.recipients);

const post = (letters = waiting, mail: { send: (letter: Letter) => Promise<void> } = smtp) =>
  openPost({
    waiting: letters,
    smtp: mail,
    perMinute: 60_000,
    compose: async ({ content }) => (content.kind === 'letter' ? content.letter : undefined),
    log: (event, facts) => logged.push([event, facts]),
  });

beforeEach(async () => {
  [now, received, logged, answers] = [Date.parse('2026-03-02T01:00:00.000Z'), [], [], () => '250 ok'];
  server = smtpServer(received, (recipient) => answers(recipient)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  smtp = openSmtpMail({ url: `smtp://127.0.0.1:${port}`, from: 'capaian@contoh.example' });
  waiting = openWaitingLetters(table(), () => now);
});
afterEach(async () => {
  smtp.close();
  await new Promise((resolve) => server.close(resolve));
});

describe('letters that wait', () => {
  it('are sent once, in their order', async () => {
    for (const to of ['a@x.example', 'b@x.example', 'c@x.example']) {
      await add(to);
      now += 1;
    }
    expect(await post().sendDue()).toBe(3);
    expect(await post().sendDue()).toBe(0);
    expect(recipients()).toEqual(['a@x.example', 'b@x.example', 'c@x.example']);
  });

  it('are not kept waiting by one that is refused', async () => {
    answers = (recipient) => (recipient.startsWith('a@') ? '550 no such mailbox' : '250 ok');
    for (const to of ['a@x.example', 'b@x.example']) await add(to);
    expect(await post().sendDue()).toBe(1);
    expect(await waiting.counts()).toEqual({ waiting: 1, givenUp: 0 });
    expect(received.map((one) => one.recipients)).toEqual([['b@x.example']]);
  });

  it('are tried again after one minute, two, four', async () => {
    answers = () => '450 busy';
    await add('a@x.example');
    for (const minutes of [1, 2, 4]) {
      await post().sendDue();
      now += minutes * minute - 1;
      expect(await waiting.due(9)).toEqual([]);
      now += 1;
      expect(await waiting.due(9)).toHaveLength(1);
    }
    answers = () => '250 ok';
    expect(await post().sendDue()).toBe(1);
    expect(await waiting.counts()).toEqual({ waiting: 0, givenUp: 0 });
  });

  it('are given up after three days, and stay to be seen', async () => {
    answers = () => '550 no such mailbox';
    const began = now;
    await add('a@x.example');
    for (let tries = 0; tries < 80; tries += 1) {
      await post().sendDue();
      now += 60 * minute;
    }
    expect(await waiting.counts()).toEqual({ waiting: 0, givenUp: 1 });
    expect(now - began).toBeGreaterThan(3 * 24 * 60 * minute);
  });

  it('survive an outage of the mail server', async () => {
    const nowhere = openSmtpMail({ url: `smtp://127.0.0.1:${await freePort()}`, from: 'capaian@contoh.example' });
    for (const to of ['a@x.example', 'b@x.example']) await add(to);
    expect(await post(waiting, nowhere).sendDue()).toBe(0);
    nowhere.close();
    expect(logged.map(([event]) => event)).toEqual(['mail-server-away']);
    expect((await waiting.due(9)).map(({ tries }) => tries)).toEqual([0, 0]);
    expect(await post().sendDue()).toBe(2);
  });

  it('survive a restart', async () => {
    const kept = table();
    await openWaitingLetters(kept, () => now).add({ kind: 'letter', letter: letterTo('a@x.example') });
    expect(await post(openWaitingLetters(kept, () => now)).sendDue()).toBe(1);
  });

  it('that have become pointless are dropped', async () => {
    await waiting.add({ kind: 'reset', agencyId: 'contoh', employeeId: 'p-1' });
    await post().sendDue();
    expect(await waiting.counts()).toEqual({ waiting: 0, givenUp: 0 });
    expect(received).toEqual([]);
  });
});

describe('what is logged of a refused letter', () => {
  it('names no address', async () => {
    answers = (recipient) => `550 ${recipient} is unknown`;
    await add('a@x.example');
    await post().sendDue();
    expect(logged).toEqual([
      ['letter-refused', { kind: 'letter', tries: 1, code: 'EENVELOPE', responseCode: 550, command: 'RCPT TO' }],
    ]);
  });
});

describe('stopping', () => {
  it('does not wait for the next letter', async () => {
    const slow = openPost({ waiting, smtp, perMinute: 1, compose: async () => undefined, log: () => undefined });
    await add('a@x.example');
    slow.start();
    await expect(slow.stop()).resolves.toBeUndefined();
  });
});
