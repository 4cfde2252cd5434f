import { describe, expect, it } from 'vitest';
import { tookPart } from '../../../shared/domain/appeals/appeal-ruling.ts';
import {
  type CalibrationRuling,
  type CalibrationSession,
  closeCalibration,
  decideCalibration,
  openCalibration,
  openCalibrations,
} from '../../../shared/domain/calibration/calibration-session.ts';
import { receiptHolds } from '../../../shared/domain/scoring/receipt.ts';
import type { Result } from '../../../shared/domain/scoring/result.ts';
import { resultAfterRating } from '../../../shared/domain/scoring/result-of-year.ts';
import { aHiddenResult, aResult } from '../appeals/appeal-samples.ts';
import { aMatrixScheme, aScoredRating, aSegment, aWeightedScheme } from '../appraisal-samples.ts';

const now = '2027-01-17T03:00:00.000Z';
const panel = ['panel-1', 'panel-2', 'panel-3'];

const aSession = (overrides: Partial<CalibrationSession> = {}): CalibrationSession => ({
  sessionId: 'session-1',
  cycleId: 'cycle-2026',
  unitId: 'unit-1',
  panel,
  openedBy: 'hr-1',
  openedAt: '2027-01-16T03:00:00.000Z',
  proposals: [{ caseId: 'case-1', reasons: [] }],
  rulings: [],
  version: 1,
  ...overrides,
});

const raised: CalibrationRuling = {
  caseId: 'case-1',
  verdict: 'changed',
  reason: 'Capaiannya setara rekan yang dinilai di atas ekspektasi.',
  present: ['panel-1', 'panel-2'],
  resultsLevel: 'above',
  behaviourLevel: 'above',
};

const aContext = (result: Result = aHiddenResult()) => ({
  result,
  scheme: aMatrixScheme(),
  actor: 'panel-1',
  now,
  layerId: 'layer-2',
  line: ['supervisor-1', 'officer-1'],
});

const decided = (ruling = raised, ctx: Parameters<typeof decideCalibration>[2] = aContext()) => {
  const decision = decideCalibration(aSession(), ruling, ctx);
  if (!decision.ok) throw new Error(JSON.stringify(decision.refusals));
  return decision.value;
};
const refusalsOf = (
  ruling: CalibrationRuling,
  { ctx = aContext(), session = aSession() }: { ctx?: ReturnType<typeof aContext>; session?: CalibrationSession } = {},
) => {
  const decision = decideCalibration(session, ruling, ctx);
  return decision.ok ? [] : decision.refusals;
};

describe('the decision of a panel', () => {
  it('lays a layer over the original, which stays', () => {
    const { result } = decided();
    expect(result.layers[0]).toEqual(aHiddenResult().layers[0]);
    expect(result.layers[1]).toMatchObject({
      kind: 'calibration',
      by: 'panel-1',
      reason: raised.reason,
      outcome: { predicate: 'sangat-baik', resultsLevel: 'above', behaviourLevel: 'above' },
    });
  });

  it('carries a receipt that recomputes and names the calibration', () => {
    const layer = decided().result.layers[1];
    expect(layer !== undefined && receiptHolds(layer)).toBe(true);
    expect(layer?.receipt.steps.find(({ step }) => step === 'calibration')).toMatchObject({
      inputs: { results: 'meets', behaviour: 'meets' },
      output: 'above, above',
      rule: 'SE MenPANRB 3/2023; batas dan panel belum diperiksa',
    });
    expect(layer?.receipt.steps.some(({ step }) => step === 'appeal')).toBe(false);
  });

  it('changes points under a weighted scheme', () => {
    const scheme = aWeightedScheme();
    const { announcedAt: _at, ...result } = aResult(
      {},
      { scheme, segments: [aSegment({ rating: aScoredRating(9_000) })] },
    );
    const { resultsLevel: _results, behaviourLevel: _behaviour, ...kept } = raised;
    const { result: changed } = decided({ ...kept, behaviourScore: 6_000 }, { ...aContext(result), scheme });
    expect(changed.layers[1]?.outcome).toMatchObject({ score: '88/1', predicate: 'butuh-perbaikan' });
  });

  it('may keep the rating, which is then on record', () => {
    const { session, result } = decided({ ...kept(), present: ['panel-1', 'panel-3'] });
    expect(result.layers).toHaveLength(1);
    expect(session.rulings[0]).toMatchObject({ caseId: 'case-1', verdict: 'unchanged', by: 'panel-1', at: now });
  });

  it('keeps who looked at it from deciding an appeal', () => {
    const { result } = decided(kept());
    expect(tookPart(result)).toEqual(expect.arrayContaining(['panel-1', 'panel-2']));
  });

  it('is not overtaken by a new rating', () => {
    const ctx = { ...aContext(), caseId: 'case-1', employeeId: 'employee-1', ratedSegmentId: 'segment-1' };
    const rated = resultAfterRating([aSegment()], { ...ctx, existing: decided(kept()).result });
    expect(rated).toEqual({ ok: false, refusals: [{ code: 'task-closed', facts: { segmentId: 'segment-1' } }] });
  });
});

const kept = (): CalibrationRuling => ({
  caseId: 'case-1',
  verdict: 'unchanged',
  reason: 'Bukti mendukung penilaian atasan.',
  present: ['panel-1', 'panel-2'],
});

