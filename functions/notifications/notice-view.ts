import type { AnswerOf } from '../../shared/contract/index.ts';
import type { Delivered } from '../../shared/data/notices.ts';
import { entryOf } from '../../shared/messages/letter.ts';
import { letterWordsIn } from '../../shared/messages/letter-words.ts';
import type { Actor } from '../actor.ts';

/** A notice in the words of its reader. The link is a path within the application. */
export const noticeView = (notice: Delivered, { language, zone }: Actor): AnswerOf<'markNoticeRead'> => {
  const { noticeId, kind, at, actBy, caseId, taskId, cycleId, readAt } = notice;
  const { sentence, toDo, link } = entryOf(notice, { language, zone, baseUrl: '' });
  return {
    noticeId,
    kind,
    at,
    title: letterWordsIn(language).notices[kind].subject,
    sentence,
    toDo,
    link,
    ...(actBy === undefined ? {} : { actBy }),
    ...(caseId === undefined ? {} : { caseId }),
    ...(taskId === undefined ? {} : { taskId }),
    ...(cycleId === undefined ? {} : { cycleId }),
    ...(readAt === undefined ? {} : { readAt }),
  };
};
