import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, openPerson, type Person, photograph, seriousFindings, widthOf } from './browser.ts';
import { expectFair, looks, settledRequests } from './looks.ts';
import { openWebOffice, type WebOffice } from './web-office.ts';

const place = { schemeId: 'permenpanrb-6-2022', version: '1.1.0' };
const path = `/skema/${place.schemeId}/${place.version}`;
/** What a page for citizens may weigh in all. */
const mostBytes = 30_000;

let office: WebOffice;
let browser: Browser;
let home = '';

beforeAll(async () => {
  office = await openWebOffice();
  browser = await openBrowser();
  const client = await office.clientOf('dewi');
  home = `${office.baseUrl}/warga/${(await client.getMe({})).body.agency.agencyId}`;
  await client.draftScheme({ body: { ...place, from: { schemeId: place.schemeId, version: '1.0.0' } } });
});
afterAll(async () => {
  await browser?.close();
  await office?.close();
});

/** A citizen on a phone that runs no script. */
const citizen = (options: BrowserContextOptions = {}): Promise<Person> =>
  openPerson(browser, { viewport: { width: 390, height: 844 }, javaScriptEnabled: false, ...options });

const arrive = async (name: RegExp, options: BrowserContextOptions = {}): Promise<Person> => {
  const person = await openPerson(browser, options);
  await person.arrive(`${office.baseUrl}${path}`, name);
  await settledRequests(person);
  return person;
};

const inIndonesian = async ({ page }: Person): Promise<void> => {
  await page.setViewportSize({ width: 1200, height: 900 });
  await page.getByRole('button', { name: 'Indonesia', exact: true, includeHidden: true }).dispatchEvent('click');
};

const asked = 'Apakah keluhan warga ikut dihitung?';
const remark = 'Perilaku melayani sebaiknya lebih berat.';
const reply = 'Ya, lewat survei dan pengaduan yang terbukti.';

describe('before citizens are asked', () => {
  it('the list says that nothing is discussed, and the draft is nowhere', async () => {
    const warga = await citizen();
    const { page } = warga;
    await page.goto(home);
    await page.getByRole('link', { name: 'Aturan yang sedang dibahas' }).click();
    await page.getByText('Saat ini tidak ada rancangan aturan penilaian').waitFor();
    await photograph(page, 'none-id-light-390');
    await page.goto(`${home}${path}`);
    await page.getByRole('heading', { name: 'Rancangan ini tidak dibahas bersama warga' }).waitFor();
    await page.getByRole('link', { name: 'Lihat yang sedang dibahas' }).click();
    await page.getByRole('heading', { name: 'Aturan yang sedang dibahas' }).waitFor();
    await warga.leave();
  });
});

