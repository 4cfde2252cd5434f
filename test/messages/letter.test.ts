import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Notice, type NoticeKind, noticeRules } from '../../shared/domain/notifications/notice.ts';
import { placeholders } from '../../shared/messages/fill.ts';
import type { Language } from '../../shared/messages/language.ts';
import { entryOf, letterOf, type Reader } from '../../shared/messages/letter.ts';
import { letterWordsIn } from '../../shared/messages/letter-words.ts';

const languages: readonly Language[] = ['id', 'en'];
const kinds = Object.keys(noticeRules) as NoticeKind[];
const nip = '199001012020121001';

const facts = {
  subjectName: 'Siti Contoh',
  actorName: 'Budi Contoh',
  year: 2026,
  phase: 'mid-review',
  taskKind: 'approve-targets',
  followUpKind: 'training',
  previousDeadline: '2026-01-20T16:59:59.000Z',
};

const notice = (kind: NoticeKind, change: Partial<Notice> = {}): Notice => ({
  noticeId: `notice-${kind}`,
  kind,
  agencyId: 'contoh',
  recipientId: 'employee-tono',
  caseId: 'case-1',
  at: '2026-01-10T02:00:00.000Z',
  facts,
  ...change,
});

const reader: Reader = { name: 'Tono Contoh', language: 'id', zone: 'WITA', baseUrl: 'https://capaian.example' };

const many = (count: number, kind: NoticeKind): Notice[] =>
  Array.from({ length: count }, (_, index) => notice(kind, { noticeId: `${kind}-${index}` }));

