import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PlanContent } from '../../../shared/domain/targets/plan.ts';
import { openBrowser, openPerson, type Person, photograph, seriousFindings, widthOf } from './browser.ts';
import { approvePlanOf, openWebOffice, planOf, type WebOffice } from './web-office.ts';

const indicator = {
  formula: 'ratio',
  aspect: 'quantity',
  direction: 'higher',
  unitOfMeasure: 'berkas',
  target: { value: 240 },
  accumulation: 'sum',
  method: 'Register pelayanan',
} as const;

/** Two indicators: files that are summed up, and minutes of which fewer are better. */
const planOfSiti: PlanContent = {
  objectives: [
    {
      objectiveId: 'layanan',
      kind: 'main',
      text: 'Terlayaninya permohonan warga',
      indicators: [
        { ...indicator, indicatorId: 'berkas', name: 'Permohonan selesai' },
        {
          ...indicator,
          indicatorId: 'menit',
          name: 'Lama pelayanan',
          aspect: 'time',
          direction: 'lower',
          unitOfMeasure: 'menit',
          target: { value: 20 },
          accumulation: 'mean',
        },
      ],
    },
  ],
  expectations: {},
  annex: { resources: [], accountability: [], consequences: [] },
};

let office: WebOffice;
let browser: Browser;
let siti: Person;
let wulan: Person;
let address: string;
let photo: Buffer;
let folder: string;
let large: string;

const wrongFiles = [
  ['laporan.pdf.exe', 'application/octet-stream', 'MZ'],
  ['kosong.pdf', 'application/pdf', ''],
  ['rusak.jpg', 'image/jpeg', 'tidak ada gambar'],
] as const;

const secret = 'GPS -1.96 113.72';

/** Runs in the page. */
const drawNoise = `(() => {
  const canvas = Object.assign(document.createElement('canvas'), { width: 1200, height: 900 });
  const context = canvas.getContext('2d');
  const pixels = context.createImageData(canvas.width, canvas.height);
  let seed = 7;
  for (let index = 0; index < pixels.data.length; index += 1) {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    pixels.data[index] = index % 4 === 3 ? 255 : seed % 256;
  }
  context.putImageData(pixels, 0, 0);
  return canvas.toDataURL('image/jpeg', 0.95).split(',')[1];
})()`;

/** Runs in the page: a column of a spreadsheet at the cell that has the focus. */
const pasteColumn = `(() => {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', '12,5\\n25\\n');
  const paste = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
  document.activeElement.dispatchEvent(paste);
})()`;

/** A photo of a phone: large, noisy, and with the place in it. */
const takePhoto = async (person: Person): Promise<Buffer> => {
  const base64 = await person.page.evaluate<string>(drawNoise);
  const plain = Buffer.from(base64, 'base64');
  const note = Buffer.from(`Exif\0\0${secret}`, 'latin1');
  const segment = Buffer.from([0xff, 0xe1, 0, note.length + 2]);
  return Buffer.concat([plain.subarray(0, 2), segment, note, plain.subarray(2)]);
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'capaian-photos-'));
  large = join(folder, 'besar.pdf');
  await writeFile(large, Buffer.alloc(10 * 1024 * 1024 + 1));
  office = await openWebOffice();
  await approvePlanOf(office, 'wulan', 'budi');
  const client = await office.clientOf('siti');
  const at = await planOf(client);
  const saved = await client.saveTargets({ ...at, body: planOfSiti, ifMatch: 0 });
  const submitted = await client.submitTargets({ ...at, ifMatch: saved.etag ?? 0 });
  await office.settle();
  await (await office.clientOf('wulan')).approveTargets({ ...at, ifMatch: submitted.etag ?? 0 });
  await office.settle();
  await office.advanceTo('2026-03-10T02:00:00.000Z');
  address = `${office.baseUrl}/kasus/${at.caseId}/realisasi/${at.segmentId}`;
  browser = await openBrowser();
  siti = await openPerson(browser, { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  wulan = await openPerson(browser, { acceptDownloads: true });
});
afterAll(async () => {
  await browser?.close();
  await office?.close();
  await rm(folder, { recursive: true });
});

const at = (person: Person, name: string) => person.page.getByRole('region', { name, exact: true });
const figure = (person: Person) => at(person, 'Capaian sampai sekarang').locator('.figure');

