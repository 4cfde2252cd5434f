import { describe, expect, it } from 'vitest';
import { addToCalibration } from '../../../shared/domain/calibration/add-to-calibration.ts';
import type { CalibrationSession } from '../../../shared/domain/calibration/calibration-session.ts';
import type { Result } from '../../../shared/domain/scoring/result.ts';
import { aHiddenResult, aResult } from '../appeals/appeal-samples.ts';

const aSession = (overrides: Partial<CalibrationSession> = {}): CalibrationSession => ({
  sessionId: 'session-1',
  cycleId: 'cycle-2026',
  unitId: 'unit-1',
  panel: ['panel-1', 'panel-2', 'panel-3'],
  openedBy: 'hr-1',
  openedAt: '2027-01-16T03:00:00.000Z',
  proposals: [],
  rulings: [],
  version: 1,
  ...overrides,
});

const aContext = (result: Result = aHiddenResult()) => ({
  result,
  isWithin: true,
  actor: 'hr-1',
  line: ['supervisor-1', 'officer-1'],
});

const codesOf = (session: CalibrationSession, ctx: ReturnType<typeof aContext>, reason = 'Mohon dilihat.') => {
  const decision = addToCalibration(session, reason, ctx);
  return decision.ok ? [] : decision.refusals.map(({ code }) => code);
};

describe('somebody whom HR adds', () => {
  it('is the last whom the panel looks at, with the reason', () => {
    const others = { caseId: 'case-0', reasons: [] };
    const decision = addToCalibration(aSession({ proposals: [others] }), ' Mohon dilihat. ', aContext());
    const added = { caseId: 'case-1', reasons: [{ kind: 'added', by: 'hr-1', reason: 'Mohon dilihat.' }] };
    expect(decision).toMatchObject({ ok: true, value: { proposals: [others, added] } });
  });

  it.each([
    ['is of another unit', { ...aContext(), isWithin: false }, ['calibration-unfit']],
    ['was announced', aContext(aResult()), ['already-announced']],
    ['was looked at before', aContext({ ...aHiddenResult(), calibratedBy: ['x'] }), ['calibrated-already']],
    ['was rated by who adds', { ...aContext(), actor: 'supervisor-1' }, ['conflict-of-interest']],
    ['has who adds below', { ...aContext(), line: ['hr-1'] }, ['conflict-of-interest']],
    ['has most of the panel above', { ...aContext(), line: ['panel-1', 'panel-2'] }, ['conflict-of-interest']],
  ])('is nobody who %s', (_what, ctx, codes) => {
    expect(codesOf(aSession(), ctx)).toEqual(codes);
  });

  it('may have one of three on the panel above', () => {
    expect(codesOf(aSession(), { ...aContext(), line: ['panel-1'] })).toEqual([]);
  });

  it('finds no room in a session of a hundred', () => {
    const proposals = Array.from({ length: 100 }, (_, at) => ({ caseId: `other-${at}`, reasons: [] }));
    expect(codesOf(aSession({ proposals }), aContext())).toEqual(['calibration-full']);
    expect(codesOf(aSession({ proposals: proposals.slice(1) }), aContext())).toEqual([]);
  });

  it('is refused with all that is wrong', () => {
    const closed = { by: 'hr-1', at: '2027-01-17T03:00:00.000Z', minutes: 'Selesai.' };
    const proposals = [{ caseId: 'case-1', reasons: [] }];
    expect(codesOf(aSession({ closed, proposals }), aContext(), ' ')).toEqual([
      'calibrated-already',
      'task-closed',
      'reason-missing',
    ]);
  });
});
