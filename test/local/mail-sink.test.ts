import { beforeEach, describe, expect, it } from 'vitest';
import { type MailSink, openMailSink } from '../../local/mail-sink.ts';
import { openSqliteTable } from '../../local/sqlite-table.ts';

const letter = (number: number, to = 'siti@contoh.example') => ({
  messageId: `letter-${number}@contoh.example`,
  to,
  subject: `Surat ${number}`,
  text: `Isi ${number}`,
  html: `<p>Isi ${number}</p>`,
});

let now: string;
let sink: MailSink;
beforeEach(() => {
  now = '2026-03-01T00:00:00.000Z';
  sink = openMailSink(openSqliteTable(':memory:'), { now: () => now });
});

const sendLater = async (number: number, to?: string) => {
  now = `2026-03-01T0${number}:00:00.000Z`;
  await sink.send(letter(number, to));
};

describe('the mail sink', () => {
  it('lists the newest letter first', async () => {
    await sendLater(1);
    await sendLater(2);
    const { letters } = await sink.list({});
    expect(letters.map(({ subject, at }) => [subject, at])).toEqual([
      ['Surat 2', '2026-03-01T02:00:00.000Z'],
      ['Surat 1', '2026-03-01T01:00:00.000Z'],
    ]);
  });

  it('keeps a letter whole', async () => {
    await sendLater(1);
    const [first] = (await sink.list({})).letters;
    const { letterId, ...kept } = (await sink.read(first?.letterId ?? '')) ?? { letterId: '' };
    expect(kept).toEqual({ ...letter(1), at: '2026-03-01T01:00:00.000Z', repeats: 0 });
    expect(letterId).toMatch(/^[0-9a-f]{32}$/);
  });

  it('counts the same Message-ID as one letter', async () => {
    await sendLater(1);
    now = '2026-03-01T05:00:00.000Z';
    await sink.send({ ...letter(1), subject: 'Lain' });
    const { letters } = await sink.list({});
    expect(letters).toHaveLength(1);
    expect(await sink.read(letters[0]?.letterId ?? '')).toMatchObject({
      subject: 'Surat 1',
      repeats: 1,
      repeatedAt: '2026-03-01T05:00:00.000Z',
    });
  });

  it('finds the letters of one address in any case', async () => {
    await sendLater(1);
    await sendLater(2, 'Budi@Contoh.example');
    expect((await sink.list({ to: 'budi@contoh.example' })).letters.map(({ subject }) => subject)).toEqual(['Surat 2']);
  });

  it('goes on where a page ended', async () => {
    for (const number of [1, 2, 3]) await sendLater(number);
    const first = await sink.list({ limit: 2 });
    const second = await sink.list({ limit: 2, cursor: first.cursor ?? '' });
    expect([...first.letters, ...second.letters].map(({ subject }) => subject)).toEqual([
      'Surat 3',
      'Surat 2',
      'Surat 1',
    ]);
    expect(second.cursor).toBeUndefined();
  });

  it('knows no letter under a malformed id', async () => {
    expect(await sink.read('../siti')).toBeUndefined();
    expect(await sink.read('0'.repeat(32))).toBeUndefined();
  });
});
