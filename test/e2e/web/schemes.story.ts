import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, openPerson, type Person, photograph } from './browser.ts';
import { expectFair, goWithin, settledRequests } from './looks.ts';
import { openWebOffice, planOf, type WebOffice } from './web-office.ts';

const place = { schemeId: 'permenpanrb-6-2022', version: '1.1.0' };
const path = `/skema/${place.schemeId}/${place.version}`;

let office: WebOffice;
let browser: Browser;

beforeAll(async () => {
  office = await openWebOffice();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await office?.close();
});

const arrive = async (address: string, name: RegExp): Promise<Person> => {
  const person = await openPerson(browser, {});
  await person.arrive(`${office.baseUrl}${address}`, name);
  await settledRequests(person);
  return person;
};

const dewi = (address = path): Promise<Person> => arrive(address, /Dewi Umpama/);

/** Replays the running year under the draft as it stands. */
const replay = async (): Promise<void> => {
  const { caseId } = await planOf(await office.clientOf('siti'));
  const client = await office.clientOf('dewi');
  const { cycleId } = (await client.getCase({ caseId })).body;
  await client.startReplay({ ...place, body: { cycleId } });
  await office.settle();
};

describe('a revision of the national scheme', () => {
  it('begins as a draft that HR changes by a form', async () => {
    const person = await dewi('/skema');
    const { page } = person;
    await page
      .getByLabel('Berangkat dari')
      .selectOption({ label: 'Matriks hasil kerja dan perilaku kerja (PermenPANRB 6/2022) 1.0.0' });
    await page.getByRole('button', { name: 'Buat rancangan' }).click();
    await page.getByText('Hanya SDM yang membacanya. Buka konsultasi').waitFor();
    await page.getByText('Ubah angka dan matriks').click();
    await page.getByLabel('Mengajukan keberatan dalam (hari)').fill('21');
    await expectFair(person, 'draft');
    await page.setViewportSize({ width: 1200, height: 900 });
    await page.getByRole('button', { name: 'Indonesia', exact: true, includeHidden: true }).dispatchEvent('click');
    await page.getByRole('button', { name: 'Simpan rancangan' }).click();
    await page.getByText('Menjadi: 21 hari').waitFor();
    // Whoever is silent would be taken to accept before the time to appeal is over.
    await page.getByText('Yang perlu diperbaiki').waitFor();
    await person.leave();
  });

  it('is shown to nobody but HR before people are asked', async () => {
    const mira = await arrive(path, /Mira Fiktif/);
    await mira.page
      .getByText(/tidak ditemukan/i)
      .first()
      .waitFor();
    await mira.leave();
  });

  it('is opened to all staff, with evaluators and leaders', async () => {
    const person = await dewi();
    const { page } = person;
    await page.getByRole('button', { name: 'Buka konsultasi' }).click();
    await page.getByText('Pilih harinya').waitFor();
    await page.getByLabel('Hari terakhir menanggapi').fill('2026-02-27');
    await page.getByRole('combobox', { name: 'Tim evaluasi' }).fill('Wulan');
    await page.getByRole('option', { name: /Wulan Peraga/ }).click();
    await page.getByRole('combobox', { name: 'Pimpinan yang ikut menjawab' }).fill('Budi');
    await page.getByRole('option', { name: /Budi Contoh/ }).click();
    await page.getByRole('button', { name: 'Buka konsultasi' }).click();
    await page.getByText('Konsultasi dibuka sampai 27 Februari 2026.').waitFor();
    await page.getByText('Tim evaluasi: ').waitFor();
    await person.leave();
  });

  it('is asked about by an employee', async () => {
    const mira = await arrive('/skema', /Mira Fiktif/);
    const { page } = mira;
    await page.locator(`a[href="${path}"]`).click();
    await page.getByLabel('Tentang').selectOption('/appealWithin');
    await page.getByLabel('Yang ingin disampaikan').fill('Apakah libur nasional ikut dihitung?');
    await page.getByRole('button', { name: 'Kirim', exact: true }).click();
    await page.getByText('Terkirim. SDM atau pimpinan akan menjawab di sini.').waitFor();
    await expect.poll(() => page.getByRole('button', { name: 'Simpan rancangan' }).count()).toBe(0);
    await expectFair(mira, 'asked');
    await mira.leave();
  });

  it('is answered for everybody, and changed because of it', async () => {
    const person = await dewi();
    const { page } = person;
    await page.getByLabel('Jawaban').fill('Ya, karena yang dihitung hari kalender.');
    await page.getByLabel('Tampilkan sebagai tanya jawab').check();
    await page.getByRole('button', { name: 'Kirim jawaban' }).click();
    await page.getByRole('heading', { name: 'Tanya jawab' }).waitFor();
    await page.getByText('Ubah angka dan matriks').click();
    await page.getByLabel('Mengajukan keberatan dalam (hari)').fill('28');
    await page.getByLabel('Tenggat: Menanggapi hasil penilaian (hari)').fill('28');
    await page.getByRole('checkbox', { name: /libur nasional/ }).check();
    await page.getByRole('button', { name: 'Simpan rancangan' }).click();
    await page.getByText('Tulis apa yang berubah').waitFor();
    await page.getByLabel('Apa yang berubah').fill('Waktu keberatan ditambah, karena libur ikut dihitung.');
    await page.getByRole('button', { name: 'Simpan rancangan' }).click();
    await page.getByText('Rancangan diubah karenanya (perubahan ke-3).').waitFor();
    await page.getByText('Tidak ada yang perlu diperbaiki.').waitFor();
    await page.getByText('Perubahan ke-3: Waktu keberatan ditambah').waitFor();
    await expectFair(person, 'answered');
    await person.leave();
  });

  it('is tested by a replay that HR picks, and adopted by a decree', async () => {
    const person = await dewi();
    const { page } = person;
    await page.getByText('Rancangan diuji dulu dengan data satu periode.').waitFor();
    await replay();
    const question = { kind: 'question', place: '', text: 'Bagaimana dengan cuti?' } as const;
    await (await office.clientOf('siti')).commentOnScheme({ ...place, body: question });
    await page.getByRole('button', { name: 'Periksa lagi' }).click();
    await page.getByLabel('Uji coba yang membuktikannya').waitFor();
    await page.getByRole('button', { name: 'Nyatakan teruji' }).click();
    const asked = page.getByRole('dialog');
    await asked.getByText(/^1 pertanyaan belum dijawab\. Konsultasi diumumkan sampai .* tidak ada lagi/).waitFor();
    await photograph(page, 'before-tested');
    await asked.getByRole('button', { name: 'Nyatakan teruji' }).click();
    await page.getByText('Rancangan teruji.').waitFor();
    await page.getByLabel('Nomor surat keputusan').fill('SK 12/2026 (contoh)');
    await page.getByLabel('Berlaku sejak').fill('2026-01-01');
    await page.getByRole('button', { name: 'Tetapkan skema' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('SK 12/2026 (contoh)').waitFor();
    await photograph(page, 'adopting-id-light-1200');
    await dialog.getByRole('button', { name: 'Tetapkan skema' }).click();
    await page.getByText('Skema ditetapkan dan berlaku sejak 1 Januari 2026.').waitFor();
    await expectFair(person, 'adopted');
    await person.leave();
  });
});

describe('an adopted revision', () => {
  it('corrects the running year, and everybody reads why', async () => {
    const person = await dewi();
    const { page } = person;
    await page.getByLabel('Alasan koreksi').fill('Waktu keberatan terlalu pendek.');
    await page.locator('form', { hasText: 'Alasan koreksi' }).getByLabel('Nomor surat keputusan').fill('SK 13/2026');
    await page.getByRole('button', { name: 'Koreksi skema periode 2026' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Koreksi skema periode 2026' }).click();
    await page.getByText('Skema periode 2026 dikoreksi.').waitFor();
    await person.leave();
    const mira = await arrive('/skema', /Mira Fiktif/);
    await mira.page.getByText('Dikoreksi dari versi 1.0.0 ke 1.1.0').waitFor();
    await mira.page.getByText('Waktu keberatan terlalu pendek.').waitFor();
    await mira.leave();
  });

  it('is shared with other offices, and not offered to the one that shares it', async () => {
    const person = await dewi();
    const { page } = person;
    await page.getByRole('button', { name: 'Bagikan kepada instansi lain' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Bagikan kepada instansi lain' }).click();
    await page.getByText('Skema dibagikan kepada instansi lain.').waitFor();
    await goWithin(person, '/skema');
    await page.getByText('Belum ada instansi yang membagikan skemanya.').waitFor();
    await person.leave();
  });

  it('is given as a file, with which an office elsewhere begins its draft', async () => {
    const person = await dewi();
    const { page } = person;
    const given = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Unduh skema (JSON)' }).click();
    const file = await given;
    expect(file.suggestedFilename()).toBe('permenpanrb-6-2022-1.1.0.json');
    await goWithin(person, '/skema');
    await page.getByText('Berangkat dari berkas instansi lain').click();
    const form = page.locator('details', { hasText: 'Berkas skema (JSON)' });
    const input = form.getByLabel('Berkas skema (JSON)');
    await input.setInputFiles({ name: 'catatan.json', mimeType: 'application/json', buffer: Buffer.from('[]') });
    await form.getByText('Berkas ini bukan skema penilaian').waitFor();
    await input.setInputFiles(await file.path());
    await expect.poll(() => form.getByLabel('Nomor versi').inputValue()).toBe('1.2.0');
    await form.getByLabel('Nama singkat').fill('skema-kantor-contoh');
    await expectFair(person, 'schemes');
    await page.setViewportSize({ width: 1200, height: 900 });
    await page.getByRole('button', { name: 'Indonesia', exact: true, includeHidden: true }).dispatchEvent('click');
    await form.getByRole('button', { name: 'Buat rancangan' }).click();
    await page.getByText('Rancangan dibuat dari sebuah berkas').waitFor();
    await page.getByText('Tidak ada yang perlu diperbaiki.').waitFor();
    await person.leave();
  });
});
