import { completeFollowUp } from './complete-follow-up.ts';
import { listFollowUps } from './list-follow-ups.ts';

export const endpoints = [listFollowUps, completeFollowUp] as const;