describe('an employee on a phone', () => {
  it('finds the first month that is not recorded', async () => {
    await siti.arrive(address, /Siti Rekaan/);
    await siti.page.getByRole('heading', { name: 'Januari 2026' }).waitFor();
    await siti.page.getByText('sudah berakhir dan belum dicatat').waitFor();
    await expect.poll(() => figure(siti).textContent()).toBe('Belum terukur');
    expect(await widthOf(siti.page)).toBe(390);
    await photograph(siti.page, 'phone-empty');
  });

  it('sees attainment move while typing', async () => {
    const files = at(siti, 'Permohonan selesai');
    await files.getByLabel('Realisasi (berkas)').fill('30');
    // 30 of the 40 that two months of twelve ask for; half of the plan is not measured.
    await expect.poll(() => figure(siti).textContent()).toBe('75%');
    await at(siti, 'Lama pelayanan').getByLabel('Realisasi (menit)').fill('dua puluh');
    await siti.page.getByText('Ini bukan angka').waitFor();
    await at(siti, 'Lama pelayanan').getByLabel('Realisasi (menit)').fill('');
  });

  it('is told what a value needs before it is sent', async () => {
    await siti.page.getByRole('button', { name: 'Simpan Januari 2026' }).click();
    await siti.page.getByText('Lampirkan sekurang-kurangnya satu bukti').waitFor();
    const choose = siti.page.getByLabel('Pilih berkas bukti untuk Permohonan selesai');
    for (const [name, mimeType, content] of wrongFiles) {
      await choose.setInputFiles({ name, mimeType, buffer: Buffer.from(content) });
      await siti.page.getByRole('alert').getByText(`“${name}”`).waitFor();
    }
    await choose.setInputFiles(large);
    await siti.page.getByText('“besar.pdf”: berkas lebih dari 10 MB').waitFor();
    await photograph(siti.page, 'phone-refused-files');
  });

  it('loses the network in the middle of a photo', async () => {
    photo = await takePhoto(siti);
    await siti.page.route(/\/files\/.*part=2/, (route) => route.abort('internetdisconnected'));
    await siti.page.getByLabel('Ambil foto bukti untuk Permohonan selesai').setInputFiles({
      name: 'Buku register.jpg',
      mimeType: 'image/jpeg',
      buffer: photo,
    });
    await siti.page.getByText(/Menunggu sambungan: 524 KB dari/).waitFor();
    await siti.page.getByText('data lokasi dihapus').first().waitFor();
    await photograph(siti.page, 'phone-waiting');
  });

  it('goes on after a reload from where it was', async () => {
    const sent: string[] = [];
    siti.page.on('request', (request) => {
      if (request.method() === 'PUT' && request.url().includes('/files/')) {
        sent.push(new URL(request.url()).searchParams.get('part') ?? 'whole');
      }
    });
    await siti.page.unrouteAll();
    await siti.page.reload();
    const files = at(siti, 'Permohonan selesai');
    await files.getByText('Buku register.jpg').first().waitFor();
    await files.getByText(/diterima 10 Maret 2026/).waitFor();
    expect(sent.length).toBeGreaterThan(0);
    expect(sent).not.toContain('1');
    await expect.poll(() => files.getByLabel('Realisasi (berkas)').inputValue()).toBe('30');
    await siti.page.getByText(/dipulihkan/).waitFor();
  });

  it('saves the month', async () => {
    await siti.page.getByRole('button', { name: 'Simpan Januari 2026' }).dblclick();
    await siti.page.getByText('Januari 2026 tersimpan di server.').waitFor();
    await siti.page.getByText('Semua isian ada di server.').waitFor();
    expect(await widthOf(siti.page)).toBe(390);
    await photograph(siti.page, 'phone-saved');
    await siti.page.reload();
    await siti.page.getByRole('heading', { name: 'Februari 2026' }).waitFor();
  });

  it('does not send the same photo twice', async () => {
    await siti.page.getByLabel('Ambil foto bukti untuk Permohonan selesai').setInputFiles({
      name: 'Lagi.jpg',
      mimeType: 'image/jpeg',
      buffer: photo,
    });
    await siti.page.getByText('berkas yang sama sudah ada').waitFor();
    await siti.page.getByLabel('Pakai bukti yang sudah ada').first().selectOption('Buku register.jpg');
    await at(siti, 'Permohonan selesai').getByText('Buku register.jpg').first().waitFor();
  });
});

