import { beforeEach, describe, expect, it } from 'vitest';
import { importPeople } from '../../../functions/people/import-people.ts';
import { auditPage } from '../../../shared/data/audit.ts';
import { people } from '../../../shared/data/people.ts';
import { type App, openApp } from '../../support/app.ts';
import { openSmallOffice } from '../../support/small-office.ts';
import { wholeTable } from '../../support/whole-table.ts';

const header = 'NIP;NAMA;JABATAN;JENIS JABATAN;UNIT KERJA;NIP ATASAN;EMAIL;STATUS;GOL/RUANG';
const budi = '198609262015052901';
const rekaNip = '199003152019032911';
const row = (nip: string, name: string, rest: { unit?: string; supervisor?: string; position?: string } = {}) => {
  const { unit = 'Bidang Layanan', supervisor = budi, position = 'Pengelola Layanan' } = rest;
  const email = `${name.split(' ')[0]?.toLowerCase()}@kantor.example`;
  return [nip, name, position, 'Pelaksana', unit, supervisor, email, 'PNS', 'II/c'].join(';');
};
const file = (...rows: readonly string[]): string => `\uFEFF${[header, ...rows].join('\r\n')}\r\n`;

let app: App;

const load = (csv: string, rest: { dryRun?: boolean; unitsCsv?: string; as?: string } = {}) => {
  const { dryRun = false, unitsCsv, as = 'wati' } = rest;
  return app.call(importPeople, as, { body: { csv, dryRun, ...(unitsCsv === undefined ? {} : { unitsCsv }) } });
};

const storedBy = async (nip: string) => (await people(app.table, app.agencyId).byNips([nip]))[0];

beforeEach(async () => {
  app = openApp();
  await openSmallOffice(app);
});

describe('a file of employees', () => {
  it('adds whoever is new, under the supervisor it names', async () => {
    const { status, body } = await load(file(row(rekaNip, 'Reka Umpama')));
    expect([status, body.counts]).toEqual([200, { rows: 1, added: 1, changed: 0, unchanged: 0, refused: 0 }]);
    expect(await storedBy(rekaNip)).toMatchObject({
      name: 'Reka Umpama',
      email: 'reka@kantor.example',
      unitId: 'layanan',
      supervisorId: 'budi',
      zone: 'WIB',
      roles: [],
    });
  });

  it('tells what would happen and stores none of it', async () => {
    const { body } = await load(file(row(rekaNip, 'Reka Umpama')), { dryRun: true });
    expect(body).toMatchObject({ dryRun: true, counts: { added: 1 } });
    expect(await storedBy(rekaNip)).toBeUndefined();
  });

  it('changes nothing the second time', async () => {
    await load(file(row(rekaNip, 'Reka Umpama')));
    const stored = await storedBy(rekaNip);
    const { body } = await load(file(row(rekaNip, 'Reka Umpama')));
    expect(body.counts).toMatchObject({ added: 0, changed: 0, unchanged: 1 });
    expect(await storedBy(rekaNip)).toEqual(stored);
  });

  it('changes what it says otherwise, and keeps the person', async () => {
    await load(file(row(rekaNip, 'Reka Umpama')));
    const before = await storedBy(rekaNip);
    const { body } = await load(file(row(rekaNip, 'Reka Umpama', { position: 'Pengelola Arsip' })));
    expect(body.counts).toMatchObject({ added: 0, changed: 1 });
    expect(await storedBy(rekaNip)).toMatchObject({ employeeId: before?.employeeId, position: 'Pengelola Arsip' });
  });

  it('names row, column and remedy of a supervisor of nobody', async () => {
    const { body } = await load(file(row(rekaNip, 'Reka Umpama', { supervisor: '197001011995011001' })));
    expect(body.findings).toMatchObject([
      {
        file: 'employees',
        row: 2,
        column: 'NIP ATASAN',
        code: 'supervisor-unknown',
        severity: 'warning',
        title: 'Atasan tidak ditemukan',
      },
    ]);
    expect(body.findings[0]?.suggestion).toContain('Budi Contoh');
  });

  it('leaves out a row whose NIP is none, and takes the others', async () => {
    const { body } = await load(file(row('1990', 'Salah Umpama'), row(rekaNip, 'Reka Umpama')));
    expect(body.counts).toMatchObject({ rows: 2, added: 1, refused: 1 });
    expect(await storedBy(rekaNip)).toBeDefined();
  });

  it('may be parted by commas', async () => {
    const csv = file(row(rekaNip, 'Reka Umpama')).replaceAll(';', ',');
    expect((await load(csv)).body.counts.added).toBe(1);
  });

  it('of many people is stored in several transactions', async () => {
    const nip = (serial: number) => `19900315201903${serial % 2 === 0 ? 2 : 1}${String(900 + serial).padStart(3, '0')}`;
    const rows = Array.from({ length: 90 }, (_, index) => `${row(nip(index), `Orang${index} Umpama`)}`);
    const named = rows.map((one, index) => one.replace(`orang${index}@`, `orang.${index}@`));
    expect((await load(file(...named))).body.counts).toMatchObject({ rows: 90, added: 90 });
    const { entries } = await auditPage(app.table, { agencyId: app.agencyId, journalId: 'people' });
    expect(entries.map(({ facts }) => facts.added)).toEqual([26, 26, 26, 12]);
  });

  it('leaves no NIP in the journal', async () => {
    await load(file(row(rekaNip, 'Reka Umpama')));
    const { entries } = await auditPage(app.table, { agencyId: app.agencyId, journalId: 'people' });
    expect(entries.map(({ facts }) => facts)).toEqual([{ units: 0, added: 1, changed: 0 }]);
    expect(JSON.stringify(entries)).not.toContain(rekaNip);
  });

  it('that does not end a quote is refused by its line', async () => {
    const before = wholeTable(app);
    const { status, problem } = await load(`${header}\n${rekaNip};"Reka Umpama;x;y\n`);
    expect([status, problem.errors[0]]).toMatchObject([400, { field: '/csv', facts: { expected: 'CSV', line: 2 } }]);
    expect(wholeTable(app)).toEqual(before);
  });

  it('is for HR', async () => {
    const before = wholeTable(app);
    expect(await load(file(row(rekaNip, 'Reka Umpama')), { as: 'budi' })).toMatchObject({ status: 403 });
    expect(wholeTable(app)).toEqual(before);
  });

  it('sent again with the same key is answered as the first time', async () => {
    const body = { csv: file(row(rekaNip, 'Reka Umpama')), dryRun: false };
    const first = await app.call(importPeople, 'wati', { body, idempotencyKey: 'muat-1' });
    const again = await app.call(importPeople, 'wati', { body, idempotencyKey: 'muat-1' });
    expect(again.body).toEqual(first.body);
    expect(again.body.counts.added).toBe(1);
  });
});

