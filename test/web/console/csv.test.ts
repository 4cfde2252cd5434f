import { describe, expect, it } from 'vitest';
import { csvOf, spacedNip } from '../../../web/console/csv.ts';

describe('csvOf', () => {
  it('begins with a mark and parts cells by semicolons', () => {
    expect(csvOf(['Nama', 'Nilai'], [['Siti Rekaan, S.E.', '98,5']])).toBe(
      '\uFEFFNama;Nilai\r\nSiti Rekaan, S.E.;98,5\r\n',
    );
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx'])('takes the formula out of %j', (text) => {
    expect(csvOf(['Nama'], [[text]])).toContain(`'${text}`);
  });

  it('quotes what would end a cell or a row', () => {
    expect(csvOf(['a'], [['satu; "dua"\ntiga']])).toBe('\uFEFFa\r\n"satu; ""dua""\ntiga"\r\n');
  });
});

describe('spacedNip', () => {
  it('parts a NIP as people write it', () => {
    expect(spacedNip('198001012005011001')).toBe('19800101 200501 1 001');
  });

  it('leaves everything else as it is', () => {
    expect(spacedNip('-')).toBe('-');
  });
});
