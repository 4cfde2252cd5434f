import { beforeEach, describe, expect, it } from 'vitest';
import { addCheckIn } from '../../../functions/checkins/add-check-in.ts';
import { importPeople } from '../../../functions/people/import-people.ts';
import { searchEmployees } from '../../../functions/people/search-employees.ts';
import { saveTargets } from '../../../functions/targets/save-targets.ts';
import { auditPage } from '../../../shared/data/audit.ts';
import { people, peopleWrites } from '../../../shared/data/people.ts';
import { type App, openApp } from '../../support/app.ts';
import { aPlanContent, caseOf, openSmallOffice, smallOffice } from '../../support/small-office.ts';
import { wholeTable } from '../../support/whole-table.ts';
import { ask } from './any-request.ts';

const siti = { sub: 'siti', agency_id: 'contoh' };
const caseId = caseOf('siti');

let app: App;

beforeEach(async () => {
  app = openApp();
  await openSmallOffice(app);
});

describe('a text with half a character', () => {
  it('is refused with its place', async () => {
    const before = wholeTable(app);
    expect(await app.call(addCheckIn, 'siti', { caseId, body: { text: 'Baik \ud83d' } })).toMatchObject({
      status: 400,
      problem: { errors: [{ code: 'invalid-field', field: '/text', facts: { expected: 'whole characters' } }] },
    });
    expect(wholeTable(app)).toEqual(before);
  });

  it('is taken when the other half is there', async () => {
    const { status, body } = await app.call(addCheckIn, 'siti', { caseId, body: { text: 'Baik \ud83d\ude00' } });
    expect([status, body.text]).toEqual([201, 'Baik 😀']);
  });
});

const planWithTarget = (value: number) => {
  const [objective] = aPlanContent().objectives;
  const indicators = objective?.indicators.map((indicator) => ({ ...indicator, target: { value } })) ?? [];
  return aPlanContent({ objectives: objective === undefined ? [] : [{ ...objective, indicators }] });
};

describe('a target', () => {
  it.each([0.000001, 12.5, 1e12, -0.1, 0])('of %s is kept as it is', async (value) => {
    const draft = { caseId, segmentId: 's1', ifMatch: 0, body: planWithTarget(value) };
    const { status, body } = await app.call(saveTargets, 'siti', draft);
    expect([status, body.objectives[0]?.indicators[0]?.target]).toEqual([200, { value }]);
  });

  it.each([5e-324, 0.0000001, 1 / 3])('of %s is finer than anybody measures', async (value) => {
    const draft = { caseId, segmentId: 's1', ifMatch: 0, body: planWithTarget(value) };
    const { status, problem } = await app.call(saveTargets, 'siti', draft);
    expect([status, problem.errors[0]?.facts?.expected]).toEqual([400, '<=6 decimals']);
  });
});

describe('a body of fifty thousand unknown fields', () => {
  it('is told of two hundred, and how many more there are', async () => {
    const fields = Array.from({ length: 50_000 }, (_, index) => [`k${index}`, 1]);
    const request = { who: siti, params: { caseId }, query: {}, headers: { 'idempotency-key': 'k' } };
    const { statusCode, body } = await ask('addCheckIn', { ...request, body: Object.fromEntries(fields) }, app.deps);
    const { errors, errorsLeftOff } = JSON.parse(body);
    expect([statusCode, errors.length, errorsLeftOff]).toEqual([400, 200, 49_801]);
  });

  it('has the names of its fields shortened', async () => {
    const request = { who: siti, params: { caseId }, query: {}, headers: { 'idempotency-key': 'k' } };
    const answer = await ask('addCheckIn', { ...request, body: { text: 'x', ['y'.repeat(100_000)]: 1 } }, app.deps);
    expect(answer.body.length).toBeLessThan(1_000);
  });
});

describe('a name outside the usual planes', () => {
  it('is stored and found', async () => {
    const model = smallOffice.employees.find(({ employeeId }) => employeeId === 'siti');
    if (!model) throw new Error('the office has no Siti');
    const employee = { ...model, employeeId: 'gita', nip: '198609262015051955', name: 'G𝒳ita Contoh', version: 0 };
    await app.table.transact(peopleWrites(app.agencyId).employee(employee));
    const { status, body } = await app.call(searchEmployees, 'wati', { body: { name: 'g𝒳i', limit: 5 } });
    expect([status, body.items.map(({ employeeId }) => employeeId)]).toEqual([200, ['gita']]);
  });
});

describe('a name typed with more space than it has', () => {
  it.each(['siti  contoh', 'Siti\u00a0Contoh', 'siti - contoh'])('is found by %j', async (name) => {
    const { body } = await app.call(searchEmployees, 'wati', { body: { name, limit: 5 } });
    expect(body.items.map(({ employeeId }) => employeeId)).toEqual(['siti']);
  });
});

const header = 'NIP;NAMA;JABATAN;JENIS JABATAN;UNIT KERJA;NIP ATASAN;EMAIL;STATUS;GOL/RUANG';

const rowOf = (index: number): string => {
  const [day, serial] = [
    String((index % 28) + 1).padStart(2, '0'),
    String(Math.floor(index / 28) + 1).padStart(3, '0'),
  ];
  const nip = `199003${day}2019031${serial}`;
  return `${nip};Pegawai;Pengelola;Pelaksana;Bidang Layanan;198609262015052901;p${index}@k.example;PNS;II/c`;
};

describe('a file of two thousand people', () => {
  it('is loaded at once, in many entries of one journal', async () => {
    const rows = Array.from({ length: 2_000 }, (_, index) => rowOf(index));
    const csv = [header, ...rows].join('\n');
    const { status, body } = await app.call(importPeople, 'wati', { body: { csv, dryRun: false } });
    expect([status, body.counts?.added]).toEqual([200, 2_000]);
    expect(await people(app.table, app.agencyId).allStaffOf('layanan')).toHaveLength(2_003);
    const { entries } = await auditPage(app.table, { agencyId: app.agencyId, journalId: 'people' }, { limit: 500 });
    expect(entries.reduce((sum, { facts }) => sum + Number(facts.added), 0)).toBe(2_000);
  });
});
