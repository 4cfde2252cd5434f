import { describe, expect, it } from 'vitest';
import type { Scheme } from '../../../shared/domain/schemes/scheme.ts';
import { checkScheme } from '../../../shared/domain/schemes/scheme-check.ts';
import { officeSchemes } from '../packs.ts';
import { changed } from './changed.ts';

const { arcamanik, kinerja, monev, tangerangSelatan } = officeSchemes;
const found = (scheme: Scheme, pointer: string, value: unknown) =>
  checkScheme(changed(scheme, pointer, value)).map(({ code, path }) => `${code} ${path}`);
const said = (scheme: Scheme, pointer: string, value: unknown) => {
  const [finding] = checkScheme(changed(scheme, pointer, value));
  return `${finding?.place.id}: ${finding?.message.id}`;
};

describe('the weights of behaviours', () => {
  it('total exactly 100 %', () => {
    expect(said(arcamanik, '/behaviours/2/weight', 2999)).toBe(
      'Aspek perilaku: Bobot semua aspek perilaku berjumlah 99,99 %, seharusnya tepat 100 %. Tambahkan 0,01 %.',
    );
    expect(said(arcamanik, '/behaviours/2/weight', 3050)).toBe(
      'Aspek perilaku: Bobot semua aspek perilaku berjumlah 100,5 %, seharusnya tepat 100 %. Kurangi 0,5 %.',
    );
  });

  it('are there for all or for none', () => {
    expect(said(arcamanik, '/behaviours/1/weight', undefined)).toBe(
      'Aspek perilaku ke-2: Aspek ini belum berbobot, sedangkan aspek lain sudah. Beri bobot pada semua aspek, atau jangan pada satu pun.',
    );
  });

  it('have no place in a matrix', () => {
    expect(found(monev, '/behaviours/0/weight', 10_000)).toEqual(['behaviour-weights-of-matrix /behaviours']);
  });
});

describe('the shares of others', () => {
  it('leave the supervisor half of the behaviour', () => {
    expect(said(arcamanik, '/feedback/weights/citizens', 3001)).toBe(
      'Umpan balik rekan, bawahan, dan masyarakat: Bagian rekan, bawahan, dan masyarakat berjumlah 50,01 %. Atasan harus memegang paling sedikit 50 %.',
    );
    expect(found(arcamanik, '/feedback/weights/citizens', 3000)).toEqual([]);
  });

  it('have a source', () => {
    expect(found(arcamanik, '/feedback/source/citation', '')).toEqual(['source-missing /feedback/source']);
  });
});

describe('what a scheme may leave out', () => {
  it.each([
    'documents',
    'indicatorRule',
    'survey',
    'socialisation',
    'raterTraining',
    'calibration',
    'publication',
    'feedback',
  ])('%s is not missed', (part) => {
    expect(found(tangerangSelatan, `/${part}`, undefined)).toEqual([]);
  });

  it.each(['documents', 'indicatorRule', 'socialisation', 'raterTraining', 'calibration', 'publication'])(
    '%s needs a source once it is there',
    (part) => {
      expect(found(tangerangSelatan, `/${part}/source/unverified`, false)).toEqual([
        `unverified-unmarked /${part}/source`,
      ]);
    },
  );

  it.each<[string, unknown, readonly string[]]>([
    ['/documents/titles/plan/en', '', ['words-missing /documents/titles/plan/en']],
    ['/indicatorRule/outcome', { aspects: [], formulas: [] }, ['part-missing /indicatorRule/outcome']],
    ['/indicatorRule/share', 0, ['not-basis-points /indicatorRule/share']],
    ['/socialisation/share', 10_001, ['not-basis-points /socialisation/share']],
    ['/socialisation/questions', [], ['questions-count /socialisation/questions']],
    ['/socialisation/questions/0/right', 2, ['answer-unknown /socialisation/questions/0/right']],
    ['/socialisation/questions/1/options/0/id', '', ['words-missing /socialisation/questions/1/options/0/id']],
    ['/socialisation/questions/1/questionId', 'outcome', ['part-repeated /socialisation/questions/1/questionId']],
    ['/raterTraining/cases/0/story/en', ' ', ['words-missing /raterTraining/cases/0/story/en']],
    ['/raterTraining/cases/1/agreed/0/score', 12_001, ['agreed-answer /raterTraining/cases/1/agreed']],
    ['/raterTraining/tolerances/leniency', -1, ['not-basis-points /raterTraining/tolerances/leniency']],
    ['/survey/priorWeight', 0, ['prior-weight /survey/priorWeight']],
    ['/calibration/outlierBeyond', 0, ['not-basis-points /calibration/outlierBeyond']],
    ['/publication/fewest', 2, ['group-too-small /publication/fewest']],
  ])('with %s = %j is refused', (pointer, value, expected) => {
    expect(found(tangerangSelatan, pointer, value)).toEqual(expected);
  });

  it('names the question that has no right answer', () => {
    expect(said(kinerja, '/socialisation/questions/3/right', 3)).toBe(
      'Sosialisasi, soal ke-4: Jawaban benar menunjuk pilihan ke-4, padahal hanya ada 3 pilihan.',
    );
  });

  it('wants a level in the cases of a matrix', () => {
    const answer = { behaviourId: 'loyal', score: 9000 };
    expect(said(monev, '/raterTraining/cases/0/agreed/4', answer)).toBe(
      'Pelatihan penilai, kasus ke-1, jawaban: Kasus ini memerlukan tepat satu jawaban yang disepakati untuk aspek "loyal", berupa tingkat (di bawah, sesuai, di atas).',
    );
  });
});
