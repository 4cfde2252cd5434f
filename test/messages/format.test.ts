import { describe, expect, it } from 'vitest';
import { formatFor } from '../../shared/messages/format.ts';

const instant = '2026-11-24T16:30:00.000Z';

describe('the format', () => {
  it('writes the moment in the zone of the reader', () => {
    expect(formatFor('id', 'WIB').moment(instant)).toBe('24 November 2026, 23.30 WIB');
    expect(formatFor('id', 'WITA').moment(instant)).toBe('25 November 2026, 00.30 WITA');
    expect(formatFor('id', 'WIT').moment(instant)).toBe('25 November 2026, 01.30 WIT');
    expect(formatFor('en', 'WIB').moment(instant)).toBe('24 November 2026, 23:30 WIB');
  });

  it('writes a day as it is, in whatever zone', () => {
    expect(formatFor('id', 'WIT').day('2026-08-17')).toBe('17 Agustus 2026');
    expect(formatFor('en', 'WIB').day('2026-08-17')).toBe('17 August 2026');
  });

  it('writes numbers with two decimals at most', () => {
    expect(formatFor('id', 'WIB').number(1234.567)).toBe('1.234,57');
    expect(formatFor('en', 'WIB').number(1234.5)).toBe('1,234.5');
  });

  it('writes basis points as percent', () => {
    expect(formatFor('id', 'WIB').percent(9_850)).toBe('98,5%');
    expect(formatFor('en', 'WIB').percent(10_000)).toBe('100%');
    expect(formatFor('id', 'WIB').percent(1)).toBe('0,01%');
  });
});
