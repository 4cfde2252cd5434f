import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { openBrowser, openPerson, type Person } from './browser.ts';
import { type FullYear, playFullYear } from './full-year.ts';
import { goWithin, type Look, quiet, settledRequests, turnTo } from './looks.ts';
import { openWebOffice } from './web-office.ts';

/** One page as somebody sees it. */
interface Picture {
  readonly file: string;
  readonly login: keyof typeof names;
  readonly path: (year: FullYear, taskId: string) => string;
  readonly colorScheme?: 'dark';
  readonly width?: 390;
}

const names = {
  siti: /Siti Rekaan/,
  agus: /Agus Fiktif/,
  wulan: /Wulan Peraga/,
  budi: /Budi Contoh/,
  dewi: /Dewi Umpama/,
} as const;

const pictures: readonly Picture[] = [
  { file: 'home', login: 'agus', path: () => '/', width: 390 },
  { file: 'plan', login: 'siti', path: ({ siti }) => `/kasus/${siti.caseId}/skp/${siti.segmentId}` },
  { file: 'actuals', login: 'siti', path: ({ siti }) => `/kasus/${siti.caseId}/realisasi/${siti.segmentId}` },
  { file: 'dialogue', login: 'siti', path: ({ siti }) => `/kasus/${siti.caseId}/dialog`, colorScheme: 'dark' },
  { file: 'inbox', login: 'wulan', path: () => '/tugas' },
  { file: 'approval', login: 'budi', path: (_, taskId) => `/tugas/${taskId}` },
  { file: 'rating', login: 'wulan', path: ({ lukman }) => `/kasus/${lukman.caseId}/penilaian/${lukman.segmentId}` },
  { file: 'result', login: 'siti', path: ({ siti }) => `/kasus/${siti.caseId}/hasil`, width: 390 },
  { file: 'appeal', login: 'budi', path: ({ siti }) => `/kasus/${siti.caseId}/keberatan`, colorScheme: 'dark' },
  { file: 'console', login: 'dewi', path: () => '/konsol' },
  { file: 'machine', login: 'dewi', path: ({ cycleId }) => `/konsol/${cycleId}/alur/final-scoring` },
];

const most = 60_000;

/** The page as WebP of at most 60 KB. */
const shot = async ({ page, context }: Person): Promise<Buffer> => {
  const devtools = await context.newCDPSession(page);
  for (let quality = 85; quality > 0; quality -= 10) {
    const { data } = await devtools.send('Page.captureScreenshot', { format: 'webp', quality });
    const picture = Buffer.from(data, 'base64');
    if (picture.length <= most) return picture;
  }
  throw new Error('this page does not fit into 60 KB');
};

const take = async (person: Person, picture: Picture, path: string): Promise<Buffer> => {
  const { colorScheme = 'light', width = 1200 } = picture;
  await goWithin(person, path);
  await turnTo(person, { language: 'id', colorScheme, width } as Look);
  await settledRequests(person);
  await person.page.evaluate('document.activeElement.blur(), scrollTo(0, 0)');
  return shot(person);
};

/** Makes the pictures of `docs/pages` anew: `node test/e2e/web/pictures.ts`, after `vite build`. */
const main = async (): Promise<void> => {
  const folder = fileURLToPath(new URL('../../../docs/pages/', import.meta.url));
  await mkdir(folder, { recursive: true });
  const office = await openWebOffice();
  const browser = await openBrowser();
  try {
    const year = await playFullYear(office);
    const { body } = await (await office.clientOf('budi')).listMyTasks({ query: { limit: 100 } });
    const taskId = body.items.find(({ kind }) => kind === 'approve-targets')?.taskId ?? '';
    for (const login of ['siti', 'agus', 'wulan', 'budi', 'dewi'] as const) {
      const person = await openPerson(browser);
      await person.arrive(office.baseUrl, names[login]);
      await quiet(person);
      for (const picture of pictures.filter((one) => one.login === login)) {
        const bytes = await take(person, picture, picture.path(year, taskId));
        await writeFile(`${folder}${picture.file}.webp`, bytes);
        console.log(`${picture.file}: ${(bytes.length / 1000).toFixed(0)} KB`);
      }
      await person.context.close();
    }
  } finally {
    await browser.close();
    await office.close();
  }
};

await main();
