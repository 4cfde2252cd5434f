import { describe, expect, it } from 'vitest';
import { evidenceName, objectionTo, typeOf } from '../../../web/measurements/uploads/file-offer.ts';

const megabyte = 1024 * 1024;

describe('a file that is offered', () => {
  it.each([
    ['Laporan.pdf', 'application/pdf', megabyte, undefined],
    ['Laporan.PDF', '', megabyte, undefined],
    ['data.csv', 'application/vnd.ms-excel', 10, undefined],
    ['foto.jpg', 'image/jpeg', 40 * megabyte, undefined],
    ['besar.pdf', 'application/pdf', 10 * megabyte + 1, 'too-large'],
    ['kosong.pdf', 'application/pdf', 0, 'empty'],
    ['catatan.txt', 'text/plain', 5, 'wrong-type'],
    ['rekaman.mp4', 'video/mp4', 5, 'wrong-type'],
    ['laporan.pdf.exe', 'application/octet-stream', 5, 'program'],
    ['gratis.apk.pdf', 'application/pdf', 5, 'program'],
    ['makro.xlsm', '', 5, 'program'],
    ['halaman.html', 'text/html', 5, 'program'],
    ['IMG_1.HEIC', '', 5, 'heic'],
  ])('%s of type "%s" and %s bytes: %s', (name, type, size, objection) => {
    expect(objectionTo({ name, type, size })).toBe(objection);
  });

  it('has the type of its ending, whatever the device calls it', () => {
    expect(typeOf({ name: 'a.csv', type: 'application/vnd.ms-excel' })).toBe('text/csv');
    expect(typeOf({ name: 'tanpa-akhiran', type: 'image/png' })).toBe('image/png');
  });
});

describe('the name of evidence', () => {
  it.each([
    ['  Foto.jpg ', 'Foto.jpg'],
    ['', 'bukti'],
    [`${'a'.repeat(200)}.pdf`, `${'a'.repeat(136)}.pdf`],
  ])('%s becomes %s', (name, expected) => {
    expect(evidenceName(name)).toBe(expected);
  });
});