describe('the supervisor', () => {
  it('reads the month and can change nothing', async () => {
    await wulan.arrive(address, /Wulan Peraga/);
    await wulan.page.getByRole('heading', { name: 'Realisasi Siti Rekaan, S.E.' }).waitFor();
    await expect.poll(() => figure(wulan).textContent()).toBe('75%');
    await at(wulan, 'Permohonan selesai').getByText('30 berkas').waitFor();
    await expect.poll(() => wulan.page.getByRole('textbox').count()).toBe(0);
    await wulan.page.getByText('Bagaimana dihitung').first().click();
    await wulan.page.getByText('Dalam 2 dari 12 bulan diharapkan 40 dari 240 berkas.').waitFor();
    await photograph(wulan.page, 'supervisor');
  });

  it('opens the photo, which does not say where it was taken', async () => {
    const files = at(wulan, 'Semua bukti');
    await files.getByRole('button', { name: 'Lihat Buku register.jpg' }).click();
    const picture = wulan.page.getByRole('img', { name: 'Buku register.jpg' });
    await expect.poll(() => picture.evaluate((image) => Reflect.get(image, 'naturalWidth'))).toBe(1200);
    await photograph(wulan.page, 'supervisor-photo');
    await wulan.page.getByRole('button', { name: 'Tutup' }).click();
    const [download] = await Promise.all([
      wulan.page.waitForEvent('download'),
      files.getByRole('button', { name: 'Unduh Buku register.jpg' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('Buku register.jpg');
    expect(photo.includes(secret)).toBe(true);
    expect((await readFile(await download.path())).includes(secret)).toBe(false);
  });
});

describe('an employee at a desk', () => {
  let desk: Person;
  const cell = (name: string) => desk.page.getByLabel(name, { exact: true });

  it('pastes a column of a spreadsheet, and moves with the arrows', async () => {
    desk = await openPerson(browser);
    await desk.arrive(address, /Siti Rekaan/);
    await cell('Permohonan selesai, Februari 2026').focus();
    await desk.page.evaluate(pasteColumn);
    await expect.poll(() => cell('Lama pelayanan, Februari 2026').inputValue()).toBe('25');
    await desk.page.keyboard.press('ArrowDown');
    await desk.page.keyboard.press('ArrowRight');
    await expect.poll(() => desk.page.locator(':focus').getAttribute('aria-label')).toBe('Lama pelayanan, Maret 2026');
    await desk.page.getByRole('heading', { name: 'Maret 2026' }).waitFor();
    await desk.page.keyboard.press('ArrowLeft');
    await photograph(desk.page, 'desk');
  });

  it('chooses where another device recorded something else', async () => {
    const client = await office.clientOf('siti');
    const place = await planOf(client);
    const [evidence] = (await client.listEvidence({ caseId: place.caseId })).body.items.filter((one) => one.arrivedAt);
    const other = {
      indicatorId: 'menit',
      value: 18,
      source: 'Mesin antrean',
      evidenceIds: [evidence?.evidenceId ?? ''],
    };
    await client.recordActuals({ ...place, month: '2026-02', body: { actuals: [other] } });
    for (const _ of planOfSiti.objectives[0]?.indicators ?? []) {
      await desk.page.getByLabel('Pakai bukti yang sudah ada').first().selectOption('Buku register.jpg');
    }
    await desk.page.getByRole('button', { name: 'Simpan Februari 2026' }).click();
    await desk.page.getByRole('heading', { name: 'Februari 2026 berubah di tempat lain' }).waitFor();
    await photograph(desk.page, 'desk-conflict');
    await desk.page.getByLabel(/^Versi server/).check();
    await desk.page.getByRole('button', { name: 'Pakai pilihan ini' }).click();
    await desk.page.getByRole('button', { name: 'Simpan Februari 2026' }).click();
    await desk.page.getByText('Februari 2026 tersimpan di server.').waitFor();
    const { items } = (await client.listActuals({ ...place })).body;
    expect(
      items.filter(({ month }) => month === '2026-02').map(({ indicatorId, value }) => [indicatorId, value]),
    ).toEqual([
      ['berkas', 12.5],
      ['menit', 18],
    ]);
    await desk.leave();
  });
});

describe.each([
  { language: 'id', colorScheme: 'dark', width: 390 },
  { language: 'en', colorScheme: 'light', width: 390 },
  { language: 'en', colorScheme: 'dark', width: 1200 },
  { language: 'id', colorScheme: 'light', width: 1200 },
] as const)('in $language, $colorScheme, $width pixels wide', ({ language, colorScheme, width }) => {
  it.each([/Siti Rekaan/, /Wulan Peraga/])('has no serious finding for %s', async (name) => {
    const person = await openPerson(browser, { colorScheme, viewport: { width, height: 844 } });
    await person.arrive(`${address}?lang=${language}`, name);
    await person.page.locator('.month-panel').waitFor();
    for (const summary of await person.page.locator('summary').all()) await summary.click();
    await photograph(person.page, `${name.source.slice(0, 4)}-${language}-${colorScheme}-${width}`);
    expect({ findings: await seriousFindings(person.page), wide: await widthOf(person.page) }).toEqual({
      findings: [],
      wide: width,
    });
    await person.leave();
  });
});

describe('at the end', () => {
  it('nothing broke on the way', async () => {
    await siti.leave();
    await wulan.leave();
  });
});
