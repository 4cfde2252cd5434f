import { describe, expect, it } from 'vitest';
import type { Unit } from '../../../shared/domain/people/people.ts';
import { type ImportContext, importPeople } from '../../../shared/domain/people/people-import.ts';
import type { ImportRecord } from '../../../shared/domain/people/people-import-columns.ts';
import { importWords } from '../../../shared/domain/people/people-import-words.ts';

const headNip = '198001012005011901';
const staffNip = '199002022015032902';
const contractNip = '199503032022211903';

const head: ImportRecord = {
  NIP: headNip,
  NAMA: 'Budi Contoh',
  'GELAR DEPAN': '',
  'GELAR BELAKANG': 'S.STP.',
  'TANGGAL LAHIR': '01-01-1980',
  'JENIS KELAMIN': 'L',
  'GOL/RUANG': 'IV/a',
  JABATAN: 'Camat',
  'JENIS JABATAN': 'Administrator',
  'UNIT KERJA/UNOR': 'Kecamatan Misal',
  'NIP ATASAN': '',
  EMAIL: 'budi@misal.example',
  STATUS: 'PNS',
  'KEDUDUKAN HUKUM': 'Aktif',
};

const staff: ImportRecord = {
  ...head,
  NIP: staffNip,
  NAMA: 'Siti Rekaan',
  'GELAR BELAKANG': '',
  'TANGGAL LAHIR': '02-02-1990',
  'JENIS KELAMIN': 'P',
  'GOL/RUANG': 'III/b',
  JABATAN: 'Arsiparis Ahli Pertama',
  'JENIS JABATAN': 'Fungsional',
  'NIP ATASAN': headNip,
  EMAIL: 'siti@misal.example',
};

const contract: ImportRecord = {
  ...head,
  NIP: contractNip,
  NAMA: 'Doni Fiktif',
  'GELAR BELAKANG': '',
  'TANGGAL LAHIR': '03-03-1995',
  'GOL/RUANG': 'V',
  JABATAN: 'Pengelola Loket',
  'JENIS JABATAN': 'Pelaksana',
  'UNIT KERJA/UNOR': '01.02',
  'NIP ATASAN': headNip,
  EMAIL: 'doni@misal.example',
  STATUS: 'PPPK',
};

const units: readonly Unit[] = [
  { unitId: '01', name: 'Kecamatan Misal', headId: headNip, zone: 'WIB', weekDays: 5 },
  { unitId: '01.02', name: 'Seksi Loket', parentId: '01', zone: 'WIB', weekDays: 5 },
];

const context: ImportContext = {
  units,
  existing: [],
  mandates: [],
  idFor: (nip) => nip,
  today: '2026-01-02',
};

const office = [head, staff, contract];
const read = (records: readonly ImportRecord[], changes: Partial<ImportContext> = {}) =>
  importPeople(records, { ...context, ...changes });
const found = (records: readonly ImportRecord[], changes: Partial<ImportContext> = {}) =>
  read(records, changes).findings.map(({ row, column, code, severity }) => [row, column, code, severity]);

describe('a file of employees', () => {
  it('makes an employee of each row', () => {
    const { added, findings, refusedRows } = read(office);
    expect(findings).toEqual([]);
    expect(refusedRows).toBe(0);
    expect(added).toEqual([
      {
        employeeId: headNip,
        nip: headNip,
        name: 'Budi Contoh',
        titleAfter: 'S.STP.',
        email: 'budi@misal.example',
        employment: 'PNS',
        rank: 'IV/a',
        position: 'Camat',
        positionKind: 'administrator',
        unitId: '01',
        roles: [],
        language: 'id',
      },
      expect.objectContaining({ nip: staffNip, functionalLevel: 'ahli-pertama', supervisorId: headNip }),
      expect.objectContaining({ nip: contractNip, employment: 'PPPK', rank: 'V', unitId: '01.02' }),
    ]);
  });

  it('knows the columns by their other names', () => {
    const { NIP: nip, 'UNIT KERJA/UNOR': unit, ...others } = head;
    expect(read([{ ...others, '\uFEFFnip baru': nip ?? '', Unor: unit ?? '' }]).added).toHaveLength(1);
  });

  it('says which columns are missing', () => {
    const { NIP: _, EMAIL: __, ...rest } = head;
    const { findings, refusedRows } = read([rest]);
    expect(findings.map(({ row, detail }) => [row, detail.id])).toEqual([
      [1, 'Berkas tidak memuat kolom NIP.'],
      [1, 'Berkas tidak memuat kolom EMAIL.'],
    ]);
    expect(refusedRows).toBe(1);
  });

  it('gives roles only from the list of roles', () => {
    const { added } = read(office, { rolesFor: (nip) => (nip === staffNip ? ['hr'] : []) });
    expect(added.map(({ roles }) => roles)).toEqual([[], ['hr'], []]);
  });
});