describe.each(languages)('a letter in %s', (language) => {
  it.each(kinds)('about %s is whole with and without facts', (kind) => {
    for (const given of [facts, {}]) {
      const { subject, text, html } = letterOf([notice(kind, { facts: given })], { ...reader, language });
      for (const part of [subject, text, html.replace(/<style>.*<\/style>/, '')]) {
        expect(part).not.toMatch(/[{}]|undefined|NaN|\[object|Invalid Date/);
      }
      expect(text).not.toMatch(/ {2}/);
      expect(text).toContain(
        `https://capaian.example${kind.startsWith('feedback-') ? '/umpan-balik' : '/kasus/case-1'}`,
      );
      expect(html).toContain(`<html lang="${language}">`);
    }
  });

  it.each(kinds)('about %s uses just the facts of its kind', (kind) => {
    const used = placeholders(letterWordsIn(language).notices[kind].sentence).map(({ name }) => name);
    const allowed: readonly string[] = noticeRules[kind].facts;
    expect(used.filter((name) => !allowed.includes(name))).toEqual([]);
  });

  it.each(kinds)('about %s names nobody in its subject', (kind) => {
    const { subject } = letterOf([notice(kind)], { ...reader, language });
    expect(subject).not.toMatch(/Siti|Budi|Tono|2026|\d/);
    expect(subject.length).toBeLessThanOrEqual(70);
  });
});

describe('what may not leave the application', () => {
  /** NIPs in several disguises, scores, predicates as numbers. */
  const secrets = [
    nip,
    `Siti ${nip}`,
    'NIP 19900101 202012 1 001',
    '92,50',
    92.5,
    118,
    '１９９００１０１２０２０１２１００１',
    '²⁰²⁶',
  ];

  it('is left out of every letter, whatever fact it comes as', () => {
    for (const kind of kinds) {
      for (const secret of secrets) {
        const all = Object.fromEntries(Object.keys(facts).map((name) => [name, secret]));
        const told = letterOf([notice(kind, { facts: { ...all, nip: secret, score: secret } })], reader);
        for (const part of [told.subject, told.text]) expect(part).not.toContain(String(secret));
        expect(told.text).not.toMatch(/\d{4,}/);
      }
    }
  });

  it('is left out whatever its value is', () => {
    const value = fc.oneof(fc.string(), fc.double(), fc.integer());
    const all = fc.record(Object.fromEntries(Object.keys(facts).map((name) => [name, value])));
    fc.assert(
      fc.property(fc.constantFrom(...kinds), all, (kind, given) => {
        const { subject, text } = letterOf([notice(kind, { facts: given as Notice['facts'] })], reader);
        expect(`${subject}\n${text}`.replace(/\b20\d\d\b/g, '')).not.toMatch(/\p{N}{3,}/u);
      }),
    );
  });

  it('is left out of the greeting', () => {
    const { text } = letterOf([notice('approved')], { ...reader, name: `Tono ${nip}` });
    expect(text.split('\n')[0]).toBe('Yth. Bapak/Ibu,');
  });

  it('is left out of the links', () => {
    const { text, html } = letterOf([notice('approved', { taskId: nip, caseId: `case-${nip}` })], reader);
    expect(text + html).not.toContain(nip);
    expect(text).toContain('https://capaian.example/pemberitahuan');
  });
});

describe('a letter about one notice', () => {
  it('says who, what, by when and where', () => {
    const about = notice('submitted', { taskId: 'task/1', actBy: '2026-01-27T15:59:59.000Z' });
    const { subject, text } = letterOf([about], reader);
    expect(subject).toBe('SKP menunggu persetujuan Anda');
    expect(text.split('\n\n').slice(0, 2)).toEqual([
      'Yth. Tono Contoh,',
      [
        'Siti Contoh mengajukan SKP periode 2026 kepada Anda.',
        'Paling lambat 27 Januari 2026, 23.59 WITA.',
        'Periksa SKP tersebut, lalu setujui atau kembalikan dengan catatan.',
        'Periksa SKP: https://capaian.example/tugas/task%2F1',
      ].join('\n'),
    ]);
  });

  it('begins with a capital when a name is not known', () => {
    expect(entryOf(notice('submitted', { facts: { year: 2026 } }), reader).sentence).toBe(
      'Pegawai yang bersangkutan mengajukan SKP periode 2026 kepada Anda.',
    );
  });

  it('says words of the domain, never their codes', () => {
    const { sentence } = entryOf(notice('deadline-moved', { facts: { ...facts, taskKind: 'rate' } }), reader);
    expect(sentence).toBe('Tenggat tugas “Menilai kinerja” diubah dari 21 Januari 2026, 00.59 WITA.');
    expect(entryOf(notice('reminder', { facts: { taskKind: 'constructor' } }), reader).sentence).toBe(
      'Tugas “tugas” untuk pegawai yang bersangkutan belum selesai.',
    );
  });

  it('escapes names in its markup', () => {
    const named = notice('submitted', { facts: { subjectName: `<b onclick='x'>"&` } });
    const { html } = letterOf([named], reader);
    expect(html).toContain('&lt;b onclick=&#39;x&#39;&gt;&quot;&amp;');
    expect(html).not.toContain('<b ');
  });

  it('loads nothing and runs nothing', () => {
    const { html } = letterOf([notice('announced')], reader);
    expect(html).not.toMatch(/<(img|script|link|iframe|form)|src=|url\(/);
  });
});

describe('a digest', () => {
  const titles = (text: string) => text.split('\n\n').filter((line) => /^[A-Z ]+$/.test(line));

  it('tells what needs action before what is to be known', () => {
    const { subject, text } = letterOf([notice('approved'), notice('submitted'), notice('rating-due')], reader);
    expect(subject).toBe('2 hal perlu tindakan Anda');
    expect(titles(text)).toEqual(['PERLU TINDAKAN ANDA', 'UNTUK DIKETAHUI']);
  });

  it('counts in words that fit one', () => {
    const one = [notice('submitted'), notice('approved')];
    expect(letterOf(one, reader).subject).toBe('Satu hal perlu tindakan Anda');
    expect(letterOf(one, { ...reader, language: 'en' }).subject).toBe('One matter needs your action');
  });

  it('leaves out a section that would be empty', () => {
    const { subject, text } = letterOf([notice('approved'), notice('withdrawn')], reader);
    expect(subject).toBe('2 pemberitahuan untuk Anda');
    expect(titles(text)).toEqual(['UNTUK DIKETAHUI']);
  });

  it('is a single letter when one task asked twice', () => {
    const twice = [1, 2].map((hour) =>
      notice('reminder', { noticeId: `reminder-${hour}`, taskId: 'task-1', at: `2026-01-10T0${hour}:00:00.000Z` }),
    );
    expect(letterOf(twice, reader).subject).toBe('Pengingat: tugas Anda belum selesai');
  });

  it('shows twenty of a section and counts the rest', () => {
    const of = (count: number) => letterOf(many(count, 'submitted'), reader).text;
    const shown = (text: string) => text.match(/mengajukan SKP/g)?.length;
    expect([shown(of(20)), of(20).includes('Masih ada')]).toEqual([20, false]);
    expect(shown(of(300))).toBe(20);
    expect(of(21)).toContain('Masih ada satu pemberitahuan lain di dalam aplikasi.');
    expect(of(300)).toContain('Masih ada 280 pemberitahuan lain di dalam aplikasi.');
  });
});