describe('who calibrates a result', () => {
  it.each([
    ['the rated person', 'employee-1'],
    ['the rater', 'supervisor-1'],
    ['who would decide the appeal', 'officer-1'],
  ])('is never %s', (_who, member) => {
    const session = aSession({ panel: [...panel, member] });
    const ruling = { ...raised, present: [...panel, member] };
    expect(refusalsOf(ruling, { session })).toEqual([
      { code: 'conflict-of-interest', field: '/present', facts: { employeeIds: [member] } },
    ]);
  });

  it('is more than half of the panel', () => {
    expect(refusalsOf({ ...raised, present: ['panel-1', 'panel-1', 'stranger'] })).toEqual([
      { code: 'panel-too-small', field: '/present', facts: { needed: 2, given: 1 } },
    ]);
  });

  it('is one of the panel who was there', () => {
    expect(refusalsOf(raised, { ctx: { ...aContext(), actor: 'panel-3' } })).toEqual([{ code: 'not-allowed' }]);
  });

  it('may be told by whoever keeps the record, without an interest', () => {
    const ctx = { ...aContext(), actor: 'hr-1', keepsRecord: true };
    expect(decided(raised, ctx).result.calibratedBy).toEqual(['panel-1', 'panel-2', 'hr-1']);
    expect(refusalsOf(raised, { ctx: { ...ctx, actor: 'employee-1' } })).toEqual([
      { code: 'conflict-of-interest', field: '/present', facts: { employeeIds: ['employee-1'] } },
    ]);
  });
});

describe('a ruling of a panel', () => {
  it('needs a reason, also to keep the rating', () => {
    expect(refusalsOf({ ...kept(), reason: ' ' })).toEqual([{ code: 'reason-missing', field: '/reason' }]);
  });

  it('comes before the announcement', () => {
    const [refusal] = refusalsOf(raised, { ctx: aContext(aResult()) });
    expect(refusal).toEqual({ code: 'already-announced', facts: { announcedAt: '2027-01-20T03:00:00.000Z' } });
  });

  it('is given once', () => {
    expect(refusalsOf(raised, { session: decided().session })).toEqual([{ code: 'task-closed', field: '/caseId' }]);
  });

  it('is about a proposal of the session', () => {
    expect(refusalsOf(raised, { session: aSession({ proposals: [] }) })).toEqual([
      { code: 'not-found', field: '/caseId' },
    ]);
  });

  it('that changes changes something', () => {
    const same = { ...raised, resultsLevel: 'meets', behaviourLevel: 'meets' } as const;
    expect(refusalsOf(same)).toEqual([{ code: 'rating-incomplete', field: '/verdict', facts: { changes: 'nothing' } }]);
  });
});

describe('a calibration session', () => {
  const opening = { sessionId: 'session-2', cycleId: 'cycle-2026', unitId: 'unit-1', panel, proposals: [] };
  const ctx = { scheme: aMatrixScheme(), actor: 'hr-1', now, open: [], conflicts: new Map() };

  it('opens with the panel that the scheme asks for', () => {
    expect(openCalibration(opening, ctx)).toMatchObject({
      ok: true,
      value: { panel, openedBy: 'hr-1', openedAt: now },
    });
    const twice = openCalibration({ ...opening, panel: ['panel-1', 'panel-1', 'panel-2'] }, ctx);
    expect(twice).toEqual({
      ok: false,
      refusals: [{ code: 'panel-too-small', field: '/panel', facts: { needed: 3, given: 2 } }],
    });
  });

  it('is the only open one that looks at somebody, and holds the announcement', () => {
    const open = [{ sessionId: 'session-1', unitId: 'unit-0' }];
    const refusals = [{ code: 'calibration-open', facts: { sessionId: 'session-1', unitId: 'unit-0' } }];
    expect(openCalibrations(open)).toEqual(refusals);
    expect(openCalibration(opening, { ...ctx, open })).toEqual({ ok: false, refusals });
  });

  it('opens with nobody whose interests would keep it open', () => {
    const proposals = [{ caseId: 'case-1', reasons: [] }];
    const withConflicts = (...employeeIds: string[]) =>
      openCalibration({ ...opening, proposals }, { ...ctx, conflicts: new Map([['case-1', employeeIds]]) });
    expect(withConflicts('panel-1').ok).toBe(true);
    expect(withConflicts('panel-1', 'panel-2')).toEqual({
      ok: false,
      refusals: [{ code: 'conflict-of-interest', field: '/panel', facts: { employeeIds: ['panel-1', 'panel-2'] } }],
    });
  });

  it('closes with minutes once everything is decided', () => {
    const by = { actor: 'panel-1', now };
    const early = closeCalibration(aSession(), ' ', by);
    expect(early.ok ? [] : early.refusals.map(({ code }) => code)).toEqual(['calibration-open', 'text-missing']);
    const closed = closeCalibration(decided().session, 'Satu usulan diubah.', by);
    if (!closed.ok) throw new Error('it closes');
    expect(closed.value.closed).toEqual({ by: 'panel-1', at: now, minutes: 'Satu usulan diubah.' });
    expect(closeCalibration(closed.value, 'Lagi.', by).ok).toBe(false);
  });

  it('closes without what was announced elsewhere', () => {
    expect(closeCalibration(aSession(), 'Pindah unit.', { actor: 'hr-1', now, past: ['case-1'] }).ok).toBe(true);
  });
});
