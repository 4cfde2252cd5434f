import type { AuditEntry } from '../../shared/data/audit.ts';
import { type TaskKind, taskKinds } from '../../shared/domain/schemes/scheme.ts';
import type { Names } from './names.ts';

/** The facts that may name a person or a unit. `from` and `to` may also be instants. */
const references = [
  'assigneeId',
  'from',
  'to',
  'delegateId',
  'holderId',
  'raterId',
  'reviewingOfficerId',
  'unitId',
] as const;

const referredTo = ({ facts }: AuditEntry): readonly (readonly [name: string, id: string])[] =>
  references.flatMap((name) => {
    const id = facts[name];
    return typeof id === 'string' && !/^\d{4}-\d{2}-\d{2}/.test(id) ? [[name, id] as const] : [];
  });

/** Whom or which unit the facts of an entry may name. */
export const referencesIn = (entry: AuditEntry): readonly string[] => referredTo(entry).map(([, id]) => id);

/** The name of each person or unit in the facts; nothing for what is neither. */
export const namesIn = (entry: AuditEntry, names: Names): Readonly<Record<string, string>> =>
  Object.fromEntries(
    referredTo(entry).flatMap(([fact, id]) => {
      const unit = names.unitName(id);
      const name = names.nameOf(id) || (unit === id ? '' : unit);
      return name === '' ? [] : [[fact, name]];
    }),
  );

const isKind = (word: unknown): word is TaskKind => taskKinds.some((kind) => kind === word);

/** The kind of the task that the facts name: a task's id says it behind that of its case. */
export const taskKindIn = ({ facts }: AuditEntry): TaskKind | undefined => {
  const word = typeof facts.taskId === 'string' ? facts.taskId.split('~')[1] : undefined;
  return isKind(word) ? word : undefined;
};