describe('a consultation with the public', () => {
  it('is opened by HR, with a leader who answers', async () => {
    const dewi = await arrive(/Dewi Umpama/);
    const { page } = dewi;
    await page.getByLabel('Hari terakhir menanggapi').fill('2026-02-27');
    await page.getByRole('combobox', { name: 'Pimpinan yang ikut menjawab' }).fill('Budi');
    await page.getByRole('option', { name: /Budi Contoh/ }).click();
    await page.getByRole('checkbox', { name: 'Masyarakat juga diminta menanggapi' }).check();
    await page.getByRole('button', { name: 'Buka konsultasi' }).click();
    await page.getByText('Konsultasi dibuka sampai 27 Februari 2026.').first().waitFor();
    await page.getByText('Masyarakat juga diminta menanggapi.').waitFor();
    await page.getByText('Belum ada yang bertanya atau menanggapi.').waitFor();
    await dewi.leave();
  });

  it('is found by a citizen whose browser runs no script, in one small page', async () => {
    const warga = await citizen();
    const { page } = warga;
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.goto(`${home}/skema`);
    await page.getByRole('link', { name: /Matriks hasil kerja/ }).click();
    await page.getByRole('heading', { name: 'Sampaikan suara Anda' }).waitFor();
    await page.getByText('Belum ada yang dijawab.').waitFor();
    await photograph(page, 'open-id-light-390');
    expect(requests).toHaveLength(2);
    expect(new TextEncoder().encode(await page.content()).length).toBeLessThan(mostBytes);
    await warga.leave();
  });

  it('keeps what a citizen typed when something is missing, and then thanks', async () => {
    const warga = await citizen();
    const { page } = warga;
    await page.goto(`${home}${path}`);
    await page.getByLabel('Tentang bagian mana?').selectOption('/behaviours');
    await page.getByLabel('Nama (boleh kosong)').fill('Warga Contoh');
    await page.getByLabel('Pertanyaan atau tanggapan Anda').fill('   ');
    await page.getByRole('button', { name: 'Kirim' }).click();
    await page.getByRole('heading', { name: 'Belum terkirim' }).waitFor();
    await photograph(page, 'wrong-id-light-390');
    await expect.poll(() => page.getByLabel('Nama (boleh kosong)').inputValue()).toBe('Warga Contoh');
    await expect.poll(() => page.getByLabel('Tentang bagian mana?').inputValue()).toBe('/behaviours');
    await page.getByLabel('Pertanyaan atau tanggapan Anda').fill(asked);
    await page.getByRole('button', { name: 'Kirim' }).click();
    await page.getByRole('heading', { name: 'Suara Anda sudah diterima' }).waitFor();
    await photograph(page, 'sent-id-light-390');
    await page.reload();
    await page.getByRole('heading', { name: 'Suara Anda sudah diterima' }).waitFor();
    await page.getByRole('link', { name: 'Kembali ke rancangan' }).click();
    await page.getByText('1 lainnya menunggu jawaban.').waitFor();
    await expect.poll(() => page.getByText(asked).count()).toBe(0);
    await warga.leave();
  });

  it('keeps what a citizen typed when they change the language', async () => {
    const warga = await citizen();
    const { page } = warga;
    await page.goto(`${home}${path}`);
    await page.getByRole('radio', { name: 'Tanggapan' }).check();
    await page.getByLabel('Tentang bagian mana?').selectOption('/behaviours');
    await page.getByLabel('Pertanyaan atau tanggapan Anda').fill('   ');
    await page.getByLabel('Nama (boleh kosong)').fill('Warga Contoh');
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'Have your say' }).waitFor();
    await photograph(page, 'kept-en-light-390');
    const kept = async (): Promise<void> => {
      await expect.poll(() => page.locator('input[value="comment"]').isChecked()).toBe(true);
      await expect.poll(() => page.locator('#place').inputValue()).toBe('/behaviours');
      await expect.poll(() => page.locator('#name').inputValue()).toBe('Warga Contoh');
    };
    await kept();
    await expect.poll(() => page.getByRole('alert').count()).toBe(0);
    // Enter in a text field sends the form, and does not change the language again.
    await page.getByLabel('Your question or comment').fill('   ');
    await page.getByLabel('Name (may stay empty)').press('Enter');
    await page.getByRole('heading', { name: 'Not sent yet' }).waitFor();
    await page.setViewportSize({ width: 1200, height: 900 });
    await page.getByRole('button', { name: 'Indonesia' }).click();
    await page.getByRole('heading', { name: 'Belum terkirim' }).waitFor();
    await photograph(page, 'wrong-kept-id-light-1200');
    await kept();
    await warga.leave();
  });

  it('is spoken in by a visitor in English, in the dark, by keys alone', async () => {
    const visitor = await citizen({ colorScheme: 'dark' });
    const { page } = visitor;
    await page.goto(`${home}${path}`);
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('radio', { name: 'Comment' }).focus();
    await page.keyboard.press('Space');
    for (let more = 0; more < 2; more += 1) await page.keyboard.press('Tab');
    await page.keyboard.type(remark);
    for (let more = 0; more < 2; more += 1) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Your voice has been received' }).waitFor();
    await visitor.leave();
  });

  it('keeps the words of staff through a reload and an empty send', async () => {
    const mira = await arrive(/Mira Fiktif/);
    const { page } = mira;
    const box = page.getByLabel('Yang ingin disampaikan');
    await page.getByLabel('Jenis').selectOption('comment');
    await page.getByRole('button', { name: 'Kirim', exact: true }).click();
    await page.getByRole('alert').getByText(/./).first().waitFor();
    await photograph(page, 'empty-id-light-1200');
    await box.fill('Tenggatnya terlalu sempit.');
    await page.reload();
    await expect.poll(() => box.inputValue(), { timeout: 15_000 }).toBe('Tenggatnya terlalu sempit.');
    await expect.poll(() => page.getByLabel('Jenis').inputValue()).toBe('comment');
    await page.getByRole('button', { name: 'Kirim', exact: true }).click();
    await page.getByText('Terkirim. SDM atau pimpinan akan menjawab di sini.').waitFor();
    await expect.poll(() => box.inputValue()).toBe('');
    await page.getByText('Warga Contoh').waitFor();
    await mira.leave();
  });

  it('is answered by the leader, whose words outlive a reload', async () => {
    const budi = await arrive(/Budi Contoh/);
    const { page } = budi;
    const entry = page.getByRole('listitem').filter({ hasText: asked });
    await entry.getByLabel('Jawaban').fill(reply);
    await page.reload();
    await expect.poll(() => entry.getByLabel('Jawaban').inputValue(), { timeout: 15_000 }).toBe(reply);
    await expectFair(budi, 'answering');
    await inIndonesian(budi);
    await entry.getByLabel('Tampilkan sebagai tanya jawab').check();
    await entry.getByRole('button', { name: 'Kirim jawaban' }).click();
    await page.getByText('Jawaban tersimpan.').waitFor();
    await page.getByRole('heading', { name: 'Tanya jawab' }).waitFor();
    await entry.getByText(/^Dijawab Budi Contoh/).waitFor();
    await budi.leave();
  });

  it('changes the draft, and the record says for whom', async () => {
    const dewi = await arrive(/Dewi Umpama/);
    const { page } = dewi;
    const entry = page.getByRole('listitem').filter({ hasText: remark });
    await entry.getByLabel('Jawaban').fill('Setuju, naskahnya kami ubah.');
    await entry.getByRole('button', { name: 'Kirim jawaban' }).click();
    await page.getByText('Jawaban tersimpan.').waitFor();
    await page.getByText('Ubah angka dan matriks').click();
    await page.getByLabel('Indikator yang harus terisi (%)').fill('80');
    await page.getByLabel('Apa yang berubah').fill('Indikator yang harus terisi dinaikkan.');
    await page.getByRole('checkbox', { name: new RegExp(remark.slice(0, 20)) }).check();
    await page.getByRole('button', { name: 'Simpan rancangan' }).click();
    await page.getByText('Rancangan diubah karenanya (perubahan ke-2).').waitFor();
    await page.getByText('Perubahan ke-2: Indikator yang harus terisi dinaikkan.').waitFor();
    await expectFair(dewi, 'record');
    await dewi.leave();
  });
});

