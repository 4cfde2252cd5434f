import { describe, expect, it } from 'vitest';
import {
  acknowledgeResult,
  announceResult,
  countingLayer,
  deemResultAccepted,
  finaliseResult,
  layOver,
  visibleResult,
} from '../../../shared/domain/scoring/result-decisions.ts';
import { aDecidedAppeal, aHiddenResult, anAppeal, aResult } from '../appeals/appeal-samples.ts';

const during = '2027-01-28T03:00:00.000Z';
const closing = '2027-02-03T16:59:59.999Z';
const after = '2027-02-03T17:00:00.000Z';
const layer = countingLayer(aResult());
const of = { caseId: 'case-1', employeeId: 'employee-1' };

describe('a layer', () => {
  it('begins a result', () => {
    expect(layOver(undefined, layer, of)).toEqual({ ok: true, value: { ...of, layers: [layer], version: 0 } });
  });

  it('lies over the earlier ones, which stay', () => {
    const calibrated = { ...layer, layerId: 'layer-2', kind: 'calibration', by: 'leader-1' } as const;
    const over = layOver(aHiddenResult(), calibrated, of);
    expect(over).toMatchObject({ ok: true, value: { layers: [{ layerId: 'layer-1' }, { layerId: 'layer-2' }] } });
    expect(over.ok && countingLayer(over.value).by).toBe('leader-1');
  });

  it('of a supervisor or a calibration comes before the announcement', () => {
    expect(layOver(aResult(), layer, of)).toMatchObject({ ok: false, refusals: [{ code: 'already-announced' }] });
  });

  it('of an appeal comes after it', () => {
    expect(layOver(aResult(), { ...layer, kind: 'appeal' }, of).ok).toBe(true);
  });
});

describe('the announcement', () => {
  it('opens the time to appeal', () => {
    expect(announceResult(aHiddenResult(), { now: '2027-01-20T03:00:00.000Z', appealClosesAt: closing })).toEqual({
      ok: true,
      value: aResult(),
    });
  });

  it('happens once', () => {
    const again = announceResult(aResult(), { now: during, appealClosesAt: after });
    expect(again).toMatchObject({ ok: false, refusals: [{ code: 'already-announced' }] });
  });
});

describe('the acknowledgement', () => {
  it('is by the employee', () => {
    const acknowledged = acknowledgeResult(aResult(), { actor: 'employee-1', now: during });
    expect(acknowledged).toMatchObject({ ok: true, value: { acknowledgedAt: during } });
  });

  it('is by nobody else, and not before the announcement', () => {
    const refused = acknowledgeResult(aHiddenResult(), { actor: 'supervisor-1', now: during });
    expect(refused).toEqual({ ok: false, refusals: [{ code: 'not-allowed' }, { code: 'not-announced' }] });
  });

  it('is not given by who appealed', () => {
    const refused = acknowledgeResult(aResult(), { actor: 'employee-1', now: during, appeal: anAppeal() });
    expect(refused).toMatchObject({ ok: false, refusals: [{ code: 'appeal-already-filed' }] });
  });

  it('twice keeps the first time', () => {
    const again = acknowledgeResult(aResult({ acknowledgedAt: during }), { actor: 'employee-1', now: closing });
    expect(again).toMatchObject({ ok: true, value: { acknowledgedAt: during } });
  });
});

describe('silence', () => {
  it('is taken for acceptance when the time to appeal has ended, and marked', () => {
    const deemed = deemResultAccepted(aResult(), { now: closing });
    expect(deemed).toMatchObject({ ok: true, value: { acknowledgedAt: closing, deemed: true } });
  });

  it('does not shorten the time to appeal', () => {
    expect(deemResultAccepted(aResult(), { now: during })).toMatchObject({ ok: false });
  });

  it('does not replace an answer', () => {
    const result = aResult({ acknowledgedAt: during });
    expect(deemResultAccepted(result, { now: after })).toEqual({ ok: true, value: result });
  });

  it('says nothing about a hidden result', () => {
    expect(deemResultAccepted(aHiddenResult(), { now: after })).toMatchObject({
      ok: false,
      refusals: [{ code: 'not-announced' }],
    });
  });
});

describe('a result becomes final', () => {
  it('when the employee accepted it', () => {
    const final = finaliseResult(aResult({ acknowledgedAt: during }), { now: during, appeal: undefined });
    expect(final).toMatchObject({ ok: true, value: { finalAt: during } });
  });

  it('when the time to appeal has ended', () => {
    expect(finaliseResult(aResult(), { now: closing, appeal: undefined })).toMatchObject({
      ok: false,
      refusals: [{ code: 'follow-up-held', facts: { appealClosesAt: closing } }],
    });
    expect(finaliseResult(aResult(), { now: after, appeal: undefined })).toMatchObject({ ok: true });
  });

  it('not while an appeal runs, even if it was acknowledged', () => {
    const held = finaliseResult(aResult({ acknowledgedAt: during }), { now: after, appeal: anAppeal() });
    expect(held).toMatchObject({ ok: false, refusals: [{ code: 'follow-up-held' }] });
  });

  it('when the appeal is decided', () => {
    expect(finaliseResult(aResult(), { now: during, appeal: aDecidedAppeal() })).toMatchObject({ ok: true });
  });

  it('once', () => {
    const final = aResult({ finalAt: during });
    expect(finaliseResult(final, { now: after, appeal: undefined })).toEqual({ ok: true, value: final });
  });

  it('not before it is announced', () => {
    const refused = finaliseResult(aHiddenResult(), { now: after, appeal: undefined });
    expect(refused).toMatchObject({ ok: false, refusals: [{ code: 'not-announced' }] });
  });
});

describe('a result', () => {
  it('is hidden from its employee until it is announced', () => {
    expect(visibleResult(aHiddenResult(), 'employee')).toBeUndefined();
    expect(visibleResult(aResult(), 'employee')).toEqual(aResult());
  });

  it.each(['supervisor', 'reviewing-officer', 'hr'] as const)('is open to the %s before that', (reader) => {
    expect(visibleResult(aHiddenResult(), reader)).toEqual(aHiddenResult());
  });

  it('is never open to anybody else', () => {
    expect(visibleResult(aResult(), 'other')).toBeUndefined();
  });
});
