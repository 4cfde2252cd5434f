import { cases } from '../shared/data/cases.ts';
import { complaints } from '../shared/data/complaints.ts';
import { delegations } from '../shared/data/delegations.ts';
import { measures } from '../shared/data/measures.ts';
import { people } from '../shared/data/people.ts';
import { caseIdOfTask, tasks } from '../shared/data/tasks.ts';
import { localDateOf } from '../shared/domain/calendar/local-time.ts';
import type { Case } from '../shared/domain/case.ts';
import type { Complaint } from '../shared/domain/complaints/complaint.ts';
import { Refused } from '../shared/domain/decision.ts';
import { coversTask, isInForce } from '../shared/domain/people/delegation.ts';
import { unitsAbove } from '../shared/domain/people/supervisor-of.ts';
import {
  type Permission,
  type Permitted,
  permissions,
  type Relation,
  refusalOf,
} from '../shared/domain/permissions.ts';
import type { Task } from '../shared/domain/tasks/task.ts';
import type { Actor } from './actor.ts';
import type { Dependencies } from './dependencies.ts';
import { openRegister, type Register } from './register.ts';
import { unitTree } from './unit-tree.ts';

/** What an operation is about, loaded by its path. */
export interface Subjects {
  readonly case?: Case;
  readonly task?: Task;
  readonly complaint?: Complaint;
  /** In whose name a delegate acts. */
  readonly onBehalfOf?: string;
}

type Params = Readonly<Record<string, unknown>>;

const notFound = (): Refused => new Refused({ code: 'not-found' });

const rolesOf = (actor: Actor): Set<Relation> => new Set<Relation>(['member', ...actor.roles]);

const toCase = (actor: Actor, one: Case, segmentId: unknown): readonly Relation[] => {
  const me = actor.employeeId;
  const supervises = one.segments.filter((segment) => segment.supervisorId === me);
  const here = supervises.some((segment) => segmentId === undefined || segment.segmentId === segmentId);
  return [
    ...(one.employeeId === me ? (['self'] as const) : []),
    ...(one.segments.at(-1)?.supervisorId === me ? (['supervisor'] as const) : []),
    ...(here ? (['segment-supervisor'] as const) : []),
    ...(one.reviewingOfficerId === me ? (['reviewing-officer'] as const) : []),
  ];
};

/** A task for one part of the year lets nobody answer for another. */
const isOfSegment = (task: Task, segmentId: unknown): boolean =>
  segmentId === undefined || task.segmentId === undefined || task.segmentId === segmentId;

interface TaskQuery {
  readonly actor: Actor;
  readonly params: Params;
  readonly permission: Permission;
}

/** A follow-up to complete opens the case no further than it needs: what was missed, why, and what is done about it. */
const isOpenedBy = ({ answers, servesFollowUps }: Permission, { kind }: Task): boolean =>
  answers === undefined ? servesFollowUps === true || kind !== 'complete-follow-up' : [answers].flat().includes(kind);

/** The open tasks of a case by which somebody may do what the operation does. */
const openTasks = async ({ actor, params, permission }: TaskQuery, one: Case, { table }: Dependencies) =>
  (await cases(table, actor.agencyId).tasksOfCase(one.caseId)).filter(
    (task) => task.status === 'open' && isOpenedBy(permission, task) && isOfSegment(task, params.segmentId),
  );

/** What an open task makes of somebody: who has it, or who stands in today for whoever has it. */
const throughTask = async (
  query: TaskQuery,
  one: Case,
  deps: Dependencies,
): Promise<{ relation?: Relation; onBehalfOf?: string }> => {
  const { agencyId, employeeId: me, zone } = query.actor;
  const open = await openTasks(query, one, deps);
  if (open.some((task) => task.assigneeId === me || task.escalatedToId === me)) return { relation: 'assignee' };
  if (open.length === 0) return {};
  const today = localDateOf(deps.clock.now(), zone);
  const held = await delegations(deps.table, agencyId).heldBy(me, today);
  const mine = held.filter((one) => isInForce(one, today));
  const found = mine.find((delegation) => open.some((task) => coversTask(delegation, task)));
  return found === undefined ? {} : { relation: 'delegate', onBehalfOf: found.ownerId };
};

/** Whether somebody leads a unit or one above it today, for good or by mandate. */
export const isHeadOf = (
  { employeeId }: Pick<Actor, 'employeeId'>,
  { unitId, today }: { readonly unitId: string; readonly today: string },
  register: Pick<Register, 'unit' | 'mandates'>,
): boolean => {
  const acts = (id: string) =>
    register.mandates.some((m) => m.unitId === id && m.holderId === employeeId && m.from <= today && today <= m.to);
  return unitsAbove(unitId, register).some((one) => one.headId === employeeId || acts(one.unitId));
};

const headsUnit = async (actor: Actor, unitId: string, deps: Dependencies): Promise<boolean> => {
  const register = await openRegister(actor.agencyId, [], deps);
  return isHeadOf(actor, { unitId, today: localDateOf(deps.clock.now(), actor.zone) }, register);
};

const loadCase = async (actor: Actor, caseId: string, { table }: Dependencies): Promise<Case> => {
  const found = await cases(table, actor.agencyId).case(caseId);
  if (!found) throw notFound();
  return found;
};

const check = (operation: Permitted, held: ReadonlySet<Relation>): void => {
  const code = refusalOf(operation, held);
  if (code) throw new Refused({ code });
};

