import { describe, expect, it } from 'vitest';
import { assessSelf } from '../../../shared/domain/scoring/self-assessment.ts';

const closesAt = '2027-01-31T16:59:59.999Z';
const input = { achievements: 'Antrean turun.', obstacles: '' };
const ctx = {
  caseId: 'case-1',
  now: '2027-01-11T02:00:00.000Z',
  scoring: { status: 'open', closesAt },
  asked: false,
  result: undefined,
  existing: undefined,
  objectives: [{ segmentId: 's1', objectiveId: 'o1' }],
  behaviours: ['kompeten'],
} as const;

describe('a self-assessment', () => {
  it('is written while scoring is open, until its last instant', () => {
    expect(assessSelf(input, { ...ctx, now: closesAt })).toEqual({
      ok: true,
      value: { ...input, caseId: 'case-1', submittedAt: closesAt, version: 0 },
    });
  });

  it('replaces an earlier one at the version that was read', () => {
    const existing = { ...input, caseId: 'case-1', submittedAt: ctx.now, version: 3 };
    expect(assessSelf(input, { ...ctx, existing })).toMatchObject({ ok: true, value: { version: 3 } });
  });

  it('is too early before scoring opens', () => {
    expect(assessSelf(input, { ...ctx, scoring: { status: 'scheduled', closesAt }, asked: true })).toEqual({
      ok: false,
      refusals: [{ code: 'phase-not-open', facts: { phase: 'scoring' } }],
    });
  });

  it.each([
    ['one instant after the closing', { now: '2027-01-31T17:00:00.000Z' }],
    ['once scoring is closed', { scoring: { status: 'closed', closesAt } }],
  ] as const)('is too late %s, unless its task is still open', (_, late) => {
    expect(assessSelf(input, { ...ctx, ...late })).toEqual({
      ok: false,
      refusals: [{ code: 'submission-closed', facts: { closesAt } }],
    });
    expect(assessSelf(input, { ...ctx, ...late, asked: true }).ok).toBe(true);
  });

  it('stays as it is once the year is rated, and once that is announced', () => {
    expect(assessSelf(input, { ...ctx, result: {} })).toEqual({ ok: false, refusals: [{ code: 'task-closed' }] });
    const announcedAt = '2027-02-03T02:00:00.000Z';
    expect(assessSelf(input, { ...ctx, result: { announcedAt } })).toEqual({
      ok: false,
      refusals: [{ code: 'already-announced', facts: { announcedAt } }],
    });
  });

  it('keeps remarks on lines and behaviours that the year has', () => {
    const objectives = [{ segmentId: 's1', objectiveId: 'o1', level: 'meets', note: 'Tercapai.' }] as const;
    const behaviours = [{ behaviourId: 'kompeten', note: '' }];
    const decided = assessSelf({ ...input, objectives, behaviours }, ctx);
    expect(decided).toMatchObject({ ok: true, value: { objectives, behaviours } });
  });

  it('names every remark about something else', () => {
    const objectives = [{ segmentId: 's2', objectiveId: 'o1', note: 'Dari bagian lain.' }];
    const behaviours = [
      { behaviourId: 'kompeten', note: '' },
      { behaviourId: 'rajin', note: '' },
    ];
    expect(assessSelf({ ...input, objectives, behaviours }, ctx)).toEqual({
      ok: false,
      refusals: [
        { code: 'not-found', field: '/objectives/0/objectiveId' },
        { code: 'not-found', field: '/behaviours/1/behaviourId' },
      ],
    });
  });
});
