import { describe, expect, it } from 'vitest';
import { schemeFindings } from '../../../shared/contract/scheme-findings.ts';
import type { Scheme } from '../../../shared/domain/schemes/scheme.ts';
import { matrixScheme, officeSchemes, weightedScheme } from '../packs.ts';
import { changed } from './changed.ts';

const { arcamanik } = officeSchemes;

/** What a personnel officer reads about a pack in which one place was changed. */
const read = (scheme: Scheme, pointer: string, value: unknown): readonly string[] =>
  schemeFindings(changed(scheme, pointer, value)).map(({ place, message }) => `${place.id}: ${message.id}`);

describe('rules that can never be right', () => {
  it('give a predicate to a score that nobody can reach', () => {
    expect(read(weightedScheme, '/bands/0/from', 12_050)).toEqual([
      'Rentang nilai ke-1: Nilai 120,5 tidak dapat dicapai siapa pun: dengan batas capaian, skala perilaku, dan bobot ini, nilai tertinggi adalah 120.',
    ]);
    expect(read(weightedScheme, '/bands/0/from', 12_000)).toEqual([]);
  });

  it('give better results a worse predicate', () => {
    expect(read(matrixScheme, '/matrix/above/above', 'kurang')).toEqual([
      'Matriks predikat, hasil kerja di atas ekspektasi, perilaku di atas ekspektasi: Predikat Kurang di sini lebih rendah daripada Baik untuk hasil atau perilaku yang kurang baik. Yang lebih baik tidak boleh berpredikat lebih rendah.',
    ]);
  });

  it('appraise a year before it is planned', () => {
    expect(read(matrixScheme, '/phases/scoring/opens', { month: 1, day: 1, yearOffset: 0 })).toEqual([
      'Tahap: Penilaian: Tahap ini dibuka sebelum tahap Pelaksanaan. Urutannya: Perencanaan, Pelaksanaan, Penilaian, Pengumuman.',
    ]);
  });

  it('talk about a year in its middle before it is under way', () => {
    expect(read(matrixScheme, '/phases/mid-review/opens', { month: 1, day: 5, yearOffset: 0 })).toEqual([
      'Tahap: Dialog Tengah Periode: Tahap ini dibuka sebelum tahap Pelaksanaan. Urutannya: Perencanaan, Pelaksanaan, Penilaian, Pengumuman.',
    ]);
  });

  it('offer the same answer twice', () => {
    const { question, questionId, options, right } = arcamanik.socialisation?.questions[0] ?? {};
    const twice = { questionId, question, options: [options?.[0], options?.[0]], right };
    expect(read(arcamanik, '/socialisation/questions/0', { ...twice, right: 0 })).toEqual([
      `Sosialisasi, soal ke-1, pilihan ke-2: Bagian "${options?.[0]?.id}" disebut lebih dari sekali.`,
    ]);
  });

  it('agree on an answer about an aspect that is not rated', () => {
    const agreed = arcamanik.raterTraining?.cases[0]?.agreed ?? [];
    const more = [...agreed, { behaviourId: 'menari', score: 9000 }];
    expect(read(arcamanik, '/raterTraining/cases/0/agreed', more)).toEqual([
      'Pelatihan penilai, kasus ke-1, jawaban ke-4: Bagian "menari" tidak dikenal.',
    ]);
  });

  it('ask fewer people than are needed to show what they say', () => {
    expect(read(arcamanik, '/feedback/perGroup', 4)).toEqual([
      'Umpan balik rekan, bawahan, dan masyarakat: Dari tiap kelompok diminta 4 orang, padahal jawaban baru ditampilkan mulai dari 5 orang. Mintalah sekurang-kurangnya 5 orang.',
    ]);
  });
});

