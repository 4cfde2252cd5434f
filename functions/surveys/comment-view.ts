import type { AnswerOf } from '../../shared/contract/exchange.ts';
import type { Bilingual } from '../../shared/domain/schemes/scheme.ts';
import type { SurveyAnswer } from '../../shared/domain/surveys/answer.ts';
import { personRef } from '../name-refs.ts';
import type { Register } from '../register.ts';

type CommentView = AnswerOf<'replyToSurveyComment'>;

interface About {
  readonly register: Register;
  readonly service?: Bilingual;
  readonly setAside: boolean;
}

/** A comment with its reply, and no day, hour or score beside it. The register must know the officers. */
export const commentView = (
  { answerId, comment = '', handledBy, reply }: SurveyAnswer,
  { register, service, setAside }: About,
): CommentView => ({
  answerId,
  text: comment,
  setAside,
  ...(service === undefined ? {} : { service }),
  ...(handledBy === undefined ? {} : { handledBy: personRef(handledBy, register) }),
  ...(reply === undefined ? {} : { reply: { text: reply.text, at: reply.at, by: personRef(reply.by, register) } }),
});
