import type { Language } from '../../shared/messages/language.ts';
import { useLanguage } from '../app/context.ts';
import { replayEn } from '../words/en/replay.ts';
import { replayId } from '../words/id/replay.ts';

export type ReplayWords = typeof replayId;

const languages: Readonly<Record<Language, ReplayWords>> = { id: replayId, en: replayEn };

/** The words of these pages come with them, and not with the first page of every phone. */
export const useReplayWords = (): ReplayWords => languages[useLanguage()];
