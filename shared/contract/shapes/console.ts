import { z } from 'zod';
import { caseStages } from '../../domain/case.ts';
import { causes } from '../../domain/reviews/review.ts';
import { predicates, taskKinds } from '../../domain/schemes/scheme.ts';
import { machines } from '../../domain/tasks/machines.ts';
import { caseSummary, midReviewStatuses } from './case.ts';
import { personRef, unitRef } from './people.ts';
import { count, eachOf, facts, identifier, instant } from './primitives.ts';
import { spreadReport } from './proposal.ts';
import { predicate, taskKind } from './scheme-parts.ts';

const counts = {
  cases: count,
  stages: eachOf(caseStages, count),
  midReviews: eachOf(midReviewStatuses, count),
  selfAssessed: count,
  predicates: eachOf(predicates, count).meta({ description: 'Of announced results only.' }),
  openTasks: count,
  lateTasks: count.meta({ description: 'Open tasks whose deadline has passed.' }),
  stuckTasks: count.meta({ description: 'Open tasks that nobody is left above to take over.' }),
  failedRuns: count.meta({ description: 'Executions that ended by a fault and were not started again.' }),
};

export const overview = z
  .object({
    cycleId: identifier,
    at: instant,
    path: z
      .array(unitRef)
      .meta({ description: 'From the top down to the unit that is shown; empty above several tops.' }),
    total: z.object({ ...counts, openByKind: eachOf(taskKinds, count) }),
    own: z.object(counts).meta({ description: 'Who is in the unit itself and in none below it.' }),
    units: z
      .array(
        z.object({
          unit: unitRef,
          below: count.meta({ description: 'Units below it. 0: there is nothing to open.' }),
          ...counts,
        }),
      )
      .meta({ description: 'The units right below, each with everything below it, by name.' }),
    cursor: z.string().exactOptional(),
  })
  .meta({ id: 'Overview', description: 'Where everything stands in a unit and everything below it.' });

/** A case as a row of the console's table. */
export const caseRow = caseSummary
  .extend({
    predicate: predicate.exactOptional().meta({ description: 'Once it is announced.' }),
    next: z
      .object({ taskId: identifier, kind: taskKind, assignee: personRef, dueAt: instant, late: z.boolean() })
      .exactOptional()
      .meta({ description: 'The open task that is due first.' }),
  })
  .meta({ id: 'CaseRow' });

const machine = z.enum(machines).meta({ id: 'Machine' });

const machineState = z.object({
  name: z.string(),
  type: z
    .string()
    .meta({ description: 'As in the Amazon States Language: Task, Choice, Map, Parallel, Succeed, Fail.' }),
  inside: z.string().exactOptional().meta({ description: 'The Map or Parallel that it is a part of.' }),
  waitsFor: taskKind.exactOptional().meta({ description: 'The kind of task that an execution waits for here.' }),
  waiting: count,
  late: count,
  failed: count,
});

export const machineView = z
  .object({
    machine,
    cycleId: identifier,
    at: instant,
    comment: z.string(),
    startAt: z.string(),
    states: z.array(machineState),
    transitions: z.array(
      z.object({
        from: z.string(),
        to: z.string(),
        when: z
          .array(z.string())
          .exactOptional()
          .meta({ description: 'The words of the outcome that lead there; `otherwise` for all others.' }),
        caught: z.boolean().meta({ description: 'After a time-out rather than an answer.' }),
      }),
    ),
    total: z.object({ waiting: count, late: count, failed: count }),
  })
  .meta({ id: 'MachineView', description: 'A state machine as its file defines it, with who stands where.' });

const runStatus = z.enum(['waiting', 'failed', 'stopped', 'timed-out']).meta({ id: 'RunStatus' });

export const runView = z
  .object({
    runId: identifier,
    machine,
    state: z.string().exactOptional().meta({ description: 'Where it waits, or where it failed if that is known.' }),
    status: runStatus,
    since: instant,
    caseId: identifier,
    cycleId: identifier,
    employee: personRef,
    unit: unitRef,
    task: z
      .object({ taskId: identifier, kind: taskKind, assignee: personRef, dueAt: instant, late: z.boolean() })
      .exactOptional(),
    error: z.string().exactOptional().meta({ description: 'The name of the fault, without data.' }),
  })
  .meta({ id: 'Run', description: 'One execution of a state machine for one case.' });

export const spreadRow = z
  .object({
    unit: unitRef,
    below: count,
    cases: count,
    announced: count,
    spread: spreadReport
      .exactOptional()
      .meta({ description: 'Of announced results in the unit and below; absent before its organisation is rated.' }),
  })
  .meta({ id: 'SpreadRow' });

export const causeRow = z
  .object({
    unit: unitRef,
    below: count,
    cases: count,
    causes: eachOf(causes, count).meta({
      description: 'Missed indicators in the unit and below, by their named cause.',
    }),
  })
  .meta({ id: 'CauseRow' });

export const exportColumns = [
  'name',
  'nip',
  'employment',
  'rank',
  'position',
  'unitId',
  'unit',
  'supervisor',
  'stage',
  'midReview',
  'selfAssessed',
  'predicate',
  'taskKind',
  'taskAssignee',
  'dueAt',
  'late',
] as const;
export type ExportColumn = (typeof exportColumns)[number];

export const caseExport = z
  .object({
    exportId: identifier,
    cycleId: identifier,
    unit: unitRef.exactOptional(),
    columns: z.array(z.enum(exportColumns)),
    cases: count,
    expiresAt: instant,
  })
  .meta({ id: 'CaseExport', description: 'An export that was recorded; its rows are read page by page.' });

export const exportRow = z.array(z.union([z.string(), z.boolean(), z.null()])).meta({
  id: 'ExportRow',
  description: 'One value for each column, in their order; words of the domain, not of a language.',
});

const hash = z.string().regex(/^[0-9a-f]{64}$/);

export const timelineEntry = z
  .object({
    sequence: count,
    at: instant,
    actor: personRef.exactOptional().meta({ description: 'Absent for what a deadline did.' }),
    action: z.string(),
    facts,
    names: z
      .record(z.string(), z.string())
      .meta({ description: 'For each fact that is a person or a unit: its name.' }),
    taskKind: taskKind.exactOptional().meta({ description: 'Of the task that the facts name.' }),
    previous: hash,
    hash,
  })
  .meta({ id: 'TimelineEntry', description: 'One entry of the hash chain of a case.' });

export const auditCheck = z
  .object({
    caseId: identifier,
    intact: z.boolean(),
    entries: count,
    head: hash,
    firstBreak: count.exactOptional().meta({ description: 'The sequence of the first entry that does not follow.' }),
  })
  .meta({ id: 'AuditCheck' });
