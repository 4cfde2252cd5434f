import { beforeEach, describe, expect, it } from 'vitest';
import { getSourceQuality } from '../../../functions/measures/get-source-quality.ts';
import { listSources } from '../../../functions/measures/list-sources.ts';
import { uploadEvents } from '../../../functions/measures/upload-events.ts';
import { measures } from '../../../shared/data/measures.ts';
import { type App, openApp } from '../../support/app.ts';
import { openSource, type SendingSystem } from '../../support/measures.ts';
import { openSmallOffice } from '../../support/small-office.ts';
import { wholeTable } from '../../support/whole-table.ts';

const file = [
  'ID Kejadian;Jenis;Kode Unit;Tanggal;Nilai;Berhasil',
  'K-1;antrean;layanan;02/03/2026 08:15;12,5;ya',
  'K-2;antrean;Bidang Layanan;02/03/2026 09.00;7;tidak',
  'K-3;antrean;layanan;32/03/2026;7;ya',
  'K-4;antrean;gudang;02/03/2026;7;ya',
].join('\r\n');

let app: App;
let system: SendingSystem;
const upload = (as: string, body: { csv: string; dryRun: boolean; format?: 'events' | 'lapor' }) =>
  app.call(uploadEvents, as, { sourceId: system.sourceId, body: { format: 'events', ...body } });

beforeEach(async () => {
  app = openApp({ now: '2026-03-06T04:00:00.000Z' });
  await openSmallOffice(app, { open: ['execution'], closed: ['planning'] });
  system = await openSource(app);
});

describe('a file of events', () => {
  it('is shown with its findings before it is taken', async () => {
    const before = wholeTable(app);
    const { body } = await upload('budi', { csv: file, dryRun: true });
    expect(body).toMatchObject({
      dryRun: true,
      rows: 4,
      counts: { taken: 2, repeated: 0, refused: 1 },
      findings: [
        { row: 4, column: 'Tanggal', problem: 'time-malformed' },
        { row: 5, problem: 'unknown-unit' },
      ],
    });
    const withoutRequests = (all: unknown) => JSON.stringify(all).replace(/"[^"]*REQUESTS[^"]*"/g, '');
    expect(withoutRequests(wholeTable(app)).includes('K-1')).toBe(withoutRequests(before).includes('K-1'));
  });

  it('is taken once, however often it is loaded', async () => {
    expect((await upload('budi', { csv: file, dryRun: false })).body.counts).toEqual({
      taken: 2,
      repeated: 0,
      refused: 1,
    });
    expect((await upload('wati', { csv: file, dryRun: false })).body.counts).toEqual({
      taken: 0,
      repeated: 2,
      refused: 1,
    });
    const { items } = (await app.call(listSources, 'wati', {})).body;
    expect(items).toMatchObject([{ eventsThisMonth: 2, lastDay: '2026-03-02', signs: true }]);
  });

  it('is refused when a column is missing, by its name', async () => {
    expect(await upload('budi', { csv: 'Jenis;Tanggal\nantrean;02/03/2026', dryRun: true })).toMatchObject({
      status: 400,
      problem: { errors: [{ code: 'invalid-field', facts: { expected: 'ID KEJADIAN, KODE UNIT' } }] },
    });
  });

  it('is loaded by HR and by the owner of the source alone', async () => {
    expect(await upload('siti', { csv: file, dryRun: true })).toMatchObject({ status: 403 });
  });
});

describe('an export of complaints', () => {
  it('becomes events, and the same again when complaints have moved on', async () => {
    const header = 'Tracking ID,Tanggal Laporan,Klasifikasi,Disposisi,Tanggal Ditanggapi,Tanggal Selesai,Status';
    const early = `${header}\n7001,2026-03-02 08:00,Pengaduan,Bidang Layanan,,,Proses`;
    const later = `${header}\n7001,2026-03-02 08:00,Pengaduan,Bidang Layanan,2026-03-03,2026-03-05,Selesai`;
    expect((await upload('budi', { csv: early, dryRun: false, format: 'lapor' })).body.counts.taken).toBe(1);
    expect((await upload('budi', { csv: later, dryRun: false, format: 'lapor' })).body.counts).toEqual({
      taken: 2,
      repeated: 1,
      refused: 0,
    });
  });
});

describe('an export in which a complaint was passed on', () => {
  const header = 'Tracking ID,Tanggal Laporan,Klasifikasi,Disposisi,Tanggal Ditanggapi,Tanggal Selesai,Status';
  const exported = async (unit: string) => {
    const csv = `${header}\n7001,2026-03-02 08:00,Pengaduan,${unit},,,Proses`;
    return (await upload('budi', { csv, dryRun: false, format: 'lapor' })).body.counts;
  };
  const countedIn = async (unitId: string) => {
    const scope = { unitId, type: 'complaint-received' };
    const days = await measures(app.table, app.agencyId).daysOf(system.sourceId, scope, {
      from: '2026-03-01',
      to: '2026-03-31',
    });
    return [...days.values()].reduce((sum, { n = 0 }) => sum + n, 0);
  };

  it('corrects what was counted for the first unit', async () => {
    await exported('Bidang Layanan');
    expect(await exported('dinas')).toEqual({ taken: 1, repeated: 0, refused: 0 });
    expect([await countedIn('layanan'), await countedIn('dinas')]).toEqual([0, 1]);
  });

  it('changes nothing when it is loaded again', async () => {
    await exported('Bidang Layanan');
    await exported('dinas');
    expect(await exported('dinas')).toEqual({ taken: 0, repeated: 1, refused: 0 });
  });

  it('may pass it back', async () => {
    for (const unit of ['Bidang Layanan', 'dinas', 'Bidang Layanan']) await exported(unit);
    expect([await countedIn('layanan'), await countedIn('dinas')]).toEqual([1, 0]);
  });
});

