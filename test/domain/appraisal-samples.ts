import type {
  Bilingual,
  Level,
  MatrixScheme,
  PhaseWindow,
  Predicate,
  Source,
  SpreadGuide,
  WeightedScheme,
  Window,
} from '../../shared/domain/schemes/scheme.ts';
import type { AttainedObjective } from '../../shared/domain/scoring/proposal.ts';
import type { BehaviourRating, OrganisationRating, SegmentRating } from '../../shared/domain/scoring/result.ts';
import type { YearSegment } from '../../shared/domain/scoring/segment-combination.ts';

const source: Source = { citation: 'Contoh', confidence: 'C', unverified: true };
const words = (id: string): Bilingual => ({ id, en: id });
const span = { days: 5, basis: 'working' } as const;
const window: Window = { within: span, remindBefore: [], grace: span, onSilence: 'pass-to-superior', source };
const phase: PhaseWindow = {
  opens: { month: 1, day: 1, yearOffset: 0 },
  closes: { month: 12, day: 31, yearOffset: 0 },
  remindBefore: [],
  source,
};
const noGuide: SpreadGuide = { rules: [] };

const common = {
  version: '1.0.0',
  title: words('Contoh'),
  validFrom: '2026-01-01',
  sources: { matrix: { citation: 'Lampiran contoh', confidence: 'B' } },
  objectiveWeights: 'required',
  attainmentCap: 12_000,
  attainment: { lowerIsBetter: 'mirror', missingActuals: 'renormalise', source },
  levelThresholds: { meets: 9_000, above: 11_000 },
  behaviours: ['pelayanan', 'akuntabel', 'kompeten'].map((behaviourId) => ({
    behaviourId,
    title: words(behaviourId),
    conduct: [],
  })),
  periodicEvaluation: 'quarterly',
  phases: { planning: phase, execution: phase, 'mid-review': phase, scoring: phase, announcement: phase },
  windows: {
    'approve-targets': window,
    'hold-mid-review': window,
    'acknowledge-mid-review': window,
    'self-assess': window,
    rate: window,
    announce: window,
    'acknowledge-result': window,
    'explain-appeal': window,
    'decide-appeal': window,
    'complete-follow-up': window,
  },
  appealWithin: { days: 14, basis: 'calendar', source },
  evidenceRequired: true,
  minimumCoverage: 7_500,
  followUps: [],
  spreadGuidance: {
    istimewa: noGuide,
    baik: noGuide,
    'butuh-perbaikan': noGuide,
    kurang: noGuide,
    'sangat-kurang': noGuide,
  },
  creditPoints: {
    coefficients: {
      pemula: 3.75,
      terampil: 5,
      mahir: 12.5,
      penyelia: 25,
      'ahli-pertama': 12.5,
      'ahli-muda': 25,
      'ahli-madya': 37.5,
      'ahli-utama': 50,
    },
    percent: { 'sangat-baik': 150, baik: 100, 'butuh-perbaikan': 75, kurang: 50, 'sangat-kurang': 25 },
    source,
  },
} as const;

/** The nine cells as the test knows them: results, behaviour, predicate. */
export const nineCells: readonly (readonly [Level, Level, Predicate])[] = [
  ['above', 'below', 'kurang'],
  ['above', 'meets', 'baik'],
  ['above', 'above', 'sangat-baik'],
  ['meets', 'below', 'kurang'],
  ['meets', 'meets', 'baik'],
  ['meets', 'above', 'baik'],
  ['below', 'below', 'sangat-kurang'],
  ['below', 'meets', 'butuh-perbaikan'],
  ['below', 'above', 'butuh-perbaikan'],
];

export const aMatrixScheme = (overrides: Partial<MatrixScheme> = {}): MatrixScheme => ({
  ...common,
  schemeId: 'contoh-matriks',
  kind: 'matrix',
  matrix: {
    above: { below: 'kurang', meets: 'baik', above: 'sangat-baik' },
    meets: { below: 'kurang', meets: 'baik', above: 'baik' },
    below: { below: 'sangat-kurang', meets: 'butuh-perbaikan', above: 'butuh-perbaikan' },
  },
  segments: 'last-supervisor-rates',
  ...overrides,
});

export const aWeightedScheme = (overrides: Partial<WeightedScheme> = {}): WeightedScheme => ({
  ...common,
  schemeId: 'contoh-berbobot',
  kind: 'weighted',
  weights: { results: 7_000, behaviour: 3_000 },
  weightsWith360: { results: 6_000, behaviour: 4_000 },
  behaviourScale: { from: 0, to: 12_000 },
  bands: [
    { predicate: 'sangat-baik', from: 11_000, needsInnovation: true },
    { predicate: 'baik', from: 9_000 },
    { predicate: 'butuh-perbaikan', from: 7_000 },
    { predicate: 'kurang', from: 5_000 },
    { predicate: 'sangat-kurang', from: 0 },
  ],
  segments: 'weighted-by-days',
  ...overrides,
});

/** An objective that was reached to that many percent, or does not apply. */
export const anObjective = (
  percent: number | 'not-applicable',
  overrides: Partial<AttainedObjective> = {},
): AttainedObjective => ({
  objectiveId: `rhk-${percent}`,
  kind: 'main',
  weight: 10_000,
  attainment:
    percent === 'not-applicable' ? percent : { numerator: String(Math.round(percent * 100)), denominator: '10000' },
  indicators: [],
  ...overrides,
});

const ids = ['pelayanan', 'akuntabel', 'kompeten'];

export const behavioursAt = (level: Level): readonly BehaviourRating[] =>
  ids.map((behaviourId) => ({ behaviourId, level }));

export const behavioursScored = (score: number): readonly BehaviourRating[] =>
  ids.map((behaviourId) => ({ behaviourId, score }));

export const aRating = (overrides: Partial<SegmentRating> = {}): SegmentRating => ({
  caseId: 'case-1',
  segmentId: 'segment-1',
  resultsLevel: 'meets',
  behaviourLevel: 'meets',
  behaviours: behavioursAt('meets'),
  ratedBy: 'supervisor-1',
  ratedAt: '2027-01-10T03:00:00.000Z',
  version: 0,
  ...overrides,
});

/** A rating under a weighted scheme: the same score for each behaviour, in hundredths. */
export const aScoredRating = (score: number, overrides: Partial<SegmentRating> = {}): SegmentRating => {
  const { resultsLevel: _results, behaviourLevel: _behaviour, ...rating } = aRating();
  return { ...rating, behaviours: behavioursScored(score), ...overrides };
};

export const aSegment = (overrides: Partial<YearSegment> = {}): YearSegment => ({
  segmentId: 'segment-1',
  from: '2026-01-01',
  to: '2026-12-31',
  rating: aRating(),
  rateable: true,
  objectives: [anObjective(100)],
  ...overrides,
});

export const anOrganisationRating = (overrides: Partial<OrganisationRating> = {}): OrganisationRating => ({
  cycleId: 'cycle-2026',
  unitId: 'unit-1',
  predicate: 'baik',
  reason: '',
  ratedBy: 'leader-1',
  ratedAt: '2027-01-05T03:00:00.000Z',
  version: 1,
  ...overrides,
});
