import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { photograph, seriousFindings, widthOf } from './browser.ts';
import { tellAppeal } from './year/appeal.ts';
import { tellAppraisal } from './year/appraisal.ts';
import { tellExecution } from './year/execution.ts';
import { tellOpening, tellPlanning } from './year/planning.ts';
import { type Colleague, openYear, type Year } from './year/year.ts';

let year: Year;

beforeAll(async () => {
  year = await openYear();
});
afterAll(async () => {
  await year?.close();
});

afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return;
  for (const who of ['siti', 'wulan', 'budi', 'dewi'] as const) await photograph(year[who].page, `failed-${who}`);
});

const theYear = (): Year => year;
tellOpening(theYear);
tellPlanning(theYear);
tellExecution(theYear);
tellAppraisal(theYear);
tellAppeal(theYear);

const ofCase = ['', '/skp/{segment}', '/realisasi/{segment}', '/dialog', '/penilaian-diri', '/hasil', '/keberatan'];
const own = [...ofCase, '/tindak-lanjut', '/riwayat'].map((page) => `/kasus/{case}${page}`);

const looks = [
  { language: 'English', colorScheme: 'light' },
  { language: 'English', colorScheme: 'dark' },
  { language: 'Indonesia', colorScheme: 'dark' },
  { language: 'Indonesia', colorScheme: 'light' },
] as const;

/** What is wrong with a page in both languages and both schemes of colours. */
const faultsAt = async (path: string, { page, open }: Colleague): Promise<readonly unknown[]> => {
  await open(path.replace('{case}', year.at.caseId).replace('{segment}', year.at.segmentId));
  await page.waitForLoadState('networkidle');
  const faults: unknown[] = [];
  for (const { language, colorScheme } of looks) {
    await page.emulateMedia({ colorScheme });
    await page.getByRole('button', { name: language, includeHidden: true }).dispatchEvent('click');
    await page.locator(`html[lang="${language === 'English' ? 'en' : 'id'}"]`).waitFor();
    const findings = await seriousFindings(page);
    const tooWide = (await widthOf(page)) - (page.viewportSize()?.width ?? 0);
    if (findings.length > 0 || tooWide !== 0) faults.push({ path, language, colorScheme, findings, tooWide });
  }
  return faults;
};

describe('the pages of a year that is over have no serious finding', () => {
  it.each([
    ['siti', ['/', '/tugas', '/pemberitahuan', ...own]],
    ['wulan', ['/', '/tim', '/kasus/{case}/penilaian/{segment}', '/kasus/{case}/hasil']],
    ['budi', ['/', '/kasus/{case}/keberatan']],
    ['dewi', ['/konsol', '/konsol/2026/sebaran', '/konsol/2026/pegawai', '/konsol/2026/unit/semua']],
  ] as const)(
    'for %s',
    async (who, paths) => {
      const faults: unknown[] = [];
      for (const path of paths) faults.push(...(await faultsAt(path, year[who])));
      expect(faults).toEqual([]);
    },
    180_000,
  );
});

describe('nobody', () => {
  it('met a fault on the way', async () => {
    for (const person of [year.siti, year.wulan, year.budi, year.dewi]) await person.leave();
  });
});
