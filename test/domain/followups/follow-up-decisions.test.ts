import { describe, expect, it } from 'vitest';
import type { FollowUp } from '../../../shared/domain/followups/follow-up.ts';
import {
  assignFollowUps,
  closeFollowUp,
  completeFollowUp,
} from '../../../shared/domain/followups/follow-up-decisions.ts';
import type { FollowUpDraft } from '../../../shared/domain/followups/follow-up-rules.ts';
import { aDecidedAppeal, anAppeal, aResult } from '../appeals/appeal-samples.ts';

const now = '2027-02-12T03:00:00.000Z';
const title = { id: 'Rencana perbaikan', en: 'Improvement plan' };

const aDraft = (overrides: Partial<FollowUpDraft> = {}): FollowUpDraft => ({
  ruleId: 'guidance',
  kind: 'guidance-plan',
  title,
  basis: 'kurang',
  layerId: 'layer-1',
  within: { days: 183, basis: 'calendar' },
  ...overrides,
});

const aFollowUp = (overrides: Partial<FollowUp> = {}): FollowUp => ({
  followUpId: 'guidance-kurang',
  caseId: 'case-1',
  employeeId: 'employee-1',
  ruleId: 'guidance',
  kind: 'guidance-plan',
  title,
  basis: 'kurang',
  layerId: 'layer-1',
  assignedAt: now,
  dueOn: '2027-08-14',
  status: 'open',
  version: 0,
  ...overrides,
});

const assign = (
  drafts: readonly FollowUpDraft[],
  existing: readonly FollowUp[] = [],
  result = aResult({ finalAt: now }),
) =>
  assignFollowUps(drafts, {
    result,
    now,
    existing,
    idFor: (draft) => `${draft.ruleId}-${draft.basis}`,
    dueOn: ({ days }) => (days === 183 ? '2027-08-14' : '2027-05-13'),
  });

const nothing = { assigned: [], cancelled: [], kept: [], doneWithoutBasis: [] };

describe('assigning follow-ups', () => {
  it('gives each an id, a person and a day', () => {
    expect(assign([aDraft()])).toEqual({ ok: true, value: { ...nothing, assigned: [aFollowUp()] } });
  });

  it('waits until the result is final', () => {
    expect(assign([aDraft()], [], aResult())).toMatchObject({ ok: false, refusals: [{ code: 'follow-up-held' }] });
  });

  it('twice assigns nothing twice', () => {
    expect(assign([aDraft()], [aFollowUp()])).toEqual({ ok: true, value: { ...nothing, kept: [aFollowUp()] } });
  });

  it('of a changed result cancels what it no longer calls for', () => {
    const reward = aDraft({ ruleId: 'reward', kind: 'reward', basis: 'sangat-baik', layerId: 'layer-2' });
    const [first] = aResult().layers;
    if (first === undefined) throw new Error('a result has a layer');
    const changed = aResult({ layers: [first, { ...first, layerId: 'layer-2', kind: 'appeal' }], finalAt: now });
    expect(assign([reward], [aFollowUp()], changed)).toMatchObject({
      ok: true,
      value: {
        assigned: [{ ruleId: 'reward', layerId: 'layer-2', status: 'open' }],
        cancelled: [
          { followUpId: 'guidance-kurang', status: 'cancelled', closedAt: now, cancelledByLayerId: 'layer-2' },
        ],
      },
    });
  });

  it('leaves to HR what was done for a result that fell', () => {
    const done = aFollowUp({ status: 'done', completedAt: now });
    expect(assign([], [done])).toEqual({ ok: true, value: { ...nothing, doneWithoutBasis: [done] } });
  });

  it('assigns again what was cancelled before', () => {
    const cancelled = aFollowUp({ status: 'cancelled' });
    expect(assign([aDraft()], [cancelled])).toEqual({ ok: true, value: { ...nothing, assigned: [aFollowUp()] } });
  });

  it('leaves alone what is closed already', () => {
    expect(assign([], [aFollowUp({ status: 'missed' })])).toEqual({ ok: true, value: nothing });
  });
});

describe('completing a follow-up', () => {
  const completion = 'Sertifikat pelatihan terlampir.';

  it('records how and when', () => {
    expect(completeFollowUp(aFollowUp(), { completion }, { now, appeal: undefined })).toEqual({
      ok: true,
      value: aFollowUp({ status: 'done', completedAt: now, completion }),
    });
  });

  it('is held while an appeal runs', () => {
    const held = completeFollowUp(aFollowUp(), { completion }, { now, appeal: anAppeal() });
    expect(held).toMatchObject({ ok: false, refusals: [{ code: 'follow-up-held' }] });
    expect(completeFollowUp(aFollowUp(), { completion }, { now, appeal: aDecidedAppeal() }).ok).toBe(true);
  });

  it('needs words, and an open follow-up', () => {
    const closed = aFollowUp({ status: 'missed' });
    expect(completeFollowUp(closed, { completion: ' ' }, { now, appeal: undefined })).toEqual({
      ok: false,
      refusals: [
        { code: 'follow-up-closed', facts: { status: 'missed' } },
        { code: 'reason-missing', field: '/completion' },
      ],
    });
  });
});

describe('what was agreed about a missed target', () => {
  const { layerId: _, ...rest } = aFollowUp();
  const agreement = { moment: 'end', segmentId: 's1', ownerId: 'head', targets: [] } as const;
  const request: FollowUp = { ...rest, kind: 'resource-request', ruleId: 'agreed', agreement };

  it('needs an answer where it asks for resources', () => {
    expect(completeFollowUp(request, { completion: '' }, { now, appeal: undefined })).toEqual({
      ok: false,
      refusals: [
        { code: 'reason-missing', field: '/completion' },
        { code: 'request-answer-missing', field: '/answer' },
      ],
    });
    const answered = { completion: 'Satu dari dua petugas', answer: 'partly' } as const;
    expect(completeFollowUp(request, answered, { now, appeal: undefined })).toEqual({
      ok: true,
      value: { ...request, status: 'done', completedAt: now, ...answered },
    });
  });

  it('keeps no answer of anything else', () => {
    const remedy: FollowUp = { ...request, kind: 'remedy' };
    const done = completeFollowUp(remedy, { completion: 'Selesai', answer: 'granted' }, { now, appeal: undefined });
    expect(done.ok && 'answer' in done.value).toBe(false);
  });

  it('goes on while an appeal runs', () => {
    const remedy: FollowUp = { ...request, kind: 'remedy' };
    expect(completeFollowUp(remedy, { completion: 'Selesai' }, { now, appeal: anAppeal() }).ok).toBe(true);
  });

  it('stays when a result calls for nothing', () => {
    const final = aResult({ finalAt: now });
    expect(assign([], [request], final)).toMatchObject({ ok: true, value: { cancelled: [], doneWithoutBasis: [] } });
  });
});

describe('closing a follow-up', () => {
  it.each(['missed', 'cancelled'] as const)('marks it as %s', (status) => {
    expect(closeFollowUp(aFollowUp(), status, { now })).toEqual({
      ok: true,
      value: aFollowUp({ status, closedAt: now }),
    });
  });

  it('happens once', () => {
    expect(closeFollowUp(aFollowUp({ status: 'done' }), 'missed', { now })).toMatchObject({
      ok: false,
      refusals: [{ code: 'follow-up-closed' }],
    });
  });
});
