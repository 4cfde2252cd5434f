import { describe, expect, it } from 'vitest';
import { printedStory } from '../../../local/demo/report/print-story.ts';
import type { StoryReport } from '../../../local/demo/report/story-report.ts';
import type { Language } from '../../../shared/messages/language.ts';

const nothing: StoryReport = { surveys: [], complaints: [], measured: [], calibrations: [], publications: [] };

const story: StoryReport = {
  surveys: [
    { service: { id: 'Poli', en: 'Clinic' }, quarter: '2026-Q2', answers: 13, setAside: 2, index: 7692, quality: 'B' },
    { service: { id: 'Loket', en: 'Counter' }, quarter: '2026-Q2', answers: 0, setAside: 1 },
  ],
  complaints: [
    {
      unit: 'Seksi Contoh',
      text: 'Lampu padam.',
      stage: 'closed',
      escalations: 1,
      answeredBy: 'Budi Contoh',
      remedy: { what: 'Lampu diganti.', by: '2026-06-01' },
    },
  ],
  measured: [
    {
      name: 'Dewi Contoh',
      measure: { id: 'Waktu tunggu', en: 'Waiting time' },
      month: '2026-01',
      value: 85.25,
      events: 1200,
      coverage: 9_500,
    },
    {
      name: 'Dewi Contoh',
      measure: { id: 'Waktu tunggu', en: 'Waiting time' },
      month: '2026-02',
      events: 3,
      coverage: 500,
    },
  ],
  calibrations: [
    {
      unit: 'Seksi Contoh',
      panel: ['Ani Contoh', 'Edi Contoh'],
      minutes: 'Satu diubah.',
      rows: [
        {
          name: 'Dewi Contoh',
          reasons: ['spread'],
          rated: { predicate: 'baik', score: '507/5' },
          became: { predicate: 'baik', score: '999/10' },
          decision: 'Terlambat dua kali.',
        },
        { name: 'Eko Contoh', reasons: [], rated: { predicate: 'sangat-baik' }, decision: 'Ada bukti.' },
      ],
    },
  ],
  publications: [
    { period: '2026', edition: 1, units: 3, keptBack: 1, cases: 11, announced: 10, isPublished: true },
    { period: '2026-Q1', edition: 1, units: 3, keptBack: 0, cases: 0, announced: 0, isPublished: false },
  ],
  revision: {
    version: '1.1.0',
    stage: 'in-force',
    decree: 'SK-1',
    validFrom: '2027-01-01',
    proposals: [
      { kind: 'felt-unfair', place: '/socialisation', about: 'heard', accepted: true },
      { kind: 'group-gap', place: '/calibration', about: 'unit~01', accepted: false },
      { kind: 'aspect-uncovered', place: '/attainment', about: 'cost' },
    ],
    comments: [
      {
        kind: 'question',
        voice: 'staff',
        place: '',
        placeName: { id: 'Bagian', en: 'Part' },
        text: 'Mengapa?',
        answer: 'Karena hasil.',
        isChange: false,
      },
      {
        kind: 'comment',
        voice: 'public',
        place: '/survey',
        placeName: { id: 'Survei', en: 'Survey' },
        text: 'Tanyakan juga.',
        isChange: true,
      },
    ],
    changes: ['Biaya ikut dihitung.'],
  },
};

const printed = (language: Language, report: StoryReport = story): string =>
  printedStory(report, language).join('\n\n');

describe('the report of what an office did beyond the year', () => {
  it('is empty where it did nothing', () => {
    expect(printedStory(nothing, 'id')).toEqual([]);
  });

  it('says of each service what citizens answered', () => {
    expect(printed('id')).toContain('Poli     2026-Q2   13       2           76,92   B');
    expect(printed('en')).toMatch(/Counter {2}2026-Q2 {2}0 +1$/m);
  });

  it('says who answered a complaint, and with which remedy', () => {
    expect(printed('id')).toContain(
      'Seksi Contoh  Selesai, naik 1 tingkat  Budi Contoh   Lampu padam.  Lampu diganti. (paling lambat 1 Juni 2026)',
    );
    expect(printed('en')).toContain(
      'Ended, raised 1 level  Budi Contoh  Lampu padam.  Lampu diganti. (by 1 June 2026)',
    );
  });

  it('says on how much data a measured value rests', () => {
    expect(printed('id')).toMatch(/Waktu tunggu {2}2026-01 {2}85,25 +1\.200 +95%/);
    expect(printed('en')).toMatch(/Waiting time {2}2026-02 {2}too little data {2}3 +5%/);
  });

  it('says what a panel left and what it changed', () => {
    expect(printed('id')).toMatch(
      /Dewi Contoh {2}sebaran unit melebihi pedoman {2}Baik 101,4 {3}Baik 99,9 {2}Terlambat dua kali\./,
    );
    expect(printed('id')).toMatch(/Eko Contoh +Sangat Baik {2}tetap +Ada bukti\./);
    expect(printed('en')).toContain('Minutes: Satu diubah.');
  });

  it('says what the public was told', () => {
    expect(printed('id')).toMatch(/2026 +1 +3 +1 +10 dari 11 +terbit/);
    expect(printed('en')).toMatch(/2026-Q1 +1 +3 +0 +prepared/);
  });

  it('says how the scheme was revised', () => {
    const text = printed('id');
    expect(text).toMatch(/Dirasakan tidak adil +Pendapat dan keberatan saya didengar\. +diterima/);
    expect(text).toMatch(/Kelompok dengan hasil lebih rendah +unit~01 +tidak diterima/);
    expect(text).toMatch(/Aspek yang jarang diukur +Biaya +belum diputus/);
    expect(text).toMatch(/pegawai +Pertanyaan +seluruh skema +Mengapa\? +Karena hasil\./);
    expect(text).toMatch(/warga +Tanggapan +Survei +Tanyakan juga\. +rancangan diubah/);
    expect(text).toContain('Penetapan: SK-1, berlaku mulai 1 Januari 2027 (Berlaku).');
  });

  it('says so where the evaluation proposed nothing', () => {
    const { revision } = story;
    if (revision === undefined) throw new Error('there is no revision');
    expect(printed('en', { ...nothing, revision: { ...revision, proposals: [] } })).toContain('Nothing stands out.');
  });
});