describe('a file of units', () => {
  const units = 'KODE,NAMA,INDUK,ZONA,HARI KERJA,NIP KEPALA';

  it('adds units, with a head from the same import', async () => {
    const unitsCsv = `${units}\narsip,Bidang Arsip,dinas,WITA,6,${rekaNip}\n`;
    const { body } = await load(file(row(rekaNip, 'Reka Umpama', { unit: 'Bidang Arsip' })), { unitsCsv });
    expect(body.findings).toEqual([]);
    const reka = await storedBy(rekaNip);
    expect(reka).toMatchObject({ unitId: 'arsip', zone: 'WITA' });
    expect(await people(app.table, app.agencyId).units()).toContainEqual({
      unitId: 'arsip',
      name: 'Bidang Arsip',
      parentId: 'dinas',
      headId: reka?.employeeId,
      zone: 'WITA',
      weekDays: 6,
      version: 1,
    });
  });

  it('makes nobody head whose own row is refused', async () => {
    const unitsCsv = `${units}\narsip,Bidang Arsip,dinas,WIB,5,${rekaNip}\n`;
    const { body } = await load(file(row(rekaNip, 'Reka Umpama', { unit: 'Bidang Entah' })), { unitsCsv });
    expect(body.findings.map(({ file: where, code }) => [where, code])).toEqual([
      ['employees', 'unit-unknown'],
      ['units', 'head-unknown'],
    ]);
    const arsip = (await people(app.table, app.agencyId).units()).find(({ unitId }) => unitId === 'arsip');
    expect(arsip).not.toHaveProperty('headId');
  });

  it('that moves a unit to another zone moves its people along', async () => {
    const unitsCsv = `${units}\nlayanan,Bidang Layanan,dinas,WIT,5,${budi}\n`;
    await load(file(row(rekaNip, 'Reka Umpama')));
    await load(file(row(rekaNip, 'Reka Umpama')), { unitsCsv });
    expect(await storedBy(rekaNip)).toMatchObject({ zone: 'WIT' });
  });
});
