import { describe, expect, it } from 'vitest';
import { explainAppeal, fileAppeal, passToNextSuperior } from '../../../shared/domain/appeals/appeal-decisions.ts';
import { aDecidedAppeal, aHiddenResult, anAppeal, aResult } from './appeal-samples.ts';

const ctx = {
  actor: 'employee-1',
  now: '2027-01-25T03:00:00.000Z',
  result: aResult(),
  existing: undefined,
  supervisorId: 'supervisor-1',
  reviewingOfficerId: 'officer-1',
  evidenceIds: ['evidence-1'],
};
const reasons = 'Bukti dukung triwulan IV belum dihitung.';

describe('filing an appeal', () => {
  it('freezes the evidence as it stands', () => {
    expect(fileAppeal({ reasons }, ctx)).toEqual({ ok: true, value: anAppeal({ version: 0 }) });
  });

  it('is possible until the last instant of the window', () => {
    expect(fileAppeal({ reasons }, { ...ctx, now: '2027-02-03T16:59:59.999Z' }).ok).toBe(true);
  });

  it('is too late one instant after', () => {
    expect(fileAppeal({ reasons }, { ...ctx, now: '2027-02-03T17:00:00.000Z' })).toEqual({
      ok: false,
      refusals: [{ code: 'appeal-window-closed', facts: { closedAt: '2027-02-03T16:59:59.999Z' } }],
    });
  });

  it('is too late once the result is final', () => {
    const result = aResult({ finalAt: '2027-01-24T03:00:00.000Z' });
    expect(fileAppeal({ reasons }, { ...ctx, result })).toMatchObject({
      ok: false,
      refusals: [{ code: 'appeal-window-closed' }],
    });
  });

  it('is too late once the employee accepted the result', () => {
    const acknowledgedAt = '2027-01-24T03:00:00.000Z';
    expect(fileAppeal({ reasons }, { ...ctx, result: aResult({ acknowledgedAt }) })).toEqual({
      ok: false,
      refusals: [{ code: 'appeal-window-closed', facts: { closedAt: acknowledgedAt } }],
    });
  });

  it('needs reasons', () => {
    expect(fileAppeal({ reasons: ' \n' }, ctx)).toEqual({
      ok: false,
      refusals: [{ code: 'reason-missing', field: '/reasons' }],
    });
  });

  it('is for the employee alone', () => {
    expect(fileAppeal({ reasons }, { ...ctx, actor: 'supervisor-1' })).toMatchObject({
      ok: false,
      refusals: [{ code: 'not-allowed' }],
    });
  });

  it('happens once', () => {
    expect(fileAppeal({ reasons }, { ...ctx, existing: anAppeal() })).toMatchObject({
      ok: false,
      refusals: [{ code: 'appeal-already-filed' }],
    });
  });

  it('waits for the announcement', () => {
    expect(fileAppeal({ reasons }, { ...ctx, result: aHiddenResult() })).toMatchObject({
      ok: false,
      refusals: [{ code: 'not-announced' }],
    });
  });

  it('is taken where HR has yet to name who decides', () => {
    const { reviewingOfficerId: _, ...unnamed } = anAppeal({ version: 0 });
    expect(fileAppeal({ reasons }, { ...ctx, reviewingOfficerId: undefined })).toEqual({ ok: true, value: unnamed });
  });

  it('keeps what it contests and cites, each piece of evidence once', () => {
    const disputes = [{ step: 'results', subject: 'segment-1' }];
    const command = { reasons, disputes, evidenceIds: ['evidence-1', 'evidence-1'] };
    expect(fileAppeal(command, ctx)).toMatchObject({
      ok: true,
      value: { disputes, citedEvidenceIds: ['evidence-1'] },
    });
  });

  it('contests and cites only what there is', () => {
    const disputes = [{ step: 'matrix' }, { step: 'results', subject: 'segment-9' }];
    expect(fileAppeal({ reasons, disputes, evidenceIds: ['evidence-1', 'evidence-2'] }, ctx)).toEqual({
      ok: false,
      refusals: [
        { code: 'not-found', field: '/disputes/0' },
        { code: 'not-found', field: '/disputes/1' },
        { code: 'not-found', field: '/evidenceIds/1' },
      ],
    });
  });

  it('names every reason against it', () => {
    const all = { ...ctx, actor: 'other-1', now: '2028-01-01T00:00:00.000Z', existing: anAppeal() };
    const refused = fileAppeal({ reasons: '' }, all);
    expect(refused.ok ? [] : refused.refusals.map((refusal) => refusal.code)).toEqual([
      'not-allowed',
      'appeal-window-closed',
      'appeal-already-filed',
      'reason-missing',
    ]);
  });
});

