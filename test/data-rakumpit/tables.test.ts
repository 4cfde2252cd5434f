import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { numberOf, parseTable } from '../../local/demo/office-csv.ts';
import { loadOffice } from '../../local/demo/office-data.ts';

describe('a table', () => {
  it.each([';', ',', '\t'])('is read when parted by "%s", with a byte order mark', (sign) => {
    expect(parseTable(`\uFEFFNIP${sign}NAMA\r\n 1 ${sign}"Siti, Rekaan; M.Si."\r\n`)).toEqual([
      { NIP: '1', NAMA: 'Siti, Rekaan; M.Si.' },
    ]);
  });

  it('writes numbers with a decimal comma', () => {
    expect([numberOf('82,4'), numberOf('-3'), numberOf('1200')]).toEqual([82.4, -3, 1200]);
    expect(() => numberOf('1.200')).toThrow('decimal comma');
  });
});

describe('an office that contradicts itself', () => {
  const directory = mkdtempSync(join(tmpdir(), 'rakumpit-'));
  afterEach(() => rmSync(directory, { recursive: true, force: true }));

  const changed = (name: string, from: string, to: string): string => {
    cpSync('data/rakumpit', directory, { recursive: true });
    writeFileSync(join(directory, name), readFileSync(join(directory, name), 'utf8').replace(from, to));
    return directory;
  };

  it.each([
    ['mutasi.csv', 'Seksi Pelayanan Publik', 'Dinas Antah', 'no unit Dinas Antah'],
    ['plt.csv', '197608092000122904', '197608092000122999', 'not in pegawai.csv'],
    ['peran.csv', 'operator', 'raja', 'unknown role raja'],
    ['skp.json', '"Arsiparis Terampil"', '"Arsiparis Mahir"', 'no template for the position Arsiparis Terampil'],
    ['penilaian.json', '"level": "below"', '"level": "buruk"', 'Invalid option'],
  ])('is not loaded when %s says %s → %s', (name, from, to, message) => {
    expect(() => loadOffice(changed(name, from, to))).toThrow(message);
  });
});
