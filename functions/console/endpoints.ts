import type { Endpoint } from '../endpoint.ts';
import { extendTask } from './extend-task.ts';
import { getOverview } from './get-overview.ts';
import { getTimeline } from './get-timeline.ts';
import { listCases } from './list-cases.ts';
import { listOpenTasks } from './list-open-tasks.ts';
import { reassignTask } from './reassign-task.ts';

export const endpoints = [
  getOverview,
  listCases,
  getTimeline,
  listOpenTasks,
  extendTask,
  reassignTask,
] as const satisfies readonly Endpoint[];
