import { describe, expect, it } from 'vitest';
import { schemeFindings } from '../../../shared/contract/scheme-findings.ts';
import { builtInSchemes } from '../../../shared/data/schemes.ts';
import { followUpsFor, weakBehaviours } from '../../../shared/domain/followups/follow-up-rules.ts';
import type { Level, Scheme } from '../../../shared/domain/schemes/scheme.ts';
import { proposeResults } from '../../../shared/domain/scoring/proposal.ts';
import type { SegmentRating } from '../../../shared/domain/scoring/result.ts';
import { composeResult } from '../../../shared/domain/scoring/result-composition.ts';
import type { FeedbackGroup, YearSegment } from '../../../shared/domain/scoring/segment-combination.ts';
import { anObjective, aRating, aScoredRating, aSegment } from '../appraisal-samples.ts';
import { matrixScheme, officeSchemes } from '../packs.ts';

const { capaian, kinerja, tangerangSelatan, arcamanik, monev } = officeSchemes;

const yearOf = (segment: YearSegment, scheme: Scheme) => {
  const composed = composeResult([segment], { scheme, layerId: 'layer-1', now: '2027-01-15T03:00:00.000Z' });
  if (!composed.ok) throw new Error(JSON.stringify(composed.refusals));
  return composed.value;
};

/** Every behaviour with the same score, in hundredths, or each with its own. */
const scored = (scheme: Scheme, score: number | Readonly<Record<string, number>>): SegmentRating =>
  aScoredRating(0, {
    behaviours: scheme.behaviours.map(({ behaviourId }) => ({
      behaviourId,
      score: typeof score === 'number' ? score : (score[behaviourId] ?? 0),
    })),
  });

const judged = (scheme: Scheme, resultsLevel: Level, level: Level): SegmentRating =>
  aRating({
    resultsLevel,
    behaviourLevel: level,
    behaviours: scheme.behaviours.map(({ behaviourId }) => ({ behaviourId, level })),
  });

const rulesThatFire = (segment: YearSegment, scheme: Scheme, missedCauses: readonly string[] = []) =>
  followUpsFor(
    {
      layer: yearOf(segment, scheme),
      weakBehaviours: weakBehaviours(segment.rating?.behaviours ?? [], scheme),
      weakAspects: [],
      missedCauses,
    },
    scheme,
  ).map(({ ruleId }) => ruleId);

describe('the shipped packs', () => {
  it.each(builtInSchemes.all().map((scheme) => [scheme.schemeId, scheme] as const))('%s may be used', (_, scheme) => {
    expect(schemeFindings(JSON.parse(JSON.stringify(scheme)))).toEqual([]);
  });

  it('of the offices mark every number of their own as unverified', () => {
    for (const scheme of Object.values(officeSchemes)) {
      const chosen = [scheme.documents, scheme.indicatorRule, scheme.socialisation, scheme.raterTraining];
      const parts = [...chosen, scheme.calibration, scheme.publication].filter((part) => part !== undefined);
      expect(parts.length).toBeGreaterThan(2);
      for (const { source } of parts) expect(source).toMatchObject({ confidence: 'C', unverified: true });
    }
  });
});

describe('the attainment-based scheme of Rakumpit', () => {
  const year = (percent: number, behaviour: Level) => {
    const objectives = [anObjective(percent)];
    const level = proposeResults(objectives, capaian.levelThresholds).level;
    if (level === 'not-applicable') throw new Error('Everything was measured.');
    return yearOf(aSegment({ objectives, rating: judged(capaian, level, behaviour) }), capaian).outcome.predicate;
  };

  it.each<[number, Level, string]>([
    [99.99, 'meets', 'butuh-perbaikan'],
    [100, 'meets', 'baik'],
    [109.99, 'above', 'baik'],
    [110, 'above', 'sangat-baik'],
    [120, 'below', 'kurang'],
  ])('gives for %d %% and behaviour %s the predicate %s', (percent, behaviour, predicate) => {
    expect(year(percent, behaviour)).toBe(predicate);
  });

  it('is stricter than the national one', () => {
    expect(proposeResults([anObjective(99.99)], matrixScheme.levelThresholds).level).toBe('meets');
    expect(proposeResults([anObjective(99.99)], capaian.levelThresholds).level).toBe('below');
  });
});

describe('the performance-based scheme of Rakumpit', () => {
  it('weighs results by 70 and behaviour by 30', () => {
    // Results 0.6 × 110 + 0.4 × 95 = 104; score 0.7 × 104 + 0.3 × 90 = 99.8.
    const objectives = [
      anObjective(110, { weight: 6000, objectiveId: 'a' }),
      anObjective(95, { weight: 4000, objectiveId: 'b' }),
    ];
    const segment = aSegment({ objectives, rating: scored(kinerja, 9000) });
    expect(yearOf(segment, kinerja).outcome).toMatchObject({ score: '499/5', predicate: 'baik' });
  });

  it('publishes the results of units each quarter', () => {
    expect(kinerja.publication).toMatchObject({ every: 'quarter', fewest: 5 });
  });
});

