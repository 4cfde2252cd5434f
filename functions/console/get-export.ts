import { type ExportColumn, exportColumns } from '../../shared/contract/shapes/console.ts';
import { type CaseExport, exports } from '../../shared/data/exports.ts';
import { endpoint } from '../endpoint.ts';
import { fullName } from '../register.ts';
import { caseWalk, type WalkedCase } from './case-walk.ts';
import { namesOf } from './names.ts';
import { openScope } from './scope.ts';
import { isLate } from './task-view.ts';

type Value = string | boolean | null;

type Names = Awaited<ReturnType<typeof namesOf>>;

interface Context {
  readonly names: Names;
  readonly now: string;
}

const valueIn: Readonly<Record<ExportColumn, (walked: WalkedCase, context: Context) => Value | undefined>> = {
  name: ({ case: one }, { names }) => names.nameOf(one.employeeId),
  nip: ({ case: one }, { names }) => names.employee(one.employeeId)?.nip,
  employment: ({ case: one }, { names }) => names.employee(one.employeeId)?.employment,
  rank: ({ case: one }, { names }) => names.employee(one.employeeId)?.rank,
  position: ({ case: one }) => one.segments.at(-1)?.position,
  unitId: ({ case: one }) => one.unitId,
  unit: ({ case: one }, { names }) => names.unitName(one.unitId),
  supervisor: ({ case: one }, { names }) => {
    const supervisor = names.employee(one.segments.at(-1)?.supervisorId ?? '');
    return supervisor === undefined ? undefined : fullName(supervisor);
  },
  stage: ({ case: one }) => one.stage,
  midReview: ({ case: one }) => one.midReview,
  selfAssessed: ({ case: one }) => one.selfAssessed,
  predicate: ({ case: one }) => one.announcedPredicate,
  taskKind: ({ next }) => next?.kind,
  taskAssignee: ({ next }, { names }) => (next === undefined ? undefined : names.nameOf(next.assigneeId)),
  dueAt: ({ next }) => next?.wait.dueAt,
  late: ({ next }, { now }) => next !== undefined && isLate(next, now),
};

const columnsOf = ({ columns }: CaseExport): readonly ExportColumn[] =>
  columns.flatMap((column) => exportColumns.find((known) => known === column) ?? []);

const peopleOf = ({ case: one, next }: WalkedCase): readonly string[] => {
  const supervisorId = one.segments.at(-1)?.supervisorId;
  return [
    one.employeeId,
    ...(next === undefined ? [] : [next.assigneeId]),
    ...(supervisorId === undefined ? [] : [supervisorId]),
  ];
};

/** The rows of an export that the reader has opened: a page of cases, each as a list of values in the order of its columns. */
export const getExport = endpoint('getExport', async ({ actor, params, query, now }, deps) => {
  const { agencyId, employeeId } = actor;
  const one = await exports(deps.table, agencyId).export(employeeId, params.exportId);
  if (!one || one.cycleId !== params.cycleId || one.expiresAt < now) {
    return { refusals: [{ code: 'not-found', field: '/exportId', facts: { in: 'path' } }] };
  }
  const where = one.unitId === undefined ? {} : { unitId: one.unitId };
  const scope = await openScope({ agencyId, cycleId: one.cycleId, ...where }, deps);
  const { items, ...page } = await caseWalk(scope, query, deps);
  const names = await namesOf(agencyId, items.flatMap(peopleOf), deps);
  const columns = columnsOf(one);
  const rows = items.map((walked) => columns.map((column) => valueIn[column](walked, { names, now }) ?? null));
  return { answer: { body: { items: rows, ...page } } };
});
