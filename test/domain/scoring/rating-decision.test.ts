import { describe, expect, it } from 'vitest';
import type { Refusal } from '../../../shared/domain/decision.ts';
import type { Level } from '../../../shared/domain/schemes/scheme.ts';
import type { Proposal } from '../../../shared/domain/scoring/proposal.ts';
import { type RatingContext, rateSegment } from '../../../shared/domain/scoring/rating-decision.ts';
import type { RatingInput } from '../../../shared/domain/scoring/result.ts';
import {
  aMatrixScheme,
  anOrganisationRating,
  aRating,
  aWeightedScheme,
  behavioursAt,
  behavioursScored,
} from '../appraisal-samples.ts';

const proposed = (level: Proposal['level']): Proposal => ({ level, objectives: [] });

const aContext = (overrides: Partial<RatingContext> = {}): RatingContext => ({
  caseId: 'case-1',
  segmentId: 'segment-1',
  employeeId: 'employee-1',
  actor: 'supervisor-1',
  now: '2027-01-10T03:00:00.000Z',
  scheme: aMatrixScheme(),
  supervisorIds: ['supervisor-1'],
  organisationRating: anOrganisationRating(),
  leadsUnit: false,
  proposal: proposed('meets'),
  coverage: 10_000,
  rateable: true,
  innovationNamed: false,
  earlier: [],
  existing: undefined,
  announced: false,
  ...overrides,
});

const anInput = (overrides: Partial<RatingInput> = {}): RatingInput => ({
  resultsLevel: 'meets',
  behaviourLevel: 'meets',
  behaviours: behavioursAt('meets'),
  ...overrides,
});

const refusalsOf = (input: RatingInput, ctx: RatingContext): readonly Refusal[] => {
  const decision = rateSegment(input, ctx);
  return decision.ok ? [] : decision.refusals;
};
const codesOf = (input: RatingInput, ctx: RatingContext) => refusalsOf(input, ctx).map((refusal) => refusal.code);

describe('a rating under a matrix', () => {
  it('records who rated, when and how', () => {
    expect(rateSegment(anInput(), aContext())).toEqual({ ok: true, value: aRating() });
  });

  it('replaces an earlier rating at the version that was read', () => {
    const again = rateSegment(anInput(), aContext({ existing: aRating({ version: 3 }) }));
    expect(again).toMatchObject({ ok: true, value: { version: 3 } });
  });

  it('waits for the rating of the organisation', () => {
    expect(codesOf(anInput(), aContext({ organisationRating: undefined }))).toEqual(['organisation-not-rated']);
  });

  it('waits for the earlier segments of the year', () => {
    const refused = refusalsOf(anInput(), aContext({ unratedEarlier: ['segment-0'] }));
    expect(refused).toEqual([{ code: 'rating-incomplete', facts: { segments: ['segment-0'] } }]);
  });

  it('is never of oneself', () => {
    const own = aContext({ actor: 'employee-1', supervisorIds: ['employee-1'] });
    expect(codesOf(anInput(), own)).toEqual(['own-rating']);
  });

  it('belongs to the supervisor of the segment', () => {
    expect(codesOf(anInput(), aContext({ actor: 'supervisor-2' }))).toEqual(['not-allowed']);
  });

  it('belongs to whoever acts for the supervisor too', () => {
    const acting = aContext({ actor: 'acting-1', supervisorIds: ['supervisor-1', 'acting-1'] });
    expect(rateSegment(anInput(), acting)).toMatchObject({ ok: true, value: { ratedBy: 'acting-1' } });
  });

  it('is not changed after the announcement', () => {
    expect(codesOf(anInput(), aContext({ announced: true }))).toEqual(['already-announced']);
  });

  it('is not given on too few actuals', () => {
    expect(refusalsOf(anInput(), aContext({ coverage: 7_499, rateable: false }))).toEqual([
      { code: 'too-few-inputs', facts: { coverage: 7_499, minimum: 7_500 } },
    ]);
  });

  it('names every reason at once', () => {
    const all = aContext({ organisationRating: undefined, actor: 'employee-1', rateable: false, announced: true });
    expect(codesOf(anInput({ behaviours: [] }), all)).toEqual([
      'organisation-not-rated',
      'own-rating',
      'already-announced',
      'too-few-inputs',
      'rating-incomplete',
    ]);
  });
});

