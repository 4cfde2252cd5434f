import { z } from 'zod';
import { phases } from '../../domain/schemes/scheme.ts';
import { machines } from '../../domain/tasks/machines.ts';
import { identifier, month, period } from './primitives.ts';

/** Everything that a path can name. There is no NIP among it, and must never be. */
export const pathParams = {
  employeeId: identifier,
  unitId: identifier,
  cycleId: identifier,
  phase: z.enum(phases),
  year: z.coerce.number<number>().int().min(2020).max(2100),
  schemeId: identifier,
  version: z
    .string()
    .max(32)
    .regex(/^\d+\.\d+\.\d+$/),
  commentId: identifier,
  replayId: identifier,
  publicationId: identifier,
  evaluationId: identifier,
  worryId: identifier,
  sessionId: identifier,
  caseId: identifier,
  segmentId: identifier,
  month,
  evidenceId: identifier,
  period,
  followUpId: identifier,
  complaintId: identifier,
  noticeId: identifier,
  taskId: identifier,
  delegationId: identifier,
  serviceId: identifier,
  answerId: identifier,
  machine: z.enum(machines),
  runId: identifier,
  exportId: identifier,
  sourceId: identifier,
  indicatorId: identifier,
} as const;
