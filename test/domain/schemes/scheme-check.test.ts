import { describe, expect, it } from 'vitest';
import type { MatrixScheme, Scheme, WeightedScheme } from '../../../shared/domain/schemes/scheme.ts';
import { checkScheme, schemeRefusals } from '../../../shared/domain/schemes/scheme-check.ts';
import { matrixScheme, weightedScheme } from '../packs.ts';
import { changed } from './changed.ts';

const found = (scheme: Scheme) => checkScheme(scheme).map(({ code, path }) => `${code} ${path}`);
const matrixWith = (pointer: string, value: unknown) => found(changed<MatrixScheme>(matrixScheme, pointer, value));
const weightedWith = (pointer: string, value: unknown) =>
  found(changed<WeightedScheme>(weightedScheme, pointer, value));

describe('the rule packs', () => {
  it.each([
    ['permenpanrb-6-2022', matrixScheme],
    ['pp-30-2019-weighted', weightedScheme],
  ])('%s is sound', (schemeId, scheme) => {
    expect(checkScheme(scheme)).toEqual([]);
    expect(scheme.schemeId).toBe(schemeId);
  });

  it('name the seven values, each with three ways to act', () => {
    expect(matrixScheme.behaviours.map(({ behaviourId, conduct }) => [behaviourId, conduct.length])).toEqual([
      ['berorientasi-pelayanan', 3],
      ['akuntabel', 3],
      ['kompeten', 3],
      ['harmonis', 3],
      ['loyal', 3],
      ['adaptif', 3],
      ['kolaboratif', 3],
    ]);
  });

  it('assign a training to every weak behaviour', () => {
    const trained = matrixScheme.followUps.flatMap(({ when, assigns }) =>
      'weakBehaviour' in when && assigns.kind === 'training' ? [when.weakBehaviour] : [],
    );
    expect(trained).toEqual(matrixScheme.behaviours.map(({ behaviourId }) => behaviourId));
  });

  it('give an excellent result reward, education, promotion and responsibility', () => {
    const kinds = matrixScheme.followUps.flatMap(({ when, assigns }) =>
      'predicateIn' in when && when.predicateIn.includes('sangat-baik') ? [assigns.kind] : [],
    );
    expect(kinds).toEqual(['reward', 'further-education', 'promotion-candidate', 'larger-responsibility']);
  });

  it('guide whoever is below expectation for six months', () => {
    expect(matrixScheme.followUps.find(({ assigns }) => assigns.kind === 'guidance-plan')).toMatchObject({
      when: { predicateIn: ['butuh-perbaikan', 'kurang', 'sangat-kurang'] },
      assigns: { within: { days: 183, basis: 'calendar' } },
      source: { confidence: 'C', unverified: true },
    });
  });
});

describe('a matrix', () => {
  it('of eight cells is refused', () => {
    expect(matrixWith('/matrix/below/meets', undefined)).toEqual(['cell-missing /matrix/below/meets']);
  });

  it('of six cells is refused for each that is missing', () => {
    expect(matrixWith('/matrix/above', undefined)).toEqual([
      'cell-missing /matrix/above/below',
      'cell-missing /matrix/above/meets',
      'cell-missing /matrix/above/above',
    ]);
  });

  it('with an unknown predicate or level is refused', () => {
    expect(matrixWith('/matrix/below/meets', 'Unknown')).toEqual(['cell-missing /matrix/below/meets']);
    expect(matrixWith('/matrix/below/diatas', 'baik')).toEqual(['cell-unknown /matrix/below/diatas']);
  });
});