describe('a mistake is told without the words of programs', () => {
  it.each<[string, Scheme, string, unknown, readonly string[]]>([
    [
      'a weight in more than hundredths',
      weightedScheme,
      '/weights/results',
      7000.5,
      [
        'Bobot hasil kerja dan perilaku, hasil kerja: Tulis angka dari 0 % sampai 100 % dengan paling banyak dua angka di belakang koma; sekarang 70,005 %. Di dalam berkas, 70 % ditulis 7000.',
      ],
    ],
    [
      'a weight that is not there',
      weightedScheme,
      '/weights/behaviour',
      undefined,
      [
        'Bobot hasil kerja dan perilaku, perilaku: Tulis angka dari 0 % sampai 100 % dengan paling banyak dua angka di belakang koma; sekarang belum diisi. Di dalam berkas, 70 % ditulis 7000.',
      ],
    ],
    [
      'a deadline that is not there',
      matrixScheme,
      '/windows/rate',
      undefined,
      [
        'Tenggat: Bagian "Menilai kinerja" belum ada.',
        'Tenggat: Menilai kinerja: Bagian "Menilai kinerja" belum menyebut sumbernya beserta tingkat keyakinan A, B, atau C.',
      ],
    ],
    [
      'bands without a source',
      weightedScheme,
      '/sources/bands',
      undefined,
      [
        'Sumber: Rentang nilai: Bagian "Rentang nilai" belum menyebut sumbernya beserta tingkat keyakinan A, B, atau C.',
      ],
    ],
    [
      'a question without a right answer',
      arcamanik,
      '/socialisation/questions/0/right',
      undefined,
      ['Sosialisasi, soal ke-1: Soal ini belum menandai jawaban yang benar.'],
    ],
    [
      'a number that is none',
      weightedScheme,
      '/version',
      'satu',
      ['Nomor versi: Isian ini tidak sesuai: seharusnya tiga angka seperti 1.0.0, yang tertulis teks.'],
    ],
    [
      'a day that does not exist',
      weightedScheme,
      '/validFrom',
      '2026-02-30',
      ['Berlaku sejak: Isian ini tidak sesuai: seharusnya tanggal seperti 2027-01-31, yang tertulis teks.'],
    ],
    [
      'a panel of one',
      arcamanik,
      '/calibration/panelOf',
      1,
      ['Kalibrasi: Isian ini tidak sesuai: seharusnya paling sedikit 2, yang tertulis 1.'],
    ],
    [
      'a choice that there is not',
      arcamanik,
      '/publication/every',
      'week',
      ['Publikasi: Isian ini tidak sesuai: seharusnya quarter atau year, yang tertulis teks.'],
    ],
    [
      'a part that is not there',
      matrixScheme,
      '/evidenceRequired',
      undefined,
      ['Kewajiban bukti dukung: Isian ini belum ada. Isi dengan true atau false.'],
    ],
    [
      'a scheme of no kind',
      weightedScheme,
      '/kind',
      'tree',
      ['Jenis skema: Isian ini tidak sesuai: seharusnya matrix atau weighted, yang tertulis teks.'],
    ],
  ])('%s', (_, scheme, pointer, value, expected) => {
    expect(read(scheme, pointer, value)).toEqual(expected);
  });

  it('an aspect without its short name is told at the aspect', () => {
    const said = read(arcamanik, '/behaviours/0/behaviourId', undefined);
    expect(said).toContain('Aspek perilaku ke-1: Isian ini belum ada. Isi dengan teks.');
    expect(said.join(' ')).not.toContain('undefined');
  });

  it('a file in which everything is wrong', () => {
    const odd = {
      kind: 'weighted',
      title: 5,
      behaviours: 'x',
      bands: { a: 1 },
      weights: null,
      windows: [1],
      phases: 7,
    };
    for (const pack of [odd, { kind: 'matrix', sources: 'q', feedback: [] }, {}]) {
      for (const { place, message } of schemeFindings(pack)) {
        const told = `${place.id} ${message.id} ${place.en} ${message.en}`;
        expect(told).not.toMatch(/NaN|undefined|\[object|seharusnya record|expected record|null bukan|\^|>=|<= /);
      }
    }
  });
});