describe.each(looks)('in $language, $colorScheme, $width pixels wide', ({ language, colorScheme, width }) => {
  it('citizens read what was asked, answered and changed', async () => {
    const warga = await openPerson(browser, { colorScheme, viewport: { width, height: 844 } });
    const { page } = warga;
    const judge = async (name: string): Promise<void> => {
      await photograph(page, `${name}-${language}-${colorScheme}-${width}`);
      expect(await seriousFindings(page)).toEqual([]);
      expect(await widthOf(page)).toBe(width);
    };
    await page.goto(`${home}/skema?lang=${language}`);
    await judge('list');
    await page.goto(`${home}${path}?lang=${language}`);
    await judge('draft');
    for (const text of [asked, reply, remark, 'Indikator yang harus terisi dinaikkan.']) {
      await page.getByText(text).first().waitFor();
    }
    await page
      .getByText(language === 'id' ? 'Rancangan sudah diubah karenanya.' : 'The draft was changed for it.')
      .waitFor();
    await expect.poll(() => page.getByText('Warga Contoh').count()).toBe(0);
    await page.getByRole('textbox').first().fill(' ');
    await page.getByRole('button', { name: /^(Kirim|Send)$/ }).click();
    await page.getByRole('heading', { name: /^(Belum terkirim|Not sent yet)$/ }).waitFor();
    await judge('wrong');
    await page.getByRole('textbox').first().fill(`${language} ${colorScheme}`);
    await page.getByRole('button', { name: /^(Kirim|Send)$/ }).click();
    await page.getByRole('heading', { name: /^(Suara Anda sudah diterima|Your voice has been received)$/ }).waitFor();
    await judge('sent');
    await warga.leave();
  });
});

describe('after the last day', () => {
  it('a citizen who is late gets back what they wrote', async () => {
    const warga = await citizen();
    const { page } = warga;
    await page.goto(`${home}${path}`);
    await page.getByLabel('Pertanyaan atau tanggapan Anda').fill('Saya terlambat.');
    await office.advanceTo('2026-02-27T18:00:00.000Z');
    await page.getByRole('button', { name: 'Kirim' }).click();
    await page.getByRole('heading', { name: 'Pembahasan bersama warga sudah ditutup' }).waitFor();
    await expect.poll(() => page.getByLabel(/^Yang Anda tulis tidak tersimpan/).inputValue()).toBe('Saya terlambat.');
    await photograph(page, 'late-id-light-390');
    await page.getByRole('button', { name: 'English' }).click();
    await expect.poll(() => page.getByLabel(/^What you wrote is not saved/).inputValue()).toBe('Saya terlambat.');
    await warga.leave();
  });

  it('staff still read the record, and are asked nothing', async () => {
    const mira = await arrive(/Mira Fiktif/);
    const { page } = mira;
    await page.getByText('Tanggapan diterima sampai 27 Februari 2026; konsultasi sudah selesai.').waitFor();
    await page.getByText(reply).waitFor();
    await expect.poll(() => page.getByRole('button', { name: 'Kirim', exact: true }).count()).toBe(0);
    await mira.leave();
  });
});
