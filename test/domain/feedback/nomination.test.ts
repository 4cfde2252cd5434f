import { describe, expect, it } from 'vitest';
import {
  candidatesFor,
  type NamingContext,
  type Nominations,
  nameRaters,
  objectTo,
  wantedOf,
  withDeclined,
} from '../../../shared/domain/feedback/nomination.ts';
import { aRound, during } from './feedback-samples.ts';

const early = '2026-05-20T02:00:00.000Z';
const peers = ['a', 'b', 'c', 'd', 'e'];
const nobody: Nominations = { caseId: 'c', subjectId: 'siti', raters: [], version: 0 };
const named: Nominations = {
  ...nobody,
  raters: peers.map((raterId) => ({ raterId, group: 'peers', status: 'asked' })),
};

const context = (rest: Partial<NamingContext> = {}): NamingContext => ({
  before: nobody,
  candidates: { peers: [...peers, 'f'], subordinates: [] },
  round: aRound,
  loads: new Map(),
  now: early,
  ...rest,
});

const codesOf = (decided: ReturnType<typeof nameRaters>) =>
  decided.ok ? [] : decided.refusals.map(({ code }) => code);

describe('naming raters', () => {
  it('keeps who was named', () => {
    const decided = nameRaters({ peers, subordinates: [] }, context());
    expect(decided.ok && decided.value.raters.map(({ raterId }) => raterId)).toEqual(peers);
  });

  it('takes nobody who is no candidate', () => {
    const wish = { peers: [...peers, 'stranger'], subordinates: [] };
    expect(codesOf(nameRaters(wish, context()))).toEqual(['rater-unsuitable']);
  });

  it('takes nobody who is asked as often as can be', () => {
    expect(codesOf(nameRaters({ peers, subordinates: [] }, context({ loads: new Map([['a', 10]]) })))).toEqual([
      'rater-overloaded',
    ]);
  });

  it('asks no group that could never be heard', () => {
    expect(codesOf(nameRaters({ peers: peers.slice(1), subordinates: [] }, context()))).toEqual(['raters-too-few']);
  });

  it('ends when the round opens', () => {
    expect(codesOf(nameRaters({ peers, subordinates: [] }, context({ now: during })))).toEqual(['phase-not-open']);
  });

  it('takes nobody again who declined', () => {
    const before = withDeclined(named, 'a');
    expect(codesOf(nameRaters({ peers, subordinates: [] }, context({ before })))).toEqual(['rater-unsuitable']);
  });
});

describe('objecting to a rater', () => {
  const ctx = { before: named, round: aRound, now: early };

  it('takes that one off, with the reason', () => {
    const decided = objectTo('b', 'Sengketa keluarga', ctx);
    expect(decided.ok && decided.value.raters[1]).toEqual({
      raterId: 'b',
      group: 'peers',
      status: 'objected',
      reason: 'Sengketa keluarga',
    });
  });

  it('is possible once', () => {
    const first = objectTo('b', 'Sengketa', ctx);
    const before = first.ok ? first.value : named;
    expect(codesOf(objectTo('c', 'Sengketa', { ...ctx, before }))).toEqual(['objection-used']);
  });

  it('asks for a reason', () => {
    expect(codesOf(objectTo('b', ' ', ctx))).toEqual(['reason-missing']);
  });

  it('is over once anybody can answer', () => {
    expect(codesOf(objectTo('b', 'Sengketa', { ...ctx, now: during }))).toEqual(['phase-not-open']);
  });
});

describe('who may be asked', () => {
  const staff = [
    { employeeId: 'siti', unitId: 'u', supervisorId: 'budi' },
    { employeeId: 'joko', unitId: 'u', supervisorId: 'budi' },
    { employeeId: 'far', unitId: 'v', supervisorId: 'budi' },
    { employeeId: 'under', unitId: 'u', supervisorId: 'siti' },
    { employeeId: 'budi', unitId: 'u', supervisorId: 'kepala' },
    { employeeId: 'judge', unitId: 'u', supervisorId: 'budi' },
  ];

  it('are those beside and below, without conflicts', () => {
    const subject = { employeeId: 'siti', unitId: 'u', supervisorId: 'budi', reviewingOfficerId: 'judge' };
    expect(candidatesFor(subject, staff)).toEqual({ peers: ['joko'], subordinates: ['under'] });
  });

  it('are none of a group that is too small to be heard', () => {
    expect(wantedOf(['a', 'b', 'c', 'd'], aRound)).toBe(0);
    expect(wantedOf(peers, aRound)).toBe(5);
  });
});
