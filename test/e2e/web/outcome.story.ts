import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { announceUnitOfSiti, rateYearOfSiti } from './announced-year.ts';
import { openBrowser, openPerson, type Person, photograph, seriousFindings, widthOf } from './browser.ts';
import { openWebOffice, type WebOffice } from './web-office.ts';

let office: WebOffice;
let browser: Browser;
let siti: Person;
let wulan: Person;
let budi: Person;
let caseId: string;

const phone = { viewport: { width: 390, height: 844 } };
const page = (name: 'hasil' | 'keberatan' | 'tindak-lanjut') => `${office.baseUrl}/kasus/${caseId}/${name}`;

beforeAll(async () => {
  office = await openWebOffice();
  ({ caseId } = await rateYearOfSiti(office));
  browser = await openBrowser();
  siti = await openPerson(browser, phone);
  wulan = await openPerson(browser, phone);
  budi = await openPerson(browser, { colorScheme: 'dark' });
});
afterAll(async () => {
  await browser?.close();
  await office?.close();
});

/** A page has nothing that axe calls serious, and nothing sticks out sideways. */
const expectGood = async (person: Person, name: string): Promise<void> => {
  await photograph(person.page, name);
  const width = person.page.viewportSize()?.width;
  expect({ name, findings: await seriousFindings(person.page), width: await widthOf(person.page) }).toEqual({
    name,
    findings: [],
    width,
  });
};

describe('before the announcement', () => {
  it('the employee learns when it will be, and nothing else', async () => {
    await siti.arrive(page('hasil'), /Siti Rekaan/);
    await siti.page.getByRole('heading', { name: 'Hasil penilaian Anda belum diumumkan' }).waitFor();
    await siti.page.getByText(/menurut jadwal antara .* 2027/).waitFor();
    await expect.poll(() => siti.page.getByText('Kurang').count()).toBe(0);
    await expectGood(siti, 'not-announced');
  });
});

describe('an announced result', () => {
  it('is a receipt on a phone, each step with its numbers and source', async () => {
    await office.advanceTo('2027-02-02T02:00:00.000Z');
    await announceUnitOfSiti(office, caseId);
    await siti.page.reload();
    const receipt = siti.page.getByRole('region', { name: 'Bagaimana hasil ini diperoleh' });
    await receipt.getByText('Tertibnya administrasi kantor kecamatan').waitFor();
    await receipt.getByRole('cell', { name: 'Kurang Di sini' }).waitFor();
    await receipt.getByText('Dua kali tidak hadir dalam rapat').waitFor();
    await expect.poll(() => receipt.getByText(/^Dasar: /).count()).toBe(3);
    await siti.page.getByText('tersisa 11 hari kerja').waitFor();
    await expectGood(siti, 'result-phone');
  });

  it('says what would have raised the predicate', async () => {
    const next = siti.page.getByRole('region', { name: 'Apa yang akan menaikkan predikat' });
    await next.getByText('Perilaku kerja naik dari Di Bawah Ekspektasi menjadi Sesuai Ekspektasi.').waitFor();
  });

  it('can be downloaded', async () => {
    const arriving = siti.page.waitForEvent('download');
    await siti.page.getByRole('button', { name: 'Unduh perincian (JSON)' }).click();
    expect((await arriving).suggestedFilename()).toBe('hasil-2026.json');
  });

  it('asks once more before it is accepted for good', async () => {
    await siti.page.getByRole('button', { name: 'Terima hasil' }).click();
    const dialog = siti.page.getByRole('dialog', { name: 'Terima hasil penilaian ini?' });
    await dialog.getByText('tidak dapat dibatalkan').waitFor();
    await dialog.getByRole('button', { name: 'Batal' }).click();
  });
});

describe('an appeal on a phone', () => {
  it('needs reasons, and says so at the field', async () => {
    await siti.page.getByRole('link', { name: 'Ajukan keberatan' }).click();
    await siti.page.getByRole('heading', { name: 'Ajukan keberatan atas hasil penilaian' }).waitFor();
    await siti.page.getByRole('button', { name: 'Ajukan keberatan' }).click();
    await siti.page.getByRole('alert').getByText('Satu hal perlu diperbaiki').waitFor();
    await expectGood(siti, 'appeal-refused');
  });

  it('keeps what was typed over a reload', async () => {
    await siti.page.getByLabel('Alasan').fill('Dua rapat itu saya hadiri; daftar hadirnya terlampir.');
    await siti.page.getByLabel('Rating perilaku kerja').check();
    await siti.page.getByLabel(/agenda-desember\.png/).check();
    await siti.page.getByText('Tersimpan di perangkat ini').waitFor();
    await siti.page.reload();
    await siti.page.getByText('dipulihkan').waitFor();
    await expect.poll(() => siti.page.getByLabel('Alasan').inputValue()).toContain('Dua rapat itu saya hadiri');
    await expect.poll(() => siti.page.getByLabel('Rating perilaku kerja').isChecked()).toBe(true);
  });

  it('is filed after a look at what happens next, with dates', async () => {
    await siti.page.getByRole('button', { name: 'Ajukan keberatan' }).click();
    const dialog = siti.page.getByRole('dialog', { name: 'Ajukan keberatan ini?' });
    await dialog.getByText(/diminta penjelasan, paling lambat \d+ Februari 2027/).waitFor();
    await photograph(siti.page, 'appeal-dialog');
    await dialog.getByRole('button', { name: 'Ajukan keberatan' }).dblclick();
    await siti.page.getByText('Keberatan telah diajukan.').waitFor();
    await siti.page.getByText('Budi Contoh').first().waitFor();
    await expectGood(siti, 'appeal-filed');
  });
});