describe('the scale of a matrix', () => {
  it.each([
    ['diatas', '/resultsLevel'],
    ['di atas', '/resultsLevel'],
    ['', '/resultsLevel'],
  ])('refuses the level %j', (level, field) => {
    const refusals = refusalsOf(anInput({ resultsLevel: level as Level, overrideReason: 'Bukti.' }), aContext());
    expect(refusals).toMatchObject([{ code: 'rating-outside-scale', field }]);
  });

  it('needs both judgements', () => {
    const { resultsLevel: _results, behaviourLevel: _behaviour, ...bare } = anInput();
    expect(refusalsOf(bare, aContext())).toEqual([
      { code: 'rating-incomplete', field: '/resultsLevel' },
      { code: 'rating-incomplete', field: '/behaviourLevel' },
    ]);
  });

  it('needs every behaviour of the scheme', () => {
    const refusals = refusalsOf(anInput({ behaviours: behavioursAt('meets').slice(1) }), aContext());
    expect(refusals).toEqual([{ code: 'rating-incomplete', field: '/behaviours', facts: { missing: ['pelayanan'] } }]);
  });

  it('refuses a behaviour that the scheme does not know', () => {
    const behaviours = [...behavioursAt('meets'), { behaviourId: 'pesona', level: 'above' } as const];
    expect(refusalsOf(anInput({ behaviours }), aContext())).toMatchObject([
      { code: 'rating-outside-scale', field: '/behaviours/3/behaviourId', facts: { given: 'pesona' } },
    ]);
  });

  it('refuses a behaviour that is rated twice', () => {
    const behaviours = [...behavioursAt('meets'), { behaviourId: 'kompeten', level: 'meets' } as const];
    expect(refusalsOf(anInput({ behaviours }), aContext())).toMatchObject([
      { code: 'rating-outside-scale', field: '/behaviours/3/behaviourId', facts: { repeated: true } },
    ]);
  });

  it('refuses a score', () => {
    const behaviours = behavioursAt('meets').map((one) => ({ ...one, score: 9_000 }));
    expect(codesOf(anInput({ behaviours }), aContext())).toEqual(Array(3).fill('rating-outside-scale'));
  });
});

describe('a judgement that differs', () => {
  it('from the proposed results needs a reason', () => {
    expect(refusalsOf(anInput({ resultsLevel: 'above' }), aContext())).toEqual([
      {
        code: 'override-reason-missing',
        field: '/overrideReason',
        facts: { differences: [{ part: 'resultsLevel', given: 'above', expected: 'meets', source: 'proposal' }] },
      },
    ]);
  });

  it('from the most frequent behaviour needs a reason', () => {
    const refusals = refusalsOf(anInput({ behaviourLevel: 'above' }), aContext());
    expect(refusals).toMatchObject([{ facts: { differences: [{ part: 'behaviourLevel', expected: 'meets' }] } }]);
  });

  it('from an earlier supervisor needs a reason', () => {
    const earlier = [aRating({ segmentId: 'segment-0', behaviourLevel: 'above', ratedBy: 'supervisor-0' })];
    expect(refusalsOf(anInput(), aContext({ earlier }))).toMatchObject([
      {
        code: 'override-reason-missing',
        facts: { differences: [{ part: 'behaviourLevel', given: 'meets', expected: 'above', source: 'segment-0' }] },
      },
    ]);
  });

  it('passes with a reason', () => {
    const reasoned = anInput({ resultsLevel: 'above', overrideReason: 'Bukti dukung triwulan IV menguatkan.' });
    expect(rateSegment(reasoned, aContext())).toMatchObject({ ok: true, value: { resultsLevel: 'above' } });
  });

  it('does not pass with an empty reason', () => {
    const blank = anInput({ resultsLevel: 'above', overrideReason: '  ' });
    expect(codesOf(blank, aContext())).toEqual(['override-reason-missing']);
  });

  it('from nothing needs no reason', () => {
    const ctx = aContext({ proposal: proposed('not-applicable') });
    expect(rateSegment(anInput({ resultsLevel: 'above' }), ctx).ok).toBe(true);
  });
});