describe('an explanation', () => {
  const by = (actor: string) => ({ actor, now: '2027-01-27T03:00:00.000Z' });
  const text = 'Penjelasan tertulis.';

  it.each([
    ['supervisor', 'supervisor-1'],
    ['employee', 'employee-1'],
  ] as const)('is given by the %s', (role, actor) => {
    expect(explainAppeal(anAppeal(), { text }, by(actor))).toMatchObject({
      ok: true,
      value: { explanations: { [role]: { by: actor, at: '2027-01-27T03:00:00.000Z', text } } },
    });
  });

  it('keeps the one of the other', () => {
    const first = explainAppeal(anAppeal(), { text }, by('supervisor-1'));
    const both = first.ok ? explainAppeal(first.value, { text: 'Tanggapan.' }, by('employee-1')) : first;
    expect(both).toMatchObject({
      ok: true,
      value: { explanations: { supervisor: { text }, employee: { text: 'Tanggapan.' } } },
    });
  });

  it('is given by nobody else, not even who decides', () => {
    expect(explainAppeal(anAppeal(), { text }, by('officer-1'))).toMatchObject({
      ok: false,
      refusals: [{ code: 'not-allowed' }],
    });
  });

  it('is given by whoever has the task of the supervisor', () => {
    const given = explainAppeal(anAppeal(), { text }, { ...by('acting-1'), forSupervisor: true });
    expect(given).toMatchObject({ ok: true, value: { explanations: { supervisor: { by: 'acting-1' } } } });
  });

  it('of the supervisor never comes from who decides', () => {
    const given = explainAppeal(anAppeal(), { text }, { ...by('officer-1'), forSupervisor: true });
    expect(given).toMatchObject({ ok: false, refusals: [{ code: 'not-allowed' }] });
  });

  it('is given once', () => {
    const first = explainAppeal(anAppeal(), { text }, by('employee-1'));
    const again = first.ok ? explainAppeal(first.value, { text: 'Lagi.' }, by('employee-1')) : first;
    expect(again).toMatchObject({ ok: false, refusals: [{ code: 'task-closed' }] });
  });

  it('has words, and comes before the decision', () => {
    expect(explainAppeal(aDecidedAppeal(), { text: '' }, by('employee-1'))).toMatchObject({
      ok: false,
      refusals: [{ code: 'appeal-already-decided' }, { code: 'reason-missing', field: '/text' }],
    });
  });
});

describe('passing an appeal to the next superior', () => {
  const now = '2027-02-20T03:00:00.000Z';

  it('keeps who had it before', () => {
    expect(passToNextSuperior(anAppeal(), { nextSuperiorId: 'head-1', now })).toEqual({
      ok: true,
      value: anAppeal({ reviewingOfficerId: 'head-1', passedOn: [{ from: 'officer-1', to: 'head-1', at: now }] }),
    });
  });

  it('names the first one where there was none', () => {
    const { reviewingOfficerId: _, ...unnamed } = anAppeal();
    expect(passToNextSuperior(unnamed, { nextSuperiorId: 'head-1', now })).toEqual({
      ok: true,
      value: anAppeal({ reviewingOfficerId: 'head-1', passedOn: [{ to: 'head-1', at: now }] }),
    });
  });

  it('tells that there is nobody at the top', () => {
    expect(passToNextSuperior(anAppeal(), { nextSuperiorId: undefined, now })).toMatchObject({
      ok: false,
      refusals: [{ code: 'supervisor-missing', facts: { superiorOf: 'officer-1' } }],
    });
  });

  it.each(['employee-1', 'supervisor-1'])('never gives it to %s', (nextSuperiorId) => {
    expect(passToNextSuperior(anAppeal(), { nextSuperiorId, now })).toMatchObject({
      ok: false,
      refusals: [{ code: 'conflict-of-interest' }],
    });
  });

  it('leaves a decided one alone', () => {
    expect(passToNextSuperior(aDecidedAppeal(), { nextSuperiorId: 'head-1', now })).toMatchObject({
      ok: false,
      refusals: [{ code: 'appeal-already-decided' }],
    });
  });
});
