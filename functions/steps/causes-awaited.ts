import type { Task } from '../../shared/domain/tasks/task.ts';
import type { NoticeDraft } from '../notify.ts';
import { unexplainedOfSegment } from '../reviews/unexplained-of-segment.ts';
import type { CaseOffice } from './case-office.ts';

/** With a task to rate, and with each reminder of it: that causes of missed targets are to be named before. */
export const causesAwaited = (
  { taskId, caseId, cycleId, kind, segmentId, assigneeId, wait }: Task,
  { file, scheme, facts }: CaseOffice,
  about: string = taskId,
): readonly NoticeDraft[] => {
  if (kind !== 'rate' || segmentId === undefined) return [];
  if (unexplainedOfSegment(file, segmentId, scheme).length === 0) return [];
  return [{ kind: 'causes-awaited', to: assigneeId, taskId, caseId, cycleId, about, actBy: wait.dueAt, facts }];
};