describe('the supervisor', () => {
  it('arrives from the mail at the explanation', async () => {
    await office.settle();
    const link = await office.newestMailLink('wulan@rakumpit.example');
    await wulan.arrive(link, /Wulan Peraga/);
    await wulan.page.getByRole('heading', { name: 'Keberatan Siti Rekaan, S.E.' }).waitFor();
    await wulan.page.getByText('Dua rapat itu saya hadiri').waitFor();
    await wulan.page.getByRole('textbox', { name: 'Penjelasan Anda' }).fill('Daftar hadir baru saya lihat sekarang.');
    await expectGood(wulan, 'explain');
    await wulan.page.getByRole('button', { name: 'Kirim penjelasan' }).click();
    await wulan.page.getByText('Penjelasan Anda telah dikirim').waitFor();
  });
});

describe('the reviewing officer', () => {
  it('has both sides, the frozen evidence and the receipt in view', async () => {
    await siti.page.reload();
    await siti.page.getByRole('textbox', { name: 'Penjelasan Anda' }).fill('Notula kedua rapat menyebut nama saya.');
    await siti.page.getByRole('button', { name: 'Kirim penjelasan' }).click();
    await siti.page.getByText('Penjelasan Anda telah dikirim').waitFor();
    await office.settle();
    await budi.arrive(page('keberatan'), /Budi Contoh/);
    const sides = budi.page.getByRole('region', { name: 'Kedua pihak' });
    await sides.getByText('Daftar hadir baru saya lihat sekarang.').waitFor();
    await sides.getByText('Notula kedua rapat menyebut nama saya.').waitFor();
    const frozen = budi.page.getByRole('region', { name: 'Bukti dukung yang dibekukan' });
    await frozen.getByText('Diandalkan pegawai').waitFor();
    await frozen.getByRole('button', { name: 'Buka agenda-desember.png' }).waitFor();
    await budi.page.getByText('Buka perincian hasil').first().click();
    await budi.page.getByRole('cell', { name: 'Kurang Di sini' }).waitFor();
    await expectGood(budi, 'officer');
  });

  it('sees what a decision would come to, and must declare no interest', async () => {
    await budi.page.getByLabel('Hasil diubah').check();
    await budi.page.getByLabel('Rating perilaku kerja').selectOption('Sesuai Ekspektasi');
    await budi.page.getByText('Predikat berubah dari Kurang menjadi Baik.').first().waitFor();
    await budi.page.getByLabel('Pertimbangan').fill('Daftar hadir dan notula membuktikan kehadiran.');
    await budi.page.getByRole('button', { name: 'Putuskan' }).click();
    await budi.page
      .getByRole('alert')
      .getByText(/tidak mempunyai benturan kepentingan/)
      .waitFor();
    await expectGood(budi, 'officer-decides');
    await budi.page.getByLabel(/Saya tidak ikut menilai/).check();
  });

  it('decides with a change', async () => {
    await budi.page.getByRole('button', { name: 'Putuskan' }).click();
    await budi.page.getByRole('dialog').getByRole('button', { name: 'Putuskan' }).click();
    await budi.page.getByText('Putusan telah ditetapkan').waitFor();
    await budi.page.getByRole('heading', { name: 'Putusan: Hasil diubah' }).waitFor();
    await office.settle();
    await expectGood(budi, 'officer-decided');
  });
});

describe('afterwards', () => {
  it('the employee sees the new layer over the old one', async () => {
    await siti.page.goto(page('hasil'));
    const layers = siti.page.getByRole('region', { name: 'Riwayat hasil' });
    await layers.getByText('Putusan keberatan: Baik').waitFor();
    await layers.getByText('Penilaian: Kurang').waitFor();
    await siti.page.getByRole('cell', { name: 'Baik Di sini' }).waitFor();
    await expectGood(siti, 'result-after');
  });

  it('the employee completes the training that was assigned', async () => {
    await siti.page.getByRole('link', { name: 'Tindak lanjut' }).click();
    const card = siti.page.getByRole('listitem').filter({ hasText: 'Pelatihan kolaborasi lintas unit' });
    await card.getByText('Perilaku yang perlu dikembangkan: Kolaboratif').waitFor();
    await card.getByText('Anda sendiri').waitFor();
    await expectGood(siti, 'follow-ups');
    await card.getByRole('button', { name: 'Tandai selesai' }).click();
    await card.getByText('Alasan belum diisi').waitFor();
    await card.getByLabel('Bagaimana diselesaikan').fill('Pelatihan 3–5 Maret 2027, sertifikat 12/2027.');
    await card.getByRole('button', { name: 'Tandai selesai' }).click();
    await siti.page.getByText('Tindak lanjut dicatat selesai.').waitFor();
    await card.getByText('sertifikat 12/2027').waitFor();
  });

  it('the supervisor reads the same on paper and in English', async () => {
    await wulan.page.goto(`${page('hasil')}?lang=en`);
    await wulan.page.getByText('What would have raised the predicate').waitFor();
    await expectGood(wulan, 'result-en');
    await wulan.page.setViewportSize({ width: 320, height: 640 });
    await expectGood(wulan, 'result-320');
    await wulan.page.emulateMedia({ media: 'print' });
    await photograph(wulan.page, 'result-print');
    for (const person of [siti, wulan, budi]) await person.leave();
  });
});