describe('a weighted scheme', () => {
  it('of 99.99 % is refused with its total', () => {
    const scheme = changed<WeightedScheme>(weightedScheme, '/weights/results', 6999);
    expect(checkScheme(scheme)).toEqual([
      {
        code: 'weights-not-exact',
        path: '/weights',
        place: { id: 'Bobot hasil kerja dan perilaku', en: 'Weights of results and behaviour' },
        message: {
          id: 'Bobot hasil kerja dan perilaku berjumlah 99,99 %, seharusnya tepat 100 %. Tambahkan 0,01 %.',
          en: 'The weights of results and behaviour total 99.99 % instead of exactly 100 %. Add 0.01 %.',
        },
      },
    ]);
  });

  it.each<[string, unknown, readonly string[]]>([
    ['/weightsWith360/behaviour', 4000.5, ['not-basis-points /weightsWith360/behaviour']],
    ['/bands/4/from', 100, ['bands-leave-a-hole /bands/4/from']],
    ['/bands/2/from', 9000, ['bands-not-descending /bands/2/from']],
    ['/bands/1/from', 12_000, ['bands-not-descending /bands/1/from']],
    ['/bands/1/from', Number.NaN, ['not-basis-points /bands/1/from']],
    ['/bands/4/needsInnovation', true, ['band-needs-innovation /bands/4/needsInnovation']],
    [
      '/bands/3/predicate',
      'sangat-kurang',
      ['band-predicate /bands', 'band-predicate /bands', 'bands-out-of-order /bands/3/predicate'],
    ],
    ['/behaviourScale/to', 0, ['scale-inverted /behaviourScale']],
  ])('with %s = %s is refused', (pointer, value, expected) => {
    expect(weightedWith(pointer, value)).toEqual(expected);
  });

  it('with a hole in its bands is told where', () => {
    const [finding] = checkScheme(changed<WeightedScheme>(weightedScheme, '/bands/4/from', 2550));
    expect(finding?.place.id).toBe('Rentang nilai ke-5');
    expect(finding?.message.id).toBe(
      'Nilai di bawah 25,5 tidak mendapat predikat. Turunkan batas bawah rentang terakhir ke 0.',
    );
  });

  it('without the band of a predicate is told which', () => {
    const without = weightedScheme.bands.filter(({ predicate }) => predicate !== 'kurang');
    const [finding] = checkScheme(changed<WeightedScheme>(weightedScheme, '/bands', without));
    expect(finding?.place.id).toBe('Rentang nilai');
    expect(finding?.message.id).toBe(
      'Predikat Kurang memiliki 0 rentang nilai, seharusnya tepat satu. Setiap predikat memerlukan satu rentang agar tidak ada nilai yang terlewat.',
    );
  });

  it('without its lowest band is refused', () => {
    expect(weightedWith('/bands', weightedScheme.bands.slice(0, 4))).toEqual([
      'band-predicate /bands',
      'bands-leave-a-hole /bands/3/from',
    ]);
  });
});

