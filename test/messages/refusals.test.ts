import { describe, expect, it } from 'vitest';
import { refusalCodes } from '../../shared/domain/refusals.ts';
import { placeholders } from '../../shared/messages/fill.ts';
import { type Language, messagesIn } from '../../shared/messages/language.ts';
import { refusalText } from '../../shared/messages/refusals.ts';
import type { RefusalWords } from '../../shared/messages/words.ts';

const languages: readonly Language[] = ['id', 'en'];

/** A value of the right kind for every fact that the words name. */
const facts = {
  total: 9_850,
  coverage: 4_250,
  minimum: 5_000,
  year: 2026,
  announcedAt: '2026-01-31T16:59:59.000Z',
  closedAt: '2026-01-31T16:59:59.000Z',
  closesAt: '2026-01-31T16:59:59.000Z',
  filedAt: '2026-01-31T16:59:59.000Z',
  decidedAt: '2026-01-31T16:59:59.000Z',
  dueAt: '2026-01-31T16:59:59.000Z',
  from: '2026-01-05',
  to: '2026-01-11',
  days: 60,
  fewest: 5,
  most: 1_000,
  people: 12_000,
  at: '2026-01-31T16:59:59.000Z',
  earliest: '2026-01-06',
  latest: '2027-01-30',
  today: '2026-01-31',
  period: '2026-Q1',
  edition: 2,
  remindedAt: '2026-01-31T16:59:59.000Z',
  unitName: 'Seksi Pelayanan',
  wrong: 2,
  share: 4_250,
  demanded: 8_000,
  lacking: 3,
  least: 60.5,
  key: 'aB3dE5gH7jK9',
};

const wordsOf = (code: (typeof refusalCodes)[number], language: Language): RefusalWords =>
  messagesIn(language).refusals[code];

const isWhole = (text: string): boolean => text.length > 3 && !/[{}]|undefined|NaN|\[object|Invalid Date/.test(text);

describe.each(languages)('refusals in %s', (language) => {
  it.each(refusalCodes)('say %s without facts', (code) => {
    const { title, detail, remedy } = refusalText({ code }, language);
    expect([title, detail, remedy].filter(isWhole)).toHaveLength(3);
    expect(detail).toBe(wordsOf(code, language).detail);
  });

  it.each(refusalCodes)('say %s with facts', (code) => {
    const { detail } = refusalText({ code, facts }, language);
    expect(isWhole(detail)).toBe(true);
    expect(detail === wordsOf(code, language).detail).toBe(wordsOf(code, language).precise === undefined);
  });

  it('have titles without and sentences with a full stop', () => {
    for (const code of refusalCodes) {
      const { title, detail, remedy, precise = detail } = wordsOf(code, language);
      expect([code, title.endsWith('.')]).toEqual([code, false]);
      for (const sentence of [detail, remedy, precise])
        expect([code, sentence]).toEqual([code, expect.stringMatching(/\.$/)]);
    }
  });

  it('never tell a NIP that came as a fact', () => {
    for (const code of refusalCodes) {
      const { detail } = refusalText({ code, facts: { ...facts, nip: '199001012020121001' } }, language);
      expect(detail).not.toContain('199001012020121001');
    }
  });
});

describe('the words of a refusal', () => {
  it('name the same facts in both languages', () => {
    for (const code of refusalCodes) {
      const [id, en] = languages.map((language) => placeholders(wordsOf(code, language).precise ?? ''));
      const sorted = (list: typeof id = []) => list.map(({ name, style }) => `${name} ${style ?? ''}`).sort();
      expect([code, sorted(id)]).toEqual([code, sorted(en)]);
    }
  });

  it('write numbers and moments as the language does', () => {
    const weights = { code: 'weights-must-total-100', facts: { total: 10_003 } } as const;
    expect(refusalText(weights, 'id').detail).toBe('Jumlah bobot sekarang 100,03%, seharusnya tepat 100%.');
    expect(refusalText(weights, 'en').detail).toBe('The weights now total 100.03%; they must total exactly 100%.');
    const closed = { code: 'appeal-window-closed', facts } as const;
    expect(refusalText(closed, 'id', 'WIT').detail).toContain('1 Februari 2026, 01.59 WIT');
    expect(refusalText(closed, 'en', 'WIB').detail).toContain('31 January 2026, 23:59 WIB');
  });

  it('write a year without a thousands separator', () => {
    const missing = { code: 'calendar-missing', facts: { year: 2026 } } as const;
    expect(refusalText(missing, 'id').detail).toBe('Hari libur tahun 2026 belum dimuat.');
  });

  it('fall back when a fact is not of the kind they need', () => {
    const general = 'Jumlah bobot harus tepat 100%.';
    for (const total of [undefined, null, 'seratus', Number.NaN, {}, [], '10003']) {
      expect(refusalText({ code: 'weights-must-total-100', facts: { total } }, 'id').detail).toBe(general);
    }
    for (const closedAt of ['kemarin', '2026-13-45T00:00:00.000Z', 1_772_496_000_000, '2026-01-31']) {
      const { detail } = refusalText({ code: 'appeal-window-closed', facts: { closedAt } }, 'id');
      expect(detail).toBe('Batas waktu untuk mengajukan keberatan sudah lewat.');
    }
  });
});
