import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  factShapes,
  isPersonName,
  letterFacts,
  type Notice,
  noticeRules,
} from '../../../shared/domain/notifications/notice.ts';

const notice = (kind: Notice['kind'], facts: Notice['facts']): Notice => ({
  noticeId: 'notice-1',
  kind,
  agencyId: 'contoh',
  recipientId: 'employee-siti',
  at: '2026-01-10T02:00:00.000Z',
  facts,
});

describe('the facts of a letter', () => {
  it('are those that the kind lists', () => {
    const given = { subjectName: 'Siti Contoh', actorName: 'Budi Contoh', year: 2026, nip: '1', score: 90 };
    expect(letterFacts(notice('submitted', given))).toEqual({ subjectName: 'Siti Contoh', year: '2026' });
  });

  it('take names with titles, marks and other scripts', () => {
    for (const name of ['Dr. Siti Contoh, S.Kom., M.Si.', "Nur'aini Contoh", 'I Gusti Ayu Contoh', 'ꦱꦶꦠꦶ']) {
      expect(letterFacts(notice('submitted', { subjectName: name }))).toEqual({ subjectName: name });
    }
  });

  it('take no name with a digit, a control or no end', () => {
    const digits = ['199001012020121001', 'Siti 1', '١٩٩٠', 'Ⅻ', '½'];
    for (const name of [...digits, 'Siti\nBcc: x', '', 'a'.repeat(161), 7]) {
      expect([name, letterFacts(notice('submitted', { subjectName: name }))]).toEqual([name, {}]);
    }
  });

  it('take years of this century only', () => {
    const years = [2026, '2026', 1999, 92, 92.5, '2026 ', '20261', '199001012020121001'];
    expect(years.map((year) => letterFacts(notice('announced', { year })).year)).toEqual([
      '2026',
      '2026',
      ...Array(6).fill(undefined),
    ]);
  });

  it('take words of the domain only', () => {
    const words = ['approve-targets', 'rate', 'Rate', 'rate 92', 'rate-', '-rate', ''];
    expect(words.map((taskKind) => letterFacts(notice('reminder', { taskKind })).taskKind)).toEqual([
      'approve-targets',
      'rate',
      ...Array(5).fill(undefined),
    ]);
  });

  it('take instants in UTC only', () => {
    const instants = ['2026-01-20T16:59:59.000Z', '2026-01-20', '2026-01-20T16:59:59Z', '2026-13-20T16:59:59.000Z'];
    const seen = instants.map((previousDeadline) => letterFacts(notice('deadline-moved', { previousDeadline })));
    expect(seen).toEqual([{ previousDeadline: '2026-01-20T16:59:59.000Z' }, {}, {}, {}]);
  });

  it('hold no number but a year or an instant', () => {
    const kinds = Object.keys(noticeRules) as Notice['kind'][];
    const value = fc.oneof(fc.string({ unit: 'binary' }), fc.double(), fc.bigInt().map(String), fc.integer());
    const facts = fc.record(Object.fromEntries(Object.keys(factShapes).map((name) => [name, value])));
    fc.assert(
      fc.property(fc.constantFrom(...kinds), facts, (kind, given) => {
        const {
          year = '2000',
          previousDeadline: _deadline,
          ...rest
        } = letterFacts(notice(kind, given as Notice['facts']));
        expect(year).toMatch(/^20\d\d$/);
        expect(Object.values(rest).join('')).not.toMatch(/\p{N}/u);
      }),
    );
  });
});

describe('the kinds of notice', () => {
  it('each have a reader and distinct facts', () => {
    for (const [kind, { audience, facts }] of Object.entries(noticeRules)) {
      expect([kind, audience.length > 0, new Set(facts).size]).toEqual([kind, true, facts.length]);
    }
  });

  it('are mailed soon whenever they have a deadline of their own', () => {
    const late = Object.entries(noticeRules).filter(([, rule]) => rule.asksAction && rule.urgency === 'know');
    expect(late.map(([kind]) => kind)).toEqual(['phase-opened']);
  });
});

describe('a name', () => {
  it('is text of 1 to 160 characters', () => {
    expect([isPersonName('Siti'), isPersonName(''), isPersonName(7), isPersonName(undefined)]).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
});
