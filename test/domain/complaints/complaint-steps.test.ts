import { describe, expect, it } from 'vitest';
import { takeComplaintStep } from '../../../shared/domain/complaints/complaint-steps.ts';
import {
  dueComplaintSteps,
  planComplaintWait,
  secondsToComplaintStep,
} from '../../../shared/domain/complaints/complaint-wait.ts';
import { answered, at, monday, routed, sari } from './samples.ts';

const due = '2026-02-24T16:59:59.999Z';
const idsAt = (now: string) => dueComplaintSteps(routed(), now).map(({ stepId }) => stepId);

describe('the wait for an answer', () => {
  it('reminds five days and one day before', () => {
    const reminders = routed().wait?.steps.filter(({ action }) => action === 'remind');
    expect(reminders?.map(({ at: when }) => when)).toEqual(['2026-02-13T02:00:00.000Z', '2026-02-23T02:00:00.000Z']);
  });

  it('goes up at the deadline and again every five days', () => {
    const steps = routed().wait?.steps.filter(({ action }) => action === 'escalate') ?? [];
    expect(steps).toHaveLength(6);
    expect([steps[0]?.at, steps[1]?.at]).toEqual([due, '2026-03-03T16:59:59.999Z']);
  });

  it('leaves out a reminder that the deadline has overtaken', () => {
    expect(idsAt('2026-02-13T02:00:00.000Z')).toEqual(['remind-1.2']);
    expect(idsAt(due)).toEqual(['escalate-1.2']);
  });

  it('has nothing due in between', () => {
    expect(idsAt('2026-02-12T02:00:00.000Z')).toEqual([]);
    expect(secondsToComplaintStep(routed(), '2026-02-13T01:59:00.000Z')).toBe(60);
  });

  it('reminds of nothing that began after the reminder', () => {
    const { steps } = planComplaintWait('accept', 1, at(monday));
    expect(steps.map(({ action }) => action)).toEqual(['close']);
  });
});

describe('a step', () => {
  it('gives it to the head above', () => {
    const { complaint, effect } = takeComplaintStep(routed(), 'escalate-1.2', { now: due, above: sari });
    expect(effect).toBe('escalated');
    expect(complaint).toMatchObject({ responsibleId: 'sari', responsibleUnitId: 'division', escalations: 1 });
  });

  it('presses the same head again where nobody is above', () => {
    const { complaint, effect } = takeComplaintStep(routed(), 'escalate-1.2', { now: due, above: undefined });
    expect([effect, complaint.responsibleId]).toEqual(['pressed', 'budi']);
  });

  it('leaves no earlier reminder behind', () => {
    const { complaint } = takeComplaintStep(routed(), 'escalate-1.2', { now: due, above: sari });
    expect(dueComplaintSteps(complaint, due)).toEqual([]);
  });

  it('is taken once, in its time and of its round', () => {
    const once = takeComplaintStep(routed(), 'escalate-1.2', { now: due, above: sari }).complaint;
    const nothing = [
      takeComplaintStep(once, 'escalate-1.2', { now: due, above: sari }),
      takeComplaintStep(routed(), 'escalate-1.2', { now: monday, above: sari }),
      takeComplaintStep(routed(), 'escalate-1.1', { now: due, above: sari }),
    ];
    expect(nothing.map(({ effect }) => effect)).toEqual(['nothing', 'nothing', 'nothing']);
  });

  it('closes an answer that the citizen leaves without a word', () => {
    const now = '2026-02-20T16:59:59.999Z';
    const { complaint, effect } = takeComplaintStep(answered(), 'close.3', { now, above: undefined });
    expect(effect).toBe('closed');
    expect(complaint).toMatchObject({ stage: 'closed', outcome: 'silence', closedAt: now });
    expect(secondsToComplaintStep(complaint, now)).toBe(1);
  });
});
