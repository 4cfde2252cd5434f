import { describe, expect, it } from 'vitest';
import { missingColumns } from '../../../shared/domain/measures/event-columns.ts';
import { eventsOfRow } from '../../../shared/domain/measures/events-of-row.ts';

const units = [{ unitId: 'u-layanan', name: 'Bidang Pelayanan', zone: 'WITA' as const }];
const row = {
  'ID Kejadian': 'K-1',
  Jenis: 'complaint-answered',
  Unit: 'Bidang Pelayanan',
  Tanggal: '02/03/2026 14.30',
  Mulai: '2026-03-02T09:00',
  Selesai: '02-03-2026 14:30',
  Nilai: '12,5',
  Berhasil: 'ya',
};
const read = (change: Readonly<Record<string, string>> = {}) =>
  eventsOfRow({ ...row, ...change }, { row: 2, format: 'events' }, { units });

describe('a row of a file of events', () => {
  it('is read as Indonesian offices write it, in the zone of the unit', () => {
    expect(read()).toEqual({
      findings: [],
      events: [
        {
          eventId: 'K-1',
          type: 'complaint-answered',
          unitId: 'u-layanan',
          at: '2026-03-02T06:30:00.000Z',
          startedAt: '2026-03-02T01:00:00.000Z',
          finishedAt: '2026-03-02T06:30:00.000Z',
          value: 12.5,
          success: true,
        },
      ],
    });
  });

  it('is told cell by cell what is wrong with it', () => {
    const wrong = { Tanggal: '31/02/2026', Nilai: 'dua belas', Berhasil: 'mungkin', 'ID Kejadian': '' };
    expect(read(wrong).findings).toEqual([
      { row: 2, column: 'ID Kejadian', problem: 'cell-empty' },
      { row: 2, column: 'Tanggal', problem: 'time-malformed' },
      { row: 2, column: 'Nilai', problem: 'number-malformed' },
      { row: 2, column: 'Berhasil', problem: 'flag-malformed' },
    ]);
  });

  it('never takes a NIP as an id', () => {
    expect(read({ 'ID Kejadian': '198609262015051001' }).findings).toMatchObject([{ problem: 'id-malformed' }]);
  });

  it('needs certain columns', () => {
    expect(missingColumns([{ Unit: '', Tanggal: '' }], 'events')).toEqual(['ID KEJADIAN', 'JENIS']);
  });
});

describe('a row of an export of complaints', () => {
  const complaint = {
    'Tracking ID': '7001',
    'Tanggal Laporan': '2026-03-02 08:00',
    Klasifikasi: 'Pengaduan',
    Disposisi: 'bidang pelayanan',
    'Tanggal Ditanggapi': '2026-03-03 10:00',
    'Tanggal Selesai': '05/03/2026 08:00',
    Status: 'Selesai',
    'Isi Laporan': 'Antrean panjang, kata Ibu Contoh',
  };
  const readAs = (change: Readonly<Record<string, string>> = {}) =>
    eventsOfRow({ ...complaint, ...change }, { row: 2, format: 'lapor' }, { units });

  it('becomes what was received, answered and closed', () => {
    const received = '2026-03-02T00:00:00.000Z';
    expect(readAs()).toEqual({
      findings: [],
      state: 'ended',
      events: [
        { eventId: 'lapor-7001', type: 'complaint-received', unitId: 'u-layanan', at: received },
        {
          eventId: 'lapor-7001-answered',
          type: 'complaint-answered',
          unitId: 'u-layanan',
          at: '2026-03-03T02:00:00.000Z',
          startedAt: received,
          finishedAt: '2026-03-03T02:00:00.000Z',
        },
        {
          eventId: 'lapor-7001-closed',
          type: 'complaint-closed',
          unitId: 'u-layanan',
          at: '2026-03-05T00:00:00.000Z',
          startedAt: received,
          finishedAt: '2026-03-05T00:00:00.000Z',
          success: true,
        },
      ],
    });
  });

  it('says the same of the past when it is exported again', () => {
    const open = readAs({ 'Tanggal Selesai': '', Status: 'Proses' });
    expect(open.events).toEqual(readAs().events.slice(0, 2));
  });

  it.each([
    ['Selesai', '05/03/2026', 'ended'],
    ['Diarsipkan', '', 'ended'],
    ['Proses', '', 'open'],
    ['Belum ditindaklanjuti', '', 'open'],
    ['Dibuka kembali', '05/03/2026', 'reopened'],
    ['Reopened', '', 'reopened'],
  ])('with the status %s and the closing day "%s" is %s', (Status, closed, state) => {
    expect(readAs({ Status, 'Tanggal Selesai': closed }).state).toBe(state);
  });

  it('carries nothing that a citizen wrote', () => {
    expect(JSON.stringify(readAs())).not.toContain('Antrean');
  });
});