describe('a rule pack', () => {
  it.each<[string, unknown, readonly string[]]>([
    ['/levelThresholds/above', 9000, ['thresholds-not-ordered /levelThresholds']],
    ['/levelThresholds/above', 13_000, ['thresholds-not-ordered /levelThresholds']],
    ['/attainmentCap', 9999, ['not-basis-points /attainmentCap', 'thresholds-not-ordered /levelThresholds']],
    ['/minimumCoverage', 0, ['not-basis-points /minimumCoverage']],
    [
      '/behaviours/6/behaviourId',
      'loyal',
      ['part-repeated /behaviours/6/behaviourId', 'part-unknown /followUps/6/when/weakBehaviour'],
    ],
    ['/behaviours/0/conduct', [], ['part-missing /behaviours/0/conduct']],
    ['/windows/rate', undefined, ['part-missing /windows', 'source-missing /windows/rate/source']],
    ['/windows/rest', {}, ['part-unknown /windows/rest']],
    [
      '/windows/rate/within/days',
      0,
      [
        'days-not-whole /windows/rate/within/days',
        'reminder-too-early /windows/rate/remindBefore/0',
        'reminder-too-early /windows/rate/remindBefore/1',
      ],
    ],
    ['/windows/rate/grace/basis', 'weeks', ['part-missing /windows/rate/grace']],
    ['/phases/scoring', undefined, ['part-missing /phases', 'source-missing /phases/scoring/source']],
    ['/phases/planning/closes', { month: 2, day: 30, yearOffset: 0 }, ['day-unknown /phases/planning/closes']],
    ['/phases/scoring/closes/yearOffset', 0, ['phase-inverted /phases/scoring']],
    ['/windows/acknowledge-result/within/days', 10, ['silence-before-appeal-ends /windows/acknowledge-result/within']],
    ['/appealWithin/basis', 'working', ['silence-before-appeal-ends /windows/acknowledge-result/within']],
    ['/followUps/7/when/missedWithCause', 'laziness', ['part-unknown /followUps/7/when/missedWithCause']],
    ['/followUps/7/when', { weakAspect: 'mutu' }, ['part-unknown /followUps/7/when/weakAspect']],
    ['/followUps/1/ruleId', 'training-berorientasi-pelayanan', ['part-repeated /followUps/1/ruleId']],
    ['/followUps/9/when/predicateIn/0', 'cukup', ['part-unknown /followUps/9/when/predicateIn']],
    ['/spreadGuidance/kurang', undefined, ['part-missing /spreadGuidance']],
    ['/spreadGuidance/baik/rules/0/atMost', 70_000, ['not-basis-points /spreadGuidance/baik/rules/0/atMost']],
    ['/creditPoints/coefficients/mahir', undefined, ['part-missing /creditPoints/coefficients']],
    ['/creditPoints/percent/cukup', 75, ['part-unknown /creditPoints/percent/cukup']],
    ['/title/en', '', ['words-missing /title/en']],
    ['/behaviours/2/conduct/1/id', ' ', ['words-missing /behaviours/2/conduct/1/id']],
    ['/followUps/0/assigns/title/en', undefined, ['words-missing /followUps/0/assigns/title/en']],
    ['/sources/minimumCoverage', undefined, ['source-missing /sources/minimumCoverage']],
    ['/sources/matrix/confidence', 'D', ['source-missing /sources/matrix']],
    ['/attainment/source/unverified', false, ['unverified-unmarked /attainment/source']],
    ['/followUps/0/source/citation', '', ['source-missing /followUps/0/source']],
  ])('with %s = %j is refused', (pointer, value, expected) => {
    expect(matrixWith(pointer, value)).toEqual(expected);
  });

  it('says in both languages what is wrong', () => {
    const [finding] = checkScheme(changed<MatrixScheme>(matrixScheme, '/matrix/meets/above', undefined));
    expect(finding?.message).toEqual({
      id: 'Sel untuk hasil kerja "sesuai ekspektasi" dan perilaku "di atas ekspektasi" belum diisi. Isi dengan satu dari lima predikat; matriks harus punya sembilan sel.',
      en: 'The cell for results "meets expectation" and behaviour "above expectation" is empty. Give it one of the five predicates; a matrix has nine cells.',
    });
  });

  it('without a translation is told of which text', () => {
    const [finding] = checkScheme(changed<MatrixScheme>(matrixScheme, '/behaviours/2/conduct/1/en', ''));
    expect(finding?.place.id).toBe('Aspek perilaku ke-3, uraian ke-2, bahasa Inggris');
    expect(finding?.message.id).toBe(
      'Teks ini belum ada dalam bahasa Inggris. Tulis dalam bahasa Indonesia dan Inggris.',
    );
  });

  it('that was only begun is refused and not fatal', () => {
    const begun = { kind: 'weighted', title: { id: 'Skema', en: 'Scheme' } } as unknown as Scheme;
    expect(checkScheme(begun).length).toBeGreaterThan(30);
  });

  it('is refused with its findings as facts', () => {
    expect(schemeRefusals(changed<MatrixScheme>(matrixScheme, '/title/id', ''))).toEqual([
      {
        code: 'scheme-invalid',
        field: '/title/id',
        facts: {
          finding: 'words-missing',
          place: { id: 'Judul skema, bahasa Indonesia', en: 'Title of the scheme, Indonesian' },
          id: 'Teks ini belum ada dalam bahasa Indonesia. Tulis dalam bahasa Indonesia dan Inggris.',
          en: 'This text is missing in Indonesian. Write it in Indonesian and in English.',
        },
      },
    ]);
  });
});