describe('the rating of the head of a unit', () => {
  const head = (predicate: 'istimewa' | 'baik' | 'butuh-perbaikan') =>
    aContext({ leadsUnit: true, organisationRating: anOrganisationRating({ predicate }) });
  const { resultsLevel: _, ...withoutResults } = anInput();

  it.each([
    ['istimewa', 'above'],
    ['baik', 'meets'],
    ['butuh-perbaikan', 'below'],
  ] as const)('of a unit with %s has results %s', (predicate, level) => {
    expect(rateSegment(withoutResults, head(predicate))).toMatchObject({ ok: true, value: { resultsLevel: level } });
  });

  it('needs no reason for results that are the unit’s', () => {
    const earlier = [aRating({ segmentId: 'segment-0', resultsLevel: 'below' })];
    expect(rateSegment(withoutResults, { ...head('istimewa'), earlier }).ok).toBe(true);
  });

  it('cannot have other results than the unit', () => {
    expect(refusalsOf(anInput({ resultsLevel: 'meets' }), head('istimewa'))).toEqual([
      {
        code: 'rating-outside-scale',
        field: '/resultsLevel',
        facts: { given: 'meets', allowed: ['above'], because: 'organisation-rating' },
      },
    ]);
  });
});

describe('a rating under a weighted scheme', () => {
  const weighted = (overrides: Partial<RatingContext> = {}) => aContext({ scheme: aWeightedScheme(), ...overrides });
  const scored = (score: number): RatingInput => ({ behaviours: behavioursScored(score) });

  it.each([0, 9_050, 12_000])('takes the score %d', (score) => {
    expect(rateSegment(scored(score), weighted())).toMatchObject({ ok: true, value: scored(score) });
  });

  it.each([-1, 12_001, 12_000.9, 89.99, Number.NaN])('refuses the score %d without cutting it', (score) => {
    expect(refusalsOf(scored(score), weighted())[0]).toMatchObject({
      code: 'rating-outside-scale',
      field: '/behaviours/0/score',
      facts: { scale: { from: 0, to: 12_000 } },
    });
  });

  it('computes the levels itself', () => {
    const refusals = refusalsOf({ ...scored(9_000), resultsLevel: 'above' }, weighted());
    expect(refusals).toMatchObject([{ code: 'rating-outside-scale', field: '/resultsLevel' }]);
  });

  it('needs a score for every behaviour', () => {
    const behaviours = [{ behaviourId: 'pelayanan' }, ...behavioursScored(9_000).slice(1)];
    expect(refusalsOf({ behaviours }, weighted())).toMatchObject([
      { code: 'rating-incomplete', field: '/behaviours/0/score' },
    ]);
  });

  it('never scores results that do not apply as zero', () => {
    const nothing = weighted({ proposal: proposed('not-applicable') });
    expect(codesOf(scored(9_000), nothing)).toEqual(['too-few-inputs']);
  });

  it('describes an innovation that the employee did not name', () => {
    const confirmed = { ...scored(11_500), innovationConfirmed: true };
    expect(codesOf(confirmed, weighted())).toEqual(['reason-missing']);
    expect(rateSegment(confirmed, weighted({ innovationNamed: true })).ok).toBe(true);
    expect(rateSegment({ ...confirmed, note: 'Loket antrean daring.' }, weighted()).ok).toBe(true);
  });
});
