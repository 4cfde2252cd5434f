import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, openPerson, type Person } from './browser.ts';
import { firstLoad } from './first-load.ts';
import { quiet } from './looks.ts';
import { openWebOffice, planOf, type WebOffice } from './web-office.ts';

let office: WebOffice;
let browser: Browser;
let agus: Person;
let at: { caseId: string; segmentId: string };

beforeAll(async () => {
  office = await openWebOffice();
  at = await planOf(await office.clientOf('agus'));
  browser = await openBrowser();
  agus = await openPerson(browser);
  await agus.arrive(office.baseUrl, /Agus Fiktif/);
  await quiet(agus);
});
afterAll(async () => {
  await browser?.close();
  await office?.close();
});

const pages: readonly (readonly [name: string, path: () => string])[] = [
  ['home', () => '/'],
  ['inbox', () => '/tugas'],
  ['plan', () => `/kasus/${at.caseId}/skp/${at.segmentId}`],
  ['actuals', () => `/kasus/${at.caseId}/realisasi/${at.segmentId}`],
  ['dialogue', () => `/kasus/${at.caseId}/dialog`],
  ['self-assessment', () => `/kasus/${at.caseId}/penilaian-diri`],
  ['rating', () => `/kasus/${at.caseId}/penilaian/${at.segmentId}`],
  ['result', () => `/kasus/${at.caseId}/hasil`],
  ['appeal', () => `/kasus/${at.caseId}/keberatan`],
];

describe('what a phone loads first', () => {
  it.each(pages)('is at most 200 KB of script for %s', async (_, path) => {
    const { script } = await firstLoad(agus, `${office.baseUrl}${path()}`);
    expect(script).toBeGreaterThan(50_000);
    expect(script).toBeLessThanOrEqual(200_000);
  });

  it.each(['/warga/rakumpit', '/warga/rakumpit/pengaduan'])(
    'is at most 30 KB in all for a citizen at %s',
    async (path) => {
      const citizen = await openPerson(browser);
      const { all, script } = await firstLoad(citizen, `${office.baseUrl}${path}`);
      expect(script).toBe(0);
      expect(all).toBeGreaterThan(500);
      expect(all).toBeLessThanOrEqual(30_000);
      await citizen.leave();
    },
  );
});
