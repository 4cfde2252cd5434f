import type { Appeal } from '../../shared/domain/appeals/appeal.ts';
import type { TaskView } from '../results/load-outcome.ts';

/** What a reader is asked to do about an appeal. */
export type ReaderPart =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'explain'; readonly role: 'employee' | 'supervisor'; readonly task: TaskView | undefined }
  | { readonly kind: 'decide'; readonly task: TaskView | undefined }
  | { readonly kind: 'name'; readonly task: TaskView };

const explains = (appeal: Appeal, tasks: readonly TaskView[], readerId: string): ReaderPart | undefined => {
  const task = tasks.find(({ kind }) => kind === 'explain-appeal');
  const bySide =
    readerId === appeal.employeeId ? 'employee' : readerId === appeal.supervisorId ? 'supervisor' : task?.role;
  return bySide === undefined || appeal.explanations[bySide] !== undefined
    ? undefined
    : { kind: 'explain', role: bySide, task };
};

/**
 * The part of a reader in an appeal that is not decided: to decide it, to name who does, or to explain. `tasks` are the
 * reader's open ones in the case.
 */
export const partOf = (
  appeal: Appeal,
  { tasks }: { readonly tasks: readonly TaskView[] },
  readerId: string,
): ReaderPart => {
  if (appeal.decision !== undefined) return { kind: 'nothing' };
  const task = tasks.find(({ kind }) => kind === 'decide-appeal');
  const { reviewingOfficerId: officer } = appeal;
  if (officer === undefined && task !== undefined) return { kind: 'name', task };
  if (officer !== undefined && (task !== undefined || officer === readerId)) return { kind: 'decide', task };
  return explains(appeal, tasks, readerId) ?? { kind: 'nothing' };
};