describe('the same people again', () => {
  const existing = read(office, { rolesFor: () => ['hr'] }).added;

  it('changes nothing', () => {
    const again = read(office, { existing });
    expect([again.added, again.changed, again.unchanged]).toEqual([[], [], existing]);
  });

  it('names the fields that changed', () => {
    const again = read([head, { ...staff, 'GOL/RUANG': 'III/c', JABATAN: 'Arsiparis Ahli Muda' }, contract], {
      existing,
    });
    expect(again.changed.map(({ fields, after }) => [fields, after.rank, after.roles])).toEqual([
      [['rank', 'position', 'functionalLevel'], 'III/c', ['hr']],
    ]);
  });

  it('keeps the supervisor on record where the file names nobody', () => {
    const again = read([{ ...staff, 'NIP ATASAN': '198001012005011999' }], { existing });
    expect(again.unchanged).toEqual([existing[1]]);
    expect(again.findings.map(({ code }) => code)).toEqual(['supervisor-unknown']);
  });

  it('removes nobody who is absent', () => {
    expect(read([head], { existing })).toMatchObject({ added: [], changed: [], refusedRows: 0 });
  });
});

describe('a NIP', () => {
  it('is read with spaces and the apostrophe of spreadsheets', () => {
    expect(read([{ ...head, NIP: "'19800101 200501 1 901" }]).added[0]?.nip).toBe(headNip);
  });

  it.each(['1,98001E+17', '1.98001012005012E+17', '198001012005011000'])('kept as the number %s is refused', (nip) => {
    const { findings, added } = read([{ ...head, NIP: nip }]);
    expect(added).toEqual([]);
    expect(findings).toMatchObject([
      { row: 2, column: 'NIP', code: 'nip-is-number', severity: 'error', facts: { given: nip } },
    ]);
    expect(findings[0]?.suggestion?.id).toBe('Ubah format kolom menjadi Teks, lalu ketik ulang 18 digit NIP.');
  });

  it('of 17 digits is refused', () => {
    expect(found([{ ...head, NIP: headNip.slice(1) }])).toContainEqual([2, 'NIP', 'nip-malformed', 'error']);
  });

  it('that stands twice is refused the second time', () => {
    const { findings, added } = read([head, staff, { ...staff, EMAIL: 'lain@misal.example' }]);
    expect(added).toHaveLength(2);
    expect(findings).toMatchObject([{ row: 4, column: 'NIP', code: 'nip-duplicate', facts: { firstRow: 3 } }]);
  });

  it('that differs from birth date and sex only warns', () => {
    const { findings, added } = read([{ ...head, 'TANGGAL LAHIR': '02/01/1980', 'JENIS KELAMIN': 'P' }]);
    expect(added).toHaveLength(1);
    expect(findings.map(({ column, code, suggestion }) => [column, code, suggestion?.id])).toEqual([
      ['NIP', 'nip-implausible', undefined],
      ['TANGGAL LAHIR', 'birth-date-differs', 'Menurut NIP: 01-01-1980.'],
    ]);
  });
});