describe('an export that still has a complaint which was withdrawn', () => {
  const header = 'Tracking ID,Tanggal Laporan,Klasifikasi,Disposisi,Tanggal Ditanggapi,Tanggal Selesai,Status';
  const taken = { taken: 1, repeated: 0, refused: 0 };
  const exported = async (...cells: readonly string[]) => {
    const csv = `${header}\n7001,2026-03-02 08:00,Pengaduan,${cells.join(',')}`;
    return (await upload('budi', { csv, dryRun: false, format: 'lapor' })).body.counts;
  };
  const withdrawn = async (part = '') => {
    const titles = 'ID Kejadian;Jenis;Kode Unit;Tanggal;Koreksi Atas;Waktu Koreksi;Dibatalkan';
    const id = `lapor-7001${part}`;
    const csv = `${titles}\nbatal${part}-${app.now()};batal;layanan;02/03/2026 08:00;${id};${app.now()};ya`;
    expect((await upload('budi', { csv, dryRun: false })).body.counts).toEqual(taken);
  };
  /** How many were received, answered and closed. */
  const counted = async () => {
    const { daysOf } = measures(app.table, app.agencyId);
    const year = { from: '2026-01-01', to: '2026-12-31' };
    const numbers = ['received', 'answered', 'closed'].map(async (part) => {
      const scopes = ['layanan', 'dinas'].map((unitId) => ({ unitId, type: `complaint-${part}` }));
      const days = await Promise.all(scopes.map((scope) => daysOf(system.sourceId, scope, year)));
      return days.flatMap((one) => [...one.values()]).reduce((sum, { n = 0 }) => sum + n, 0);
    });
    return Promise.all(numbers);
  };

  it('does not bring it back, nor once it was passed on, answered and closed', async () => {
    await exported('Bidang Layanan', '', '', 'Proses');
    await withdrawn();
    expect(await exported('Bidang Layanan', '', '', 'Proses')).toEqual({ taken: 0, repeated: 1, refused: 0 });
    expect((await exported('dinas', '', '', 'Proses')).taken).toBe(0);
    app.at('2026-03-12T04:00:00.000Z');
    expect((await exported('dinas', '2026-03-09', '2026-03-11', 'Selesai')).taken).toBe(0);
    expect(await counted()).toEqual([0, 0, 0]);
  });

  it('brings it back when it says that it was opened again, once', async () => {
    await exported('Bidang Layanan', '', '', 'Proses');
    await withdrawn();
    expect(await exported('Bidang Layanan', '', '', 'Dibuka kembali')).toEqual(taken);
    expect(await exported('Bidang Layanan', '', '', 'Dibuka kembali')).toEqual({ taken: 0, repeated: 1, refused: 0 });
    expect(await counted()).toEqual([1, 0, 0]);
    app.at('2026-03-07T04:00:00.000Z');
    await withdrawn();
    expect((await exported('Bidang Layanan', '', '', 'Dibuka kembali')).taken).toBe(0);
    expect(await counted()).toEqual([0, 0, 0]);
  });

  it('brings it back when what was closed is worked on again', async () => {
    await exported('Bidang Layanan', '2026-03-03', '2026-03-04', 'Selesai');
    for (const part of ['', '-answered', '-closed']) await withdrawn(part);
    expect((await exported('Bidang Layanan', '2026-03-03', '2026-03-04', 'Selesai')).taken).toBe(0);
    expect(await exported('Bidang Layanan', '2026-03-03', '', 'Proses')).toEqual({ taken: 1, repeated: 1, refused: 0 });
    expect(await counted()).toEqual([1, 0, 0]);
  });

  it('closes it again only with a day after its closing was withdrawn', async () => {
    await exported('Bidang Layanan', '', '2026-03-04', 'Selesai');
    await withdrawn('-closed');
    expect((await exported('Bidang Layanan', '', '2026-03-05', 'Selesai')).taken).toBe(0);
    expect(await counted()).toEqual([1, 0, 0]);
    app.at('2026-03-12T04:00:00.000Z');
    expect((await exported('Bidang Layanan', '', '2026-03-11', 'Selesai')).taken).toBe(1);
    expect(await counted()).toEqual([1, 0, 1]);
  });
});

describe('the quality of a source', () => {
  it('names the working days without data', async () => {
    await upload('budi', { csv: file, dryRun: false });
    const asked = { sourceId: system.sourceId, month: '2026-03' };
    expect((await app.call(getSourceQuality, 'budi', asked)).body).toEqual({
      month: '2026-03',
      events: 2,
      findings: [
        { kind: 'missing-days', days: ['2026-03-03', '2026-03-04', '2026-03-05'] },
        { kind: 'late', events: 2, longest: 4 },
      ],
    });
  });
});
