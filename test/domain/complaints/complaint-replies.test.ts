import { describe, expect, it } from 'vitest';
import { answerComplaint } from '../../../shared/domain/complaints/complaint-decisions.ts';
import {
  acceptComplaintAnswer,
  addToComplaint,
  rejectComplaintAnswer,
  unitInCharge,
} from '../../../shared/domain/complaints/complaint-replies.ts';
import { answered, at, budi, codesOf, made, routed, sari, staffAt } from './samples.ts';

const now = '2026-02-06T02:00:00.000Z';
const facts = { ...at(now), head: budi, above: sari };
const rejected = () => made(rejectComplaintAnswer(answered(), 'Loketnya masih satu.', facts));

describe('a citizen', () => {
  it('accepts, and that is the end', () => {
    const complaint = made(acceptComplaintAnswer(answered(), { now }));
    expect(complaint).toMatchObject({ stage: 'closed', outcome: 'accepted', closedAt: now });
    expect(complaint.wait).toBeUndefined();
  });

  it('rejects once: the head above has it, with a whole term', () => {
    const complaint = rejected();
    expect(complaint).toMatchObject({
      stage: 'reopened',
      responsibleId: 'sari',
      escalations: 1,
      wait: { duty: 'answer' },
    });
    expect(complaint.entries.slice(-2).map(({ kind }) => kind)).toEqual(['rejected', 'escalated']);
    expect(unitInCharge(complaint)).toBe('division');
  });

  it('at the top rejects to the same head, who owes a remedy', () => {
    const complaint = made(rejectComplaintAnswer(answered(), 'Tidak.', { ...facts, above: undefined }));
    expect(complaint).toMatchObject({ stage: 'reopened', responsibleId: 'budi', escalations: 1 });
    expect(codesOf(answerComplaint(complaint, { text: 'Maaf.' }, staffAt(now)))).toEqual(['remedy-missing']);
  });

  it('who rejects twice ends it as disputed', () => {
    const remedy = { what: 'Loket kedua', by: '2026-03-01' };
    const again = made(answerComplaint(rejected(), { text: 'Ditambah.', remedy }, staffAt(now, 'sari')));
    expect(made(rejectComplaintAnswer(again, 'Belum.', facts))).toMatchObject({
      stage: 'closed',
      outcome: 'disputed',
    });
  });

  it('says why, and only about an answer', () => {
    expect(codesOf(rejectComplaintAnswer(answered(), ' ', facts))).toEqual(['text-missing']);
    expect(codesOf(rejectComplaintAnswer(routed(), 'Lama.', facts))).toEqual(['complaint-not-answered']);
    expect(codesOf(acceptComplaintAnswer(routed(), { now }))).toEqual(['complaint-not-answered']);
  });

  it('adds something ten times, and moves no deadline', () => {
    let complaint = routed();
    for (let time = 1; time <= 10; time += 1) complaint = made(addToComplaint(complaint, `Ke-${time}`, at(now)));
    expect(complaint.wait).toEqual(routed().wait);
    expect(codesOf(addToComplaint(complaint, 'Lagi', at(now)))).toEqual(['messages-used-up']);
  });
});