const authoriseCase = async (operation: Permitted, call: { actor: Actor; params: Params }, deps: Dependencies) => {
  const permission: Permission = permissions[operation];
  const one = await loadCase(call.actor, String(call.params.caseId), deps);
  const held = rolesOf(call.actor);
  for (const relation of toCase(call.actor, one, call.params.segmentId)) held.add(relation);
  const mayByTask = permission.allow.some((relation) => relation === 'assignee' || relation === 'delegate');
  if (!mayByTask || refusalOf(operation, held) === undefined) {
    check(operation, held);
    return { case: one };
  }
  const { relation, onBehalfOf } = await throughTask({ ...call, permission }, one, deps);
  if (relation !== undefined) held.add(relation);
  check(operation, held);
  return { case: one, ...(onBehalfOf === undefined ? {} : { onBehalfOf }) };
};

const authoriseEmployee = async (operation: Permitted, call: { actor: Actor; params: Params }, deps: Dependencies) => {
  const employee = await people(deps.table, call.actor.agencyId).employee(String(call.params.employeeId));
  if (!employee) throw notFound();
  const held = rolesOf(call.actor);
  if (employee.employeeId === call.actor.employeeId) held.add('self');
  if (employee.supervisorId === call.actor.employeeId) held.add('supervisor');
  if (refusalOf(operation, held) && (await headsUnit(call.actor, employee.unitId, deps))) held.add('unit-head');
  check(operation, held);
  return {};
};

/** Whether somebody works in a unit, or in one below it. */
const isStaffOf = async ({ agencyId, unitId: own }: Actor, unitId: string, deps: Dependencies): Promise<boolean> => {
  const { units } = await openRegister(agencyId, [], deps);
  return unitTree(units).idsWithin(unitId).has(own);
};

const authoriseUnit = async (operation: Permitted, call: { actor: Actor; params: Params }, deps: Dependencies) => {
  const held = rolesOf(call.actor);
  const permission: Permission = permissions[operation];
  if (permission.allow.includes('unit-staff') && (await isStaffOf(call.actor, String(call.params.unitId), deps))) {
    held.add('unit-staff');
  }
  if (refusalOf(operation, held) && (await headsUnit(call.actor, String(call.params.unitId), deps))) {
    held.add('unit-head');
  }
  check(operation, held);
  return {};
};

const authoriseTask = async (operation: Permitted, call: { actor: Actor; params: Params }, deps: Dependencies) => {
  const taskId = String(call.params.taskId);
  const held = rolesOf(call.actor);
  check(operation, held);
  const task = await tasks(deps.table, call.actor.agencyId).task(taskId);
  if (!task) throw notFound();
  if (task.subjectId === call.actor.employeeId) held.add('self');
  check(operation, held);
  return { task, case: await loadCase(call.actor, caseIdOfTask(taskId), deps) };
};

/** Whether somebody leads the unit in which an employee works. */
const headsOwner = async (actor: Actor, employeeId: string, deps: Dependencies): Promise<boolean> => {
  const employee = await people(deps.table, actor.agencyId).employee(employeeId);
  return employee !== undefined && headsUnit(actor, employee.unitId, deps);
};

const authoriseSource = async (operation: Permitted, call: { actor: Actor; params: Params }, deps: Dependencies) => {
  const source = await measures(deps.table, call.actor.agencyId).source(String(call.params.sourceId));
  if (!source) throw notFound();
  const held = rolesOf(call.actor);
  if (source.ownerId === call.actor.employeeId) held.add('source-owner');
  const allowed: Permission = permissions[operation];
  if (allowed.allow.includes('unit-head') && refusalOf(operation, held)) {
    if (await headsOwner(call.actor, source.ownerId, deps)) held.add('unit-head');
  }
  check(operation, held);
  return {};
};

const authoriseComplaint = async (
  operation: Permitted,
  { actor, params }: { actor: Actor; params: Params },
  deps: Dependencies,
) => {
  const complaint = await complaints(deps.table, actor.agencyId).complaint(String(params.complaintId));
  if (!complaint) throw notFound();
  const { responsibleId, responsibleUnitId, unitId } = complaint;
  const held = rolesOf(actor);
  if (responsibleId === actor.employeeId) held.add('assignee');
  // Once it has gone up, the head below reads it, and the one above answers for a solution.
  const inCharge = operation === 'getComplaint' ? unitId : unitId && (responsibleUnitId ?? unitId);
  if (refusalOf(operation, held) && inCharge !== undefined && (await headsUnit(actor, inCharge, deps))) {
    held.add('unit-head');
  }
  check(operation, held);
  return { complaint };
};

/**
 * Loads what the operation is about and checks the permission table: what is not allowed there is refused.
 * @throws {Refused} `not-found` for what is not in the actor's agency, else the table's code
 */
export const authorise = async (
  operation: Permitted,
  call: { readonly actor: Actor; readonly params: Params },
  deps: Dependencies,
): Promise<Subjects> => {
  switch (permissions[operation].subject) {
    case 'case':
      return authoriseCase(operation, call, deps);
    case 'task':
      return authoriseTask(operation, call, deps);
    case 'complaint':
      return authoriseComplaint(operation, call, deps);
    case 'employee':
      return authoriseEmployee(operation, call, deps);
    case 'source':
      return authoriseSource(operation, call, deps);
    case 'unit':
      return authoriseUnit(operation, call, deps);
    default:
      check(operation, rolesOf(call.actor));
      return {};
  }
};
