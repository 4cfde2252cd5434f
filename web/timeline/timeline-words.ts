import type { Language } from '../../shared/messages/language.ts';
import { useLanguage } from '../app/context.ts';
import { timelineEn } from '../words/en/timeline.ts';
import { timelineId } from '../words/id/timeline.ts';

export type TimelineWords = typeof timelineId;

const languages: Readonly<Record<Language, TimelineWords>> = { id: timelineId, en: timelineEn };

/** The words of the history; they come with its page. */
export const useTimelineWords = (): TimelineWords => languages[useLanguage()];