describe('a cell', () => {
  it.each([
    ['NAMA', '', 'value-missing'],
    ['EMAIL', 'budi', 'email-malformed'],
    ['JENIS JABATAN', 'Raja', 'position-kind-unknown'],
    ['UNIT KERJA/UNOR', 'Dinas Antah', 'unit-unknown'],
    ['STATUS', 'Honorer', 'status-unknown'],
    ['KEDUDUKAN HUKUM', 'Pensiun', 'not-active'],
  ])('%s with "%s" keeps the row out: %s', (column, value, code) => {
    expect(found([{ ...head, [column]: value }])).toEqual([[2, column, code, 'error']]);
    expect(read([{ ...head, [column]: value }]).added).toEqual([]);
  });

  it.each([
    ['TANGGAL LAHIR', '31-02-1980', 'date-malformed'],
    ['GOL/RUANG', 'V/a', 'rank-unknown'],
  ])('%s with "%s" warns: %s', (column, value, code) => {
    expect(found([{ ...head, [column]: value }])).toEqual([[2, column, code, 'warning']]);
  });

  it.each([
    ['Struktural', 'II.b', 'jpt'],
    ['Struktural', 'IV.a', 'pengawas'],
    ['JFT', '', 'fungsional'],
    ['Fungsional Umum', '', 'pelaksana'],
  ])('of kind %s and echelon "%s" means %s', (kind, echelon, expected) => {
    const record = { ...head, 'JENIS JABATAN': kind, ESELON: echelon };
    expect(read([record]).added[0]?.positionKind).toBe(expected);
  });

  it('writes ranks officially', () => {
    expect(read([{ ...head, 'GOL/RUANG': 'iv / A' }]).added[0]?.rank).toBe('IV/a');
  });

  it('of an address that another has keeps the row out', () => {
    expect(found([head, { ...staff, EMAIL: 'BUDI@misal.example' }])).toEqual([
      [3, 'EMAIL', 'email-duplicate', 'error'],
    ]);
  });
});

describe('a supervisor', () => {
  const withSupervisor = (nip: string) => [head, { ...staff, 'NIP ATASAN': nip }];

  it('of nobody warns, and names whose NIP is nearly the same', () => {
    const { findings, added } = read(withSupervisor('198001012005011910'));
    expect(added[1]).not.toHaveProperty('supervisorId');
    expect(findings).toMatchObject([{ row: 3, column: 'NIP ATASAN', code: 'supervisor-unknown', severity: 'warning' }]);
    expect(findings[0]?.suggestion?.id).toBe(`Mungkin yang dimaksud Budi Contoh, NIP ${headNip}.`);
  });

  it('who is missing is told from the unit', () => {
    expect(read(withSupervisor('')).findings[0]?.suggestion?.id).toBe(
      `Menurut unit kerja: Budi Contoh, NIP ${headNip}.`,
    );
  });

  it('kept as a number warns', () => {
    expect(found(withSupervisor('1,98E+17'))).toEqual([[3, 'NIP ATASAN', 'supervisor-is-number', 'warning']]);
  });

  it('is never oneself', () => {
    expect(found(withSupervisor(staffNip))).toEqual([[3, 'NIP ATASAN', 'supervisor-is-self', 'warning']]);
  });

  it('is not needed by the head of the agency', () => {
    expect(found([head])).toEqual([]);
  });

  it('of a vacant unit is who acts as its head', () => {
    const acting = { mandateId: 'm', unitId: '01.02', holderId: staffNip, kind: 'plt', decree: 'SK' } as const;
    const mandates = [{ ...acting, from: '2026-01-01', to: '2026-06-30' }];
    const { findings } = read([head, staff, { ...contract, 'NIP ATASAN': '' }], { mandates });
    expect(findings[0]?.facts).toMatchObject({ expectedName: 'Siti Rekaan' });
  });

  it('may stand in a later row', () => {
    expect(read([staff, head]).added[0]?.supervisorId).toBe(headNip);
  });

  it('who comes back to the employee is left out, with the chain', () => {
    const { findings, added } = read([
      head,
      { ...staff, 'NIP ATASAN': contractNip },
      { ...contract, 'NIP ATASAN': staffNip },
    ]);
    expect(findings.map(({ row, code, facts }) => [row, code, facts.chain])).toEqual([
      [3, 'supervisor-chain-loops', 'Siti Rekaan → Doni Fiktif → Siti Rekaan'],
      [4, 'supervisor-chain-loops', 'Doni Fiktif → Siti Rekaan → Doni Fiktif'],
    ]);
    expect(added.every(({ supervisorId }) => supervisorId === undefined)).toBe(true);
  });
});

describe('the words of findings', () => {
  it.each(Object.entries(importWords))('%s are in both languages', (_, words) => {
    const sentences = [words.title, words.detail, ...('suggestion' in words ? [words.suggestion] : [])];
    for (const { id, en } of sentences) expect([id.length > 5, en.length > 5]).toEqual([true, true]);
  });
});
