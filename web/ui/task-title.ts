import type { TaskKind } from '../../shared/domain/schemes/scheme.ts';
import type { Messages } from '../../shared/messages/id.ts';

interface Named {
  readonly kind: TaskKind;
  readonly followUpId?: string;
}

/** What a task asks for. What was agreed about a missed target says so at the beginning of its id, such as a request. */
export const taskTitle = (
  { kind, followUpId = '' }: Named,
  { taskKinds, followUpKinds }: Pick<Messages['domain'], 'taskKinds' | 'followUpKinds'>,
): string => {
  const kinds: Readonly<Record<string, string>> = followUpKinds;
  const what = kinds[followUpId.split('.')[0] ?? ''];
  return what === undefined ? taskKinds[kind] : `${taskKinds[kind]} (${what.toLowerCase()})`;
};
