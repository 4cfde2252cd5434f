import { describe, expect, it } from 'vitest';
import { builtInSchemes } from '../../../shared/data/schemes.ts';
import { answerComment, commentOn, type SchemeComment } from '../../../shared/domain/schemes/consultation.ts';
import type { Scheme } from '../../../shared/domain/schemes/scheme.ts';
import type { SchemeVersion } from '../../../shared/domain/schemes/scheme-version.ts';

const act = { by: 'wati', at: '2026-10-01T02:00:00.000Z' };
const open: SchemeVersion = {
  agencyId: 'contoh',
  scheme: builtInSchemes.all()[0] as Scheme,
  stage: 'consultation',
  revision: 3,
  drafted: act,
  consultation: { ...act, evaluatorIds: ['joko'], leaderIds: ['budi'], isPublic: false, until: '2026-10-31' },
  changes: [],
  version: 4,
};
const wish = { kind: 'question', place: '/matrix', text: ' Mengapa? ' } as const;
const speaking = { commentId: 'c-1', by: 'siti', at: '2026-10-05T02:00:00.000Z', today: '2026-10-05' };

const asked: SchemeComment = {
  commentId: 'c-1',
  kind: 'question',
  voice: 'staff',
  place: '/matrix',
  text: 'Mengapa?',
  revision: 3,
  by: 'siti',
  at: speaking.at,
  version: 0,
};

describe('a comment on a draft', () => {
  it('holds who asked, where, and of which draft', () => {
    expect(commentOn(open, wish, speaking)).toEqual({ ok: true, value: asked });
  });

  it('tells the evaluation team apart', () => {
    expect(commentOn(open, wish, { ...speaking, by: 'joko' })).toMatchObject({ value: { voice: 'evaluator' } });
  });

  it.each([
    ['after the last day', open, { ...speaking, today: '2026-11-01' }],
    ['of a draft', { ...open, stage: 'draft' as const }, speaking],
    ['of what was adopted', { ...open, stage: 'adopted' as const }, speaking],
  ])('is refused %s', (_, one, when) => {
    expect(commentOn(one, wish, when)).toMatchObject({ refusals: [{ code: 'consultation-over' }] });
  });

  it('is refused of the public where it is not invited', () => {
    expect(commentOn(open, wish, { ...speaking, by: undefined })).toMatchObject({
      refusals: [{ code: 'not-allowed' }],
    });
  });

  it('names a citizen only by what the citizen wrote', () => {
    const invited = { ...open, consultation: { ...(open.consultation as object), isPublic: true } } as SchemeVersion;
    const citizen = { ...speaking, by: undefined };
    const nameless = commentOn(invited, { ...wish, name: ' ' }, citizen);
    expect(nameless.ok && Object.keys(nameless.value)).not.toContain('name');
    expect(commentOn(invited, { ...wish, name: 'Warga Contoh' }, citizen)).toMatchObject({
      value: { voice: 'public', name: 'Warga Contoh' },
    });
  });

  it('has words', () => {
    expect(commentOn(open, { ...wish, text: ' ' }, speaking)).toMatchObject({ refusals: [{ code: 'text-missing' }] });
  });
});

describe('an answer', () => {
  const answer = { text: ' Karena. ', isFaq: true };
  const leader = { by: 'budi', at: '2026-10-06T02:00:00.000Z', isLeader: true };

  it('of a question may become a frequent one', () => {
    expect(answerComment(asked, answer, leader)).toMatchObject({ value: { answer: { text: 'Karena.', isFaq: true } } });
  });

  it('of a comment is no frequent question', () => {
    const comment = { ...asked, kind: 'comment' as const };
    expect(answerComment(comment, answer, leader)).toMatchObject({ value: { answer: { isFaq: false } } });
  });

  it('comes from a leader, and not from whoever asked', () => {
    expect(answerComment(asked, answer, { ...leader, isLeader: false })).toMatchObject({
      refusals: [{ code: 'not-allowed' }],
    });
    expect(answerComment(asked, answer, { ...leader, by: 'siti' })).toMatchObject({
      refusals: [{ code: 'conflict-of-interest' }],
    });
  });
});
