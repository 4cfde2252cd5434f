import { describe, expect, it } from 'vitest';
import matrix from '../../../data/schemes/permenpanrb-6-2022.json' with { type: 'json' };
import type { Scheme } from '../../../shared/domain/schemes/scheme.ts';
import {
  type CheckContext,
  differencesBetween,
  draftOf,
  inputOf,
  type ProposalView,
  type RatingDraft,
  remainingRefusals,
  suggestedBehaviour,
} from '../../../web/rating/rating-draft.ts';

const scheme = matrix as unknown as Scheme;
const ids = scheme.behaviours.map(({ behaviourId }) => behaviourId);
const proposal: ProposalView = {
  organisation: 'baik',
  leadsUnit: false,
  results: 'meets',
  objectives: [{ objectiveId: 'o1', kind: 'main', level: 'meets' }],
  attainment: { objectives: [], total: { numerator: '1', denominator: '1' }, coverage: 10_000, rateable: true },
  earlier: [],
};
const ctx: CheckContext = {
  scheme,
  proposal,
  isLast: true,
  innovationNamed: false,
  now: '2027-01-11T02:00:00.000Z',
};
const all = (level: 'below' | 'meets' | 'above'): RatingDraft['behaviours'] =>
  Object.fromEntries(ids.map((id) => [id, { level, note: '' }]));
const complete: RatingDraft = {
  ...draftOf(undefined),
  resultsLevel: 'meets',
  behaviourLevel: 'meets',
  behaviours: all('meets'),
};
const codesOf = (draft: RatingDraft, changed: Partial<CheckContext> = {}) =>
  remainingRefusals(draft, { ...ctx, ...changed }).map(({ code }) => code);

describe('a rating being written', () => {
  it('begins with nothing chosen', () => {
    expect(inputOf(draftOf(undefined), scheme)).toEqual({ behaviours: [] });
    expect(codesOf(draftOf(undefined))).toEqual(['rating-incomplete', 'rating-incomplete', 'rating-incomplete']);
  });

  it('is complete when everything is chosen', () => {
    expect(codesOf(complete)).toEqual([]);
  });

  it('needs a reason where it differs from the proposal', () => {
    const higher = { ...complete, resultsLevel: 'above' } as const;
    expect(codesOf(higher)).toEqual(['override-reason-missing']);
    expect(codesOf({ ...higher, overrideReason: 'Bukti menunjukkan lebih.' })).toEqual([]);
  });

  it('needs a reason where an objective departs from its proposal', () => {
    const departing = (note: string) => ({ ...complete, objectives: { o1: { level: 'above', note } as const } });
    expect(codesOf(departing(''))).toEqual(['override-reason-missing']);
    expect(codesOf(departing('Mutunya tinggi.'))).toEqual([]);
  });

  it('waits for the predicate of the organisation', () => {
    const { organisation: _, ...unrated } = proposal;
    expect(codesOf(complete, { proposal: unrated })).toEqual(['organisation-not-rated']);
  });

  it('leaves the results of a head to the unit', () => {
    const { resultsLevel: _, ...rest } = complete;
    expect(codesOf(rest, { proposal: { ...proposal, leadsUnit: true } })).toEqual([]);
  });

  it('suggests the most frequent behaviour so far', () => {
    expect(suggestedBehaviour(draftOf(undefined), scheme)).toBe('not-applicable');
    const [first = '', second = '', third = ''] = ids;
    const some = { [first]: { level: 'above', note: '' }, [second]: { level: 'above', note: '' } } as const;
    const mixed = { ...draftOf(undefined), behaviours: { ...some, [third]: { level: 'below', note: '' } as const } };
    expect(suggestedBehaviour(mixed, scheme)).toBe('above');
  });

  it('is sent without what is blank', () => {
    const input = inputOf({ ...complete, note: '  ', overrideReason: ' Bukti. ' }, scheme);
    expect(input).not.toHaveProperty('note');
    expect(input.overrideReason).toBe('Bukti.');
    expect(input.behaviours).toHaveLength(ids.length);
  });

  it('comes back as it was saved', () => {
    const saved = { ...inputOf(complete, scheme), caseId: 'c', segmentId: 's', ratedBy: 'b', ratedAt: 't', version: 1 };
    expect(draftOf(saved)).toEqual(complete);
  });
});

describe('two ratings', () => {
  it('differ place by place', () => {
    const theirs = { ...complete, behaviourLevel: 'below', note: 'Terlambat.' } as const;
    expect(differencesBetween(complete, theirs)).toEqual([
      { place: 'behaviourLevel', mine: 'meets', theirs: 'below' },
      { place: 'note', mine: '', theirs: 'Terlambat.' },
    ]);
  });

  it('that say the same have no difference', () => {
    expect(differencesBetween(complete, { ...complete, note: ' ' })).toEqual([]);
  });
});
