import { z } from 'zod';
import { phases } from '../../domain/schemes/scheme.ts';
import { unsafeReasons } from '../../domain/targets/safe-to-approve.ts';
import { defineOperations } from '../define-operations.ts';
import { caseStage, midReviewStatuses } from '../shapes/case.ts';
import { pageOf, pageQuery } from '../shapes/page.ts';
import { personRef, unitRef } from '../shapes/people.ts';
import { basisPoints, count, identifier, instant, version } from '../shapes/primitives.ts';
import { taskKind } from '../shapes/scheme-parts.ts';

const approvalView = z
  .object({
    taskId: identifier,
    caseId: identifier,
    segmentId: identifier,
    subject: personRef,
    unit: unitRef,
    dueAt: instant,
    late: z.boolean(),
    onBehalfOf: personRef.exactOptional().meta({ description: 'For whom the reader stands in.' }),
    version: version.meta({ description: 'Of the plan as it was judged here: what an approval must name.' }),
    objectives: count,
    unsafe: z
      .array(z.object({ reason: z.enum(unsafeReasons), count }))
      .meta({ description: 'Why the plan must be opened first; empty when it may be approved with others.' }),
  })
  .meta({ id: 'Approval', description: 'A plan that waits for the reader, and whether it is safe to approve unseen.' });

const memberView = z
  .object({
    caseId: identifier,
    cycleId: identifier,
    segmentId: identifier,
    employee: personRef,
    position: z.string(),
    unit: unitRef,
    actingFor: personRef.exactOptional().meta({ description: 'In whose place the reader acts by a mandate.' }),
    stage: caseStage,
    midReview: z.enum(midReviewStatuses),
    attainment: z
      .object({ total: z.int().min(0).max(100_000), coverage: basisPoints })
      .exactOptional()
      .meta({ description: 'So far, of the plan in force; absent while nothing is measured.' }),
    late: z.array(z.enum(phases)).meta({ description: 'Phases that have closed without what they ask for.' }),
    task: z
      .object({ taskId: identifier, kind: taskKind, dueAt: instant })
      .exactOptional()
      .meta({ description: 'What the reader must do about this person first.' }),
    leadsUnit: unitRef.exactOptional().meta({ description: 'The unit that this person heads.' }),
  })
  .meta({ id: 'TeamMember', description: "One of the reader's people, and where their year stands." });

const supportView = z
  .object({
    segmentId: identifier,
    objectiveId: identifier,
    kind: z.enum(['main', 'additional']),
    text: z.string(),
    supporters: z
      .array(personRef)
      .meta({ description: 'Whose submitted or approved plan supports it, each once; empty when nobody’s does.' }),
  })
  .meta({ id: 'Support', description: "One of the reader's own objectives, and who of the team supports it." });

export const supervision = defineOperations({
  listApprovals: {
    method: 'GET',
    path: '/me/approvals',
    summary: { id: 'Menampilkan SKP yang menunggu saya', en: 'Lists plans that wait for me, and which are safe' },
    query: z.strictObject(pageQuery),
    responses: { 200: pageOf(approvalView) },
  },
  listSupport: {
    method: 'GET',
    path: '/cycles/{cycleId}/support',
    summary: {
      id: 'Menampilkan siapa mendukung RHK saya',
      en: 'Lists my objectives, and who of my people supports each',
    },
    query: z.strictObject(pageQuery),
    responses: { 200: pageOf(supportView) },
  },
  listTeam: {
    method: 'GET',
    path: '/cycles/{cycleId}/team',
    summary: { id: 'Menampilkan pegawai yang saya nilai', en: 'Lists the people whom I supervise in a cycle' },
    query: z.strictObject(pageQuery),
    responses: { 200: pageOf(memberView) },
  },
});
