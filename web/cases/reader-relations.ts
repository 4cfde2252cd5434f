import type { AnswerOf } from '../../shared/contract/exchange.ts';
import { type Permitted, type Relation, refusalOf } from '../../shared/domain/permissions.ts';

type CaseView = AnswerOf<'getCase'>;
type Me = AnswerOf<'getMe'>;

/**
 * What the reader is to a case, as far as the case itself tells. Whoever sees a case and is none of these holds an open
 * task of it, and so counts as its assignee. The server decides; this only says which doors to show.
 */
export const relationsTo = (one: CaseView, { employee }: Pick<Me, 'employee'>): ReadonlySet<Relation> => {
  const me = employee.employeeId;
  const held = new Set<Relation>(['member', ...employee.roles]);
  if (one.employee.employeeId === me) held.add('self');
  if (one.segments.at(-1)?.supervisor?.employeeId === me) held.add('supervisor');
  if (one.segments.some(({ supervisor }) => supervisor?.employeeId === me)) held.add('segment-supervisor');
  if (one.reviewingOfficer?.employeeId === me) held.add('reviewing-officer');
  if (!['self', 'supervisor', 'segment-supervisor', 'reviewing-officer', 'hr'].some((r) => held.has(r as Relation))) {
    held.add('assignee');
  }
  return held;
};

/** Whether the permission table lets these relations do it. */
export const may = (operation: Permitted, held: ReadonlySet<Relation>): boolean =>
  refusalOf(operation, held) === undefined;
