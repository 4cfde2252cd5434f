import { describe, expect, it } from 'vitest';
import { importUnits } from '../../../shared/domain/people/people-import-units.ts';

const headNip = '198001012005011901';
const top = { KODE: '01', NAMA: 'Kecamatan Misal', INDUK: '', ZONA: 'WITA', 'HARI KERJA': '6', 'NIP KEPALA': headNip };
const section = { ...top, KODE: '01.02', NAMA: 'Seksi Loket', INDUK: '01', 'HARI KERJA': '', 'NIP KEPALA': '' };

const context = { knows: (nip: string) => nip === headNip, idFor: () => 'budi' };
const read = (...records: readonly Readonly<Record<string, string>>[]) => importUnits(records, context);
const found = (...records: readonly Readonly<Record<string, string>>[]) =>
  read(...records).findings.map(({ row, column, code }) => [row, column, code]);

describe('a file of units', () => {
  it('makes a tree, with a vacancy where nobody is head', () => {
    expect(read(top, section)).toEqual({
      units: [
        { unitId: '01', name: 'Kecamatan Misal', headId: 'budi', zone: 'WITA', weekDays: 6 },
        { unitId: '01.02', name: 'Seksi Loket', parentId: '01', zone: 'WITA', weekDays: 5 },
      ],
      findings: [],
    });
  });

  it.each([
    [{ ZONA: 'GMT' }, 'ZONA', 'zone-unknown'],
    [{ 'HARI KERJA': '7' }, 'HARI KERJA', 'week-days-unknown'],
    [{ NAMA: '' }, 'NAMA', 'value-missing'],
    [{ INDUK: '09' }, 'INDUK', 'parent-unknown'],
    [{ KODE: '01' }, 'KODE', 'unit-duplicate'],
    [{ INDUK: '01.02' }, 'INDUK', 'parents-loop'],
  ])('leaves out a row with %j: %s %s', (change, column, code) => {
    expect(found(top, { ...section, ...change })).toEqual([[3, column, code]]);
    expect(read(top, { ...section, ...change }).units).toHaveLength(1);
  });

  it('takes a head whom nobody knows for a vacancy', () => {
    const { units, findings } = read({ ...top, 'NIP KEPALA': '198001012005011999' });
    expect(units[0]).not.toHaveProperty('headId');
    expect(findings).toMatchObject([{ row: 2, column: 'NIP KEPALA', code: 'head-unknown', severity: 'warning' }]);
  });

  it('leaves out the units below one that is left out', () => {
    const below = { ...section, KODE: '01.02.01', NAMA: 'Loket Satu', INDUK: '01.02' };
    expect(found(top, { ...section, ZONA: '' }, below)).toEqual([
      [3, 'ZONA', 'zone-unknown'],
      [4, 'INDUK', 'parent-unknown'],
    ]);
  });

  it('may hold only a new unit below one on record', () => {
    const [onRecord] = read(top).units;
    const existing = onRecord === undefined ? [] : [onRecord];
    expect(importUnits([section], { ...context, existing })).toMatchObject({
      units: [{ unitId: '01.02', parentId: '01' }],
      findings: [],
    });
  });

  it('makes no circle through units on record', () => {
    const existing = read(top, section).units;
    const { findings } = importUnits([{ ...top, INDUK: '01.02' }], { ...context, existing });
    expect(findings.map(({ code }) => code)).toEqual(['parents-loop']);
  });
});
