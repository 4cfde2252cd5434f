import { z } from 'zod';
import { caseStages, type MidReviewStatus } from '../../domain/case.ts';
import { taskChanges } from '../../domain/tasks/task.ts';
import { personRef, unitRef } from './people.ts';
import { identifier, instant, localDate, version } from './primitives.ts';
import { onSilence, taskKind } from './scheme-parts.ts';

export const caseStage = z.enum(caseStages).meta({ id: 'CaseStage' });

export const midReviewStatuses = [
  'not-yet',
  'due',
  'held',
  'acknowledged',
  'missed',
] as const satisfies readonly MidReviewStatus[];
const midReviewStatus = z.enum(midReviewStatuses).meta({ id: 'MidReviewStatus' });

const segmentView = z
  .object({
    segmentId: identifier,
    from: localDate,
    to: localDate,
    unit: unitRef,
    position: z.string(),
    supervisor: personRef.exactOptional(),
  })
  .meta({ id: 'Segment', description: 'A part of the year: one unit, one position, one supervisor, one plan.' });

export const caseView = z
  .object({
    caseId: identifier,
    cycleId: identifier,
    employee: personRef,
    unit: unitRef,
    segments: z.array(segmentView),
    reviewingOfficer: personRef.exactOptional(),
    stage: caseStage,
    midReview: midReviewStatus,
    selfAssessed: z.boolean(),
    version,
  })
  .meta({ id: 'Case', description: "One employee's year." });

export const caseSummary = caseView
  .pick({ caseId: true, cycleId: true, employee: true, unit: true, stage: true, midReview: true, selfAssessed: true })
  .meta({ id: 'CaseSummary' });

export const taskView = z
  .object({
    taskId: identifier,
    kind: taskKind,
    caseId: identifier,
    cycleId: identifier,
    segmentId: identifier.exactOptional(),
    followUpId: identifier.exactOptional(),
    role: z
      .enum(['supervisor', 'employee'])
      .exactOptional()
      .meta({ description: 'Whose explanation an appeal asks for.' }),
    unit: unitRef,
    subject: personRef.meta({ description: 'The employee whom the task is about.' }),
    assignee: personRef,
    escalatedTo: personRef.exactOptional(),
    onBehalfOf: personRef.exactOptional().meta({ description: 'For whom the reader stands in, by a delegation.' }),
    openedAt: instant,
    dueAt: instant,
    late: z.boolean(),
    onSilence,
    status: z.enum(['open', 'done', 'lapsed', 'cancelled']),
    outcome: z.string().exactOptional(),
    remindedAt: instant.exactOptional().meta({ description: 'When HR last reminded of it by hand.' }),
    stuckSince: instant
      .exactOptional()
      .meta({ description: 'Since when nobody is left above who could take it over.' }),
    undo: z
      .object({ action: z.enum(taskChanges), until: instant })
      .exactOptional()
      .meta({ description: 'What HR changed last, and until when it can be taken back while nobody acts.' }),
    version,
  })
  .meta({ id: 'Task', description: 'What one person must do by a deadline.' });
