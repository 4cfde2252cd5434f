import type { LocalDate } from '../calendar/local-date.ts';
import { accept, type Decision, type Refusal, refuse } from '../decision.ts';
import { isOfAnswer } from './scheme-answers.ts';
import { partOf } from './scheme-finding.ts';
import type { SchemeAct, SchemeVersion } from './scheme-version.ts';

export const commentKinds = ['comment', 'question'] as const;
export type CommentKind = (typeof commentKinds)[number];

/** Who speaks: staff, somebody of the evaluation team, or the public. */
export type CommentVoice = 'staff' | 'evaluator' | 'public';

/** What somebody said about a draft, or asked. A citizen is named only by what they wrote themselves. */
export interface SchemeComment {
  readonly commentId: string;
  readonly kind: CommentKind;
  readonly voice: CommentVoice;
  /** A JSON pointer into the pack; empty for the whole. */
  readonly place: string;
  readonly text: string;
  /** The pack's revision that the reader had. */
  readonly revision: number;
  /** Of staff. */
  readonly by?: string;
  /** Of the public, if given. */
  readonly name?: string;
  readonly at: string;
  readonly answer?: SchemeAct & { readonly text: string; readonly isFaq: boolean };
  readonly version: number;
}

export interface CommentWish {
  readonly kind: CommentKind;
  readonly place: string;
  readonly text: string;
  readonly name?: string;
}

/** The day and the person; nobody for the public. */
interface Speaking {
  readonly commentId: string;
  readonly by: string | undefined;
  readonly at: string;
  readonly today: LocalDate;
}

const isOpen = ({ stage, consultation }: SchemeVersion, today: LocalDate): boolean =>
  stage === 'consultation' && consultation !== undefined && today <= consultation.until;

/** Whether citizens are asked about a draft on this day. */
export const isOpenToPublic = (one: SchemeVersion, today: LocalDate): boolean =>
  isOpen(one, today) && one.consultation?.isPublic === true;

const openRefusals = (one: SchemeVersion, today: LocalDate): readonly Refusal[] => {
  const { stage, consultation } = one;
  return isOpen(one, today)
    ? []
    : [{ code: 'consultation-over', facts: { stage, until: consultation?.until ?? null } }];
};

/** Whether a pack has the place of a comment; its answers are places only to whoever knows them. */
const hasPlace = (pack: unknown, place: string): boolean =>
  place === '' ||
  (place.startsWith('/') && !isOfAnswer(place) && partOf(pack, ...place.split('/').slice(1)) !== undefined);

/** Takes a comment or a question while the consultation runs; of the public only where it is invited. */
export const commentOn = (one: SchemeVersion, wish: CommentWish, speaking: Speaking): Decision<SchemeComment> => {
  const { commentId, by, at, today } = speaking;
  const text = wish.text.trim();
  const refusals: readonly Refusal[] = [
    ...openRefusals(one, today),
    ...(by === undefined && one.consultation?.isPublic !== true ? [{ code: 'not-allowed' } as const] : []),
    ...(hasPlace(one.scheme, wish.place)
      ? []
      : [{ code: 'invalid-field', field: '/place', facts: { expected: 'a part of the scheme' } } as const]),
    ...(text === '' ? [{ code: 'text-missing', field: '/text' } as const] : []),
  ];
  if (refusals.length > 0) return refuse(...refusals);
  const isEvaluator = by !== undefined && one.consultation?.evaluatorIds.includes(by) === true;
  const name = wish.name?.trim() ?? '';
  return accept({
    commentId,
    kind: wish.kind,
    voice: by === undefined ? 'public' : isEvaluator ? 'evaluator' : 'staff',
    place: wish.place,
    text,
    revision: one.revision,
    ...(by === undefined ? {} : { by }),
    ...(by === undefined && name !== '' ? { name } : {}),
    at,
    version: 0,
  });
};

/**
 * Answers what was said, by HR or a leader who was named; said again, it replaces the answer. An answered question may
 * stand among the frequent ones of the scheme. Nobody answers themselves.
 */
export const answerComment = (
  comment: SchemeComment,
  { text, isFaq }: { readonly text: string; readonly isFaq: boolean },
  { by, at, isLeader }: SchemeAct & { readonly isLeader: boolean },
): Decision<SchemeComment> => {
  const refusals: readonly Refusal[] = [
    ...(isLeader ? [] : [{ code: 'not-allowed' } as const]),
    ...(comment.by === by ? [{ code: 'conflict-of-interest' } as const] : []),
    ...(text.trim() === '' ? [{ code: 'text-missing', field: '/text' } as const] : []),
  ];
  if (refusals.length > 0) return refuse(...refusals);
  return accept({ ...comment, answer: { by, at, text: text.trim(), isFaq: isFaq && comment.kind === 'question' } });
};
