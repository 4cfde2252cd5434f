import type { RefusalCode } from '../../domain/refusals.ts';
import type { RefusalWords } from '../words.ts';

export const surveyRefusalsEn = {
  'survey-answer-missing': {
    title: 'Not answered yet',
    detail: 'One question of the survey has no answer.',
    remedy: 'Choose one answer for every question.',
  },
  'survey-comment-too-long': {
    title: 'The comment is too long',
    detail: 'The comment is longer than can be kept.',
    precise: 'A comment has at most {most|number} characters.',
    remedy: 'Shorten the comment and send it again.',
  },
  'survey-no-comment': {
    title: 'There is no comment',
    detail: 'This answer came without a comment.',
    remedy: 'Reply to another comment.',
  },
  'survey-reply-given': {
    title: 'Already replied',
    detail: 'There is a reply to this comment, and there is only one.',
    precise: 'This comment was replied to on {at|moment}, and there is only one reply.',
    remedy: 'Speak with your superior about the rest.',
  },
  'survey-service-closed': {
    title: 'The service is closed',
    detail: 'Nobody is asked about this service any more.',
    precise: 'Nobody is asked about this service any more since {at|moment}.',
    remedy: 'Choose another service.',
  },
} satisfies Partial<Record<RefusalCode, RefusalWords>>;
