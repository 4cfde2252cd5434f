import { describe, expect, it } from 'vitest';
import {
  declareUnratable,
  isUnratableYear,
  segmentsToRate,
  type UnratableContext,
} from '../../../shared/domain/scoring/unratable.ts';

const ctx: UnratableContext = {
  caseId: 'c1',
  segmentId: 's1',
  employeeId: 'siti',
  actor: 'budi',
  now: '2027-01-11T02:00:00.000Z',
  asHr: false,
  rateable: false,
  coverage: 2_000,
  minimum: 7_500,
  rated: false,
  existing: undefined,
};
const reason = 'Cuti sakit sejak Februari.';
const proposal = {
  caseId: 'c1',
  segmentId: 's1',
  reason,
  proposedBy: 'budi',
  proposedAt: '2027-01-11T02:00:00.000Z',
  version: 0,
};
const declaration = { ...proposal, declaredBy: 'wati', declaredAt: '2027-01-12T02:00:00.000Z', version: 1 };
const refusalsOf = (changed: Partial<UnratableContext>, why = reason) => {
  const decided = declareUnratable(why, { ...ctx, ...changed });
  return decided.ok ? [] : decided.refusals.map(({ code }) => code);
};

describe('that somebody cannot be rated', () => {
  it('is a proposal while HR has not confirmed it', () => {
    expect(declareUnratable(` ${reason} `, ctx)).toEqual({ ok: true, value: proposal });
  });

  it('is declared by HR, who keeps the proposal', () => {
    const later = { ...ctx, actor: 'wati', now: '2027-01-12T02:00:00.000Z', asHr: true };
    expect(declareUnratable(reason, { ...later, existing: { ...proposal, version: 1 } })).toEqual({
      ok: true,
      value: declaration,
    });
  });

  it('is refused where enough was measured', () => {
    expect(refusalsOf({ rateable: true })).toEqual(['enough-to-rate']);
  });

  it('lists everything that stands against it', () => {
    const wrong = { actor: 'siti', asHr: true, rateable: true, rated: true };
    expect(refusalsOf(wrong, ' ')).toEqual(['conflict-of-interest', 'task-closed', 'enough-to-rate', 'reason-missing']);
  });

  it('is not declared twice', () => {
    expect(refusalsOf({ existing: declaration, asHr: true })).toEqual(['task-closed']);
  });
});

describe('a year', () => {
  const [s1, s2] = [{ segmentId: 's1' }, { segmentId: 's2' }];

  it('without any plan asks for its last segment', () => {
    expect(segmentsToRate([s1, s2], [])).toEqual([s2]);
  });

  it('ends when every segment asked for is declared', () => {
    const both = [declaration, { ...declaration, segmentId: 's2' }];
    expect(isUnratableYear([s1, s2], { ratings: [], declarations: both })).toBe(true);
    expect(isUnratableYear([s1, s2], { ratings: [], declarations: [declaration] })).toBe(false);
    expect(isUnratableYear([s1], { ratings: [], declarations: [proposal] })).toBe(false);
  });
});