describe('the outcome-based scheme of Tangerang Selatan', () => {
  const others: readonly FeedbackGroup[] = [
    { group: 'peers', weight: 1000, points: '80/1' },
    { group: 'subordinates', weight: 1000, points: 'not-applicable' },
    { group: 'citizens', weight: 2000, points: '50/1' },
  ];

  it('lets citizens take their part of the behaviour', () => {
    // Behaviour (6 × 90 + 1 × 80 + 2 × 50) / 9 = 80; score 0.6 × 100 + 0.4 × 80 = 92.
    const segment = aSegment({ rating: scored(tangerangSelatan, 9000), feedback: others });
    const { outcome, receipt } = yearOf(segment, tangerangSelatan);
    expect(outcome).toMatchObject({ score: '92/1', predicate: 'baik' });
    expect(receipt.steps.find(({ step }) => step === 'behaviours')).toMatchObject({
      inputs: { citizens: '50/1 × 2000/10000', leftOut: 'subordinates' },
      output: '80/1',
    });
  });

  it('leaves citizens out when too few answered', () => {
    // Nobody beside the supervisor is heard: 0.7 × 100 + 0.3 × 90 = 97.
    const feedback = others.map((group) => ({ ...group, points: 'not-applicable' as const }));
    const segment = aSegment({ rating: scored(tangerangSelatan, 9000), feedback });
    expect(yearOf(segment, tangerangSelatan).outcome.score).toBe('97/1');
  });
});

describe('the scheme of Arcamanik', () => {
  const scores = { 'disiplin-kerja': 10_000, 'kualitas-pelayanan': 6000, 'kemampuan-berinovasi': 11_000 };

  it('rates discipline, service and innovation by their weights', () => {
    // Behaviour 0.3 × 100 + 0.4 × 60 + 0.3 × 110 = 87; score 0.7 × 120 + 0.3 × 87 = 110.1.
    const segment = aSegment({ objectives: [anObjective(120)], rating: scored(arcamanik, scores) });
    const { outcome, receipt } = yearOf(segment, arcamanik);
    expect(outcome).toMatchObject({ score: '1101/10', predicate: 'sangat-baik' });
    expect(receipt.steps.find(({ step }) => step === 'behaviours')?.inputs).toMatchObject({
      'kualitas-pelayanan': '6000/100 × 4000/10000',
    });
  });

  it('hears the superior, colleagues and the public', () => {
    // Behaviour 0.6 × 87 + 0.2 × 80 + 0.2 × 75 = 83.2; score 0.6 × 100 + 0.4 × 83.2 = 93.28.
    const feedback: readonly FeedbackGroup[] = [
      { group: 'peers', weight: 2000, points: '80/1' },
      { group: 'citizens', weight: 2000, points: '75/1' },
    ];
    const segment = aSegment({ rating: scored(arcamanik, scores), feedback });
    expect(yearOf(segment, arcamanik).outcome).toMatchObject({ score: '2332/25', predicate: 'baik' });
  });

  it('trains whoever is weak in service', () => {
    expect(rulesThatFire(aSegment({ rating: scored(arcamanik, scores) }), arcamanik)).toEqual([
      'training-pelayanan',
      'responsibility-good',
    ]);
  });

  it('gives whoever is strong education, promotion and responsibility', () => {
    const segment = aSegment({ objectives: [anObjective(120)], rating: scored(arcamanik, 11_500) });
    expect(rulesThatFire(segment, arcamanik)).toEqual([
      'education-excellent',
      'promotion-excellent',
      'responsibility-good',
    ]);
  });
});

describe('the monitoring scheme of Rakumpit', () => {
  it('rewards good performance', () => {
    const segment = aSegment({ rating: judged(monev, 'meets', 'above') });
    expect(yearOf(segment, monev).outcome.predicate).toBe('baik');
    expect(rulesThatFire(segment, monev)).toEqual(['reward-good']);
  });

  it('trains and guides whoever did not satisfy', () => {
    const segment = aSegment({ rating: judged(monev, 'below', 'meets') });
    expect(yearOf(segment, monev).outcome.predicate).toBe('butuh-perbaikan');
    expect(rulesThatFire(segment, monev, ['competency'])).toEqual([
      'training-unsatisfying',
      'training-competency',
      'guidance-improvement',
    ]);
  });

  it('asks for the cause of every missed target', () => {
    expect(monev.causesRequired).toBe(true);
  });
});
