import { describe, expect, it } from 'vitest';
import { answerState, workingDaysLeft } from '../../../web/results/answer-state.ts';
import { calendar } from '../../domain/packs.ts';

const announced = {
  caseId: 'c1',
  employeeId: 'siti',
  announcedAt: '2027-02-02T02:00:00.000Z',
  appealClosesAt: '2027-02-16T16:59:59.999Z',
  version: 2,
};
const on = (now: string, appealed = false) => ({ now, appealed });

describe('the answer to a result', () => {
  it('is nothing before the announcement', () => {
    const { announcedAt: _, appealClosesAt: __, ...hidden } = announced;
    expect(answerState(hidden, on('2027-02-01T02:00:00.000Z'))).toEqual({ kind: 'hidden' });
  });

  it('is open until the last instant of the window', () => {
    expect(answerState(announced, on('2027-02-16T16:59:59.999Z'))).toEqual({
      kind: 'open',
      until: '2027-02-16T16:59:59.999Z',
    });
    expect(answerState(announced, on('2027-02-16T17:00:00.000Z'))).toEqual({
      kind: 'closed',
      at: '2027-02-16T16:59:59.999Z',
    });
  });

  it('tells silence from an answer', () => {
    const acknowledgedAt = '2027-02-17T02:00:00.000Z';
    const now = on('2027-02-18T02:00:00.000Z');
    expect(answerState({ ...announced, acknowledgedAt }, now)).toMatchObject({ kind: 'accepted', deemed: false });
    expect(answerState({ ...announced, acknowledgedAt, deemed: true }, now)).toMatchObject({ deemed: true });
  });

  it('is the appeal once there is one', () => {
    expect(answerState(announced, on('2027-02-03T02:00:00.000Z', true))).toEqual({ kind: 'appealed' });
  });
});

describe('working days that are left', () => {
  it.each([
    // 16 February 2027 is a Tuesday; the 13th and 14th are a weekend.
    ['2027-02-16T02:00:00.000Z', 1],
    ['2027-02-15T02:00:00.000Z', 2],
    ['2027-02-12T02:00:00.000Z', 3],
    ['2027-02-14T02:00:00.000Z', 2],
    ['2027-02-17T02:00:00.000Z', 0],
  ])('on %s are %i, today included', (now, days) => {
    expect(workingDaysLeft(now, announced.appealClosesAt, calendar)).toBe(days);
  });
});
