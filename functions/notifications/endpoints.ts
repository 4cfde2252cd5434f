import type { Endpoint } from '../endpoint.ts';
import { listMyTasks } from './list-my-tasks.ts';
import { listNotices } from './list-notices.ts';
import { markNoticeRead } from './mark-notice-read.ts';

export const endpoints = [listNotices, markNoticeRead, listMyTasks] as const satisfies readonly Endpoint[];
