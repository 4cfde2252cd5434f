import { z } from 'zod';
import { type NoticeKind, noticeRules } from '../../domain/notifications/notice.ts';
import { identifier, instant } from './primitives.ts';

const kinds = Object.keys(noticeRules) as NoticeKind[];

export const noticeView = z
  .object({
    noticeId: identifier,
    kind: z.enum(kinds),
    at: instant,
    actBy: instant.exactOptional(),
    caseId: identifier.exactOptional(),
    taskId: identifier.exactOptional(),
    cycleId: identifier.exactOptional(),
    title: z.string(),
    sentence: z.string(),
    toDo: z.string(),
    link: z.string(),
    readAt: instant.exactOptional(),
  })
  .meta({ id: 'Notice', description: 'Pemberitahuan, in the language of its reader.' });
