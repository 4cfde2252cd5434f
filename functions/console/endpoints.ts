import type { Endpoint } from '../endpoint.ts';
import { extendTask } from './extend-task.ts';
import { getExport } from './get-export.ts';
import { getMachine } from './get-machine.ts';
import { getOverview } from './get-overview.ts';
import { getTimeline } from './get-timeline.ts';
import { listCases } from './list-cases.ts';
import { listCauses } from './list-causes.ts';
import { listOpenTasks } from './list-open-tasks.ts';
import { listRuns } from './list-runs.ts';
import { listSpreads } from './list-spreads.ts';
import { openExport } from './open-export.ts';
import { reassignTask } from './reassign-task.ts';
import { remindTask } from './remind-task.ts';
import { retryRun } from './retry-run.ts';
import { undoTaskChange } from './undo-task-change.ts';

export const endpoints = [
  getOverview,
  getMachine,
  listRuns,
  retryRun,
  listCases,
  openExport,
  getExport,
  listSpreads,
  listCauses,
  getTimeline,
  listOpenTasks,
  remindTask,
  extendTask,
  reassignTask,
  undoTaskChange,
] as const satisfies readonly Endpoint[];
