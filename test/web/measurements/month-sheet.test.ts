import { describe, expect, it } from 'vitest';
import {
  actualsWith,
  changePlace,
  measuredEntries,
  monthGaps,
  recordable,
  serverMonth,
  type TypedMonths,
  usualSource,
} from '../../../web/measurements/month-sheet.ts';

const recorded = [
  { indicatorId: 'a', month: '2026-01', value: 3, source: 'Register', evidenceIds: ['e1'] },
  { indicatorId: 'b', month: '2026-01', value: 4, source: 'Survei', evidenceIds: [], note: 'Sebagian' },
  { indicatorId: 'a', month: '2026-02', value: 5, source: 'Register baru', evidenceIds: [] },
];
const versions = [{ month: '2026-01', version: 7 }];
const january = serverMonth('2026-01', recorded, versions);
const place = { month: '2026-01', indicatorId: 'a', usualSource: 'Metode' };
const typing = (typed: TypedMonths, change: object, at: object = {}) =>
  changePlace(typed, { ...place, ...at }, { server: january, change: () => change });

describe('a month of the server', () => {
  it('has its values and its version', () => {
    expect(january).toEqual({
      version: 7,
      entries: {
        a: { value: 3, source: 'Register', note: '', evidenceIds: ['e1'] },
        b: { value: 4, source: 'Survei', note: 'Sebagian', evidenceIds: [] },
      },
    });
    expect(serverMonth('2026-09', recorded, versions)).toEqual({ version: 0, entries: {} });
  });
});

describe('typing', () => {
  it('leaves the other values of the month', () => {
    const { '2026-01': typed } = typing({}, { value: 9 });
    expect(typed?.entries.a).toEqual({ value: 9, source: 'Register', note: '', evidenceIds: ['e1'] });
    expect(typed?.entries.b?.value).toBe(4);
    expect([typed?.version, typed?.base]).toEqual([7, january.entries]);
  });

  it('begins a value with its usual source', () => {
    const typed = typing({}, { value: 1 }, { indicatorId: 'c' });
    expect(typed['2026-01']?.entries.c).toEqual({ value: 1, source: 'Metode', note: '', evidenceIds: [] });
  });

  it('back to what the server has is nothing typed', () => {
    expect(typing(typing({}, { value: 9 }), { value: 3 })).toEqual({});
  });

  it('away everything of a value takes it out', () => {
    const empty = { value: undefined, odd: undefined, note: '', evidenceIds: [] };
    expect(Object.keys(typing({}, empty)['2026-01']?.entries ?? {})).toEqual(['b']);
  });

  it('keeps what is no number yet', () => {
    const typed = typing({}, { value: undefined, odd: '1,2,3' });
    expect(typed['2026-01']?.entries.a).toEqual({ odd: '1,2,3', source: 'Register', note: '', evidenceIds: ['e1'] });
  });
});

describe('what is missing of a month', () => {
  const entry = { value: 1, source: 'Register', note: '', evidenceIds: ['e1'] };
  const { value: _, ...valueless } = entry;
  it.each([
    ['nothing', entry, undefined],
    ['the value', valueless, ['value-missing']],
    ['a number', { ...valueless, odd: 'x' }, ['not-number']],
    ['the source', { ...entry, source: ' ' }, ['source-missing']],
    ['evidence', { ...entry, evidenceIds: [] }, ['evidence-missing']],
  ])('is %s', (_name, given, gaps) => {
    expect(monthGaps({ a: given }, { evidenceRequired: true }).get('a')).toEqual(gaps);
  });

  it('is no evidence where none is required', () => {
    expect(monthGaps({ a: { ...entry, evidenceIds: [] } }, { evidenceRequired: false }).size).toBe(0);
  });
});

describe('what is sent', () => {
  it('leaves out what a revised plan measures no more', () => {
    expect(Object.keys(measuredEntries(january.entries, new Set(['b', 'c'])))).toEqual(['b']);
  });

  it('has no empty note and no value that is none', () => {
    const entries = {
      a: { value: 0, source: ' Register ', note: ' ', evidenceIds: [] },
      b: { odd: 'x', source: '', note: '', evidenceIds: [] },
    };
    expect(recordable(entries)).toEqual([{ indicatorId: 'a', value: 0, source: 'Register', evidenceIds: [] }]);
  });
});

describe('what counts while typing', () => {
  it('is the typed month instead of the recorded one', () => {
    const actuals = actualsWith(recorded, typing({}, { value: 9 }));
    expect(actuals.map(({ month, indicatorId, value }) => [month, indicatorId, value])).toEqual([
      ['2026-02', 'a', 5],
      ['2026-01', 'b', 4],
      ['2026-01', 'a', 9],
    ]);
  });
});

describe('the usual source', () => {
  it.each([
    ['2026-03', 'Register baru'],
    ['2026-02', 'Register'],
    ['2026-01', 'Cara mengukur'],
  ])('in %s is %s', (month, source) => {
    expect(usualSource({ indicatorId: 'a', method: 'Cara mengukur' }, month, recorded)).toBe(source);
  });
});
