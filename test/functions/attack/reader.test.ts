import { expect, it } from 'vitest';
import { openApp } from '../../support/app.ts';
import { aPlanContent, caseOf, openSmallOffice, smallOffice } from '../../support/small-office.ts';
import { ask } from './any-request.ts';

const eastern = smallOffice.employees.map((one) =>
  one.employeeId === 'siti' ? ({ ...one, zone: 'WIT', language: 'en' } as const) : one,
);

/** What `siti`, in the east, is told of a submission after planning has closed. */
const toldInstead = async (headers: Readonly<Record<string, string>>): Promise<string> => {
  const app = openApp({ now: '2026-03-05T02:00:00.000Z' });
  await openSmallOffice(app, { closed: ['planning'], open: ['execution'], employees: eastern });
  const params = { caseId: caseOf('siti'), segmentId: 's1' };
  const request = { who: { sub: 'siti', agency_id: 'contoh' }, params, query: {} };
  const versioned = (key: string, version: number) => ({
    ...headers,
    'idempotency-key': key,
    'if-match': `"${version}"`,
  });
  await ask('saveTargets', { ...request, headers: versioned('a', 0), body: aPlanContent() }, app.deps);
  const { body } = await ask('submitTargets', { ...request, headers: versioned('b', 1), body: undefined }, app.deps);
  return JSON.parse(body).detail;
};

it('a deadline that passed is told in the zone and the language of its reader', async () => {
  expect(await toldInstead({})).toMatch(/1 February 2026, 01:59 WIT/);
});

it('a language that is asked for is preferred', async () => {
  expect(await toldInstead({ 'accept-language': 'id-ID,id;q=0.9,en;q=0.8' })).toMatch(/1 Februari 2026, 01\.59 WIT/);
});
