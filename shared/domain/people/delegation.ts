import { Temporal } from 'temporal-polyfill';
import type { LocalDate } from '../calendar/local-date.ts';
import { accept, type Decision, type Refusal, refuse } from '../decision.ts';
import { limits } from '../limits.ts';
import type { TaskKind } from '../schemes/scheme.ts';
import type { Task } from '../tasks/task.ts';

/**
 * What a supervisor may leave to a colleague while absent. Not the rating: who rates is a direct superior or holds
 * authority delegated by decree, which a mandate (Plt, Plh) records. Source: PermenPANRB 6/2022 art. 1 no. 9, confidence B.
 */
export const delegableKinds = ['approve-targets', 'hold-mid-review'] as const satisfies readonly TaskKind[];
export type DelegableKind = (typeof delegableKinds)[number];

/**
 * Pelimpahan tugas selama berhalangan: a colleague answers a person's tasks of some kinds between two days, in that
 * person's name. Unlike a mandate (Plt, Plh) it makes nobody a supervisor: the tasks stay where they are.
 */
export interface Delegation {
  readonly delegationId: string;
  readonly ownerId: string;
  readonly delegateId: string;
  readonly kinds: readonly DelegableKind[];
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly reason: string;
  readonly grantedAt: string;
  /** Ended by the owner, the delegate or HR before its last day. */
  readonly endedAt?: string;
  readonly endedBy?: string;
}

export type DelegationCommand = Pick<Delegation, 'delegateId' | 'kinds' | 'from' | 'to' | 'reason'>;

export interface DelegationContext {
  readonly ownerId: string;
  readonly delegationId: string;
  readonly now: string;
  /** Where the owner is. */
  readonly today: LocalDate;
  /** Whom the owner may name. */
  readonly candidateIds: readonly string[];
  readonly ofOwner: readonly Delegation[];
  /** What the delegate has left to others: who is away can't stand in. */
  readonly ofDelegate: readonly Delegation[];
}

/** It counts on its first and its last day, and ends by itself. */
export const isInForce = ({ from, to, endedAt }: Delegation, on: LocalDate): boolean =>
  endedAt === undefined && from <= on && on <= to;

const meets = (a: Pick<Delegation, 'from' | 'to'>, b: Delegation): boolean =>
  b.endedAt === undefined && a.from <= b.to && b.from <= a.to;

const when = (condition: boolean, refusal: Refusal): readonly Refusal[] => (condition ? [refusal] : []);

const lastDayFrom = (from: LocalDate): LocalDate =>
  Temporal.PlainDate.from(from)
    .add({ days: limits.delegationDays - 1 })
    .toString();

const dayRefusals = ({ from, to }: DelegationCommand, today: LocalDate): readonly Refusal[] => [
  ...when(from < today, { code: 'invalid-field', field: '/from', facts: { expected: `>= ${today}`, received: from } }),
  ...when(to < from, { code: 'invalid-field', field: '/to', facts: { expected: `>= ${from}`, received: to } }),
  ...when(to > lastDayFrom(from), {
    code: 'delegation-too-long',
    field: '/to',
    facts: { days: limits.delegationDays },
  }),
];

const delegateRefusals = (command: DelegationCommand, context: DelegationContext): readonly Refusal[] => {
  const { delegateId } = command;
  const field = '/delegateId';
  if (delegateId === context.ownerId || !context.candidateIds.includes(delegateId)) {
    return [{ code: 'delegate-unsuitable', field }];
  }
  const away = context.ofDelegate.find((one) => meets(command, one));
  return away === undefined ? [] : [{ code: 'delegate-absent', field, facts: { from: away.from, to: away.to } }];
};

/**
 * Leaves tasks to a colleague from one day to another, with a reason. One at a time, since two would decide against each
 * other; never to oneself, to somebody who may not stand in, or to somebody who is away.
 */
export const delegateTasks = (command: DelegationCommand, context: DelegationContext): Decision<Delegation> => {
  const overlapping = context.ofOwner.find((one) => meets(command, one));
  const refusals: readonly Refusal[] = [
    ...delegateRefusals(command, context),
    ...dayRefusals(command, context.today),
    ...(overlapping === undefined
      ? []
      : [
          {
            code: 'delegation-overlaps' as const,
            field: '/from',
            facts: { from: overlapping.from, to: overlapping.to },
          },
        ]),
    ...when(command.reason.trim() === '', { code: 'reason-missing', field: '/reason' }),
  ];
  const { ownerId, delegationId, now: grantedAt } = context;
  return refusals.length > 0 ? refuse(...refusals) : accept({ ...command, delegationId, ownerId, grantedAt });
};

/** Ends a delegation now. One that is over already is refused, since nothing would change. */
export const endDelegation = (
  delegation: Delegation,
  { actor, now, today }: { readonly actor: string; readonly now: string; readonly today: LocalDate },
): Decision<Delegation> =>
  delegation.endedAt !== undefined || delegation.to < today
    ? refuse({ code: 'delegation-over' })
    : accept({ ...delegation, endedAt: now, endedBy: actor });

/** Whether a delegate may answer a task in the owner's name: nobody decides about themselves. */
export const coversTask = (
  { ownerId, delegateId, kinds }: Pick<Delegation, 'ownerId' | 'delegateId' | 'kinds'>,
  { assigneeId, subjectId, kind }: Pick<Task, 'assigneeId' | 'subjectId' | 'kind'>,
): boolean => assigneeId === ownerId && subjectId !== delegateId && kinds.some((one) => one === kind);
