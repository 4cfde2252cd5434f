import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseRequest } from '../../shared/contract/parse.ts';

describe('a calendar', () => {
  it.each([['2026'], ['2027']])('of %s can be sent as it is delivered', (year) => {
    const file = readFileSync(new URL(`../../data/holidays/${year}.json`, import.meta.url), 'utf8');
    const { year: stated, ...body } = JSON.parse(file);
    const headers = { 'idempotency-key': 'k' };
    const parsed = parseRequest('correctCalendar', { params: { year }, query: {}, headers, body });
    expect(parsed).toMatchObject({ ok: true, value: { params: { year: stated }, body } });
  });

  it('is not of a year that no system keeps', () => {
    expect(parseRequest('getCalendar', { params: { year: '1999' }, query: {}, headers: {} })).toMatchObject({
      refusals: [{ code: 'invalid-field', field: '/year', facts: { expected: '>=2020', in: 'path' } }],
    });
  });
});
