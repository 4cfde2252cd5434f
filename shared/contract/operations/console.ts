import { z } from 'zod';
import { limits } from '../../domain/limits.ts';
import { defineOperations } from '../define-operations.ts';
import { caseStage, caseSummary, taskView } from '../shapes/case.ts';
import { overview, timelineEntry } from '../shapes/console.ts';
import { pageOf, pageQuery, queryFlag } from '../shapes/page.ts';
import { identifier, instant, textUpTo } from '../shapes/primitives.ts';

export const console = defineOperations({
  getOverview: {
    method: 'GET',
    path: '/cycles/{cycleId}/overview',
    summary: { id: 'Menampilkan kemajuan semua unit', en: 'Shows where every unit stands' },
    responses: { 200: overview },
  },
  listCases: {
    method: 'GET',
    path: '/cycles/{cycleId}/cases',
    summary: { id: 'Menampilkan penilaian suatu unit', en: 'Lists the cases of a unit' },
    query: z.strictObject({ ...pageQuery, unitId: identifier, stage: caseStage.exactOptional() }),
    responses: { 200: pageOf(caseSummary) },
  },
  getTimeline: {
    method: 'GET',
    path: '/cases/{caseId}/timeline',
    summary: { id: 'Menampilkan riwayat penilaian', en: 'Shows what happened to a case, in order' },
    query: z.strictObject(pageQuery),
    responses: { 200: pageOf(timelineEntry) },
  },
  listOpenTasks: {
    method: 'GET',
    path: '/cycles/{cycleId}/tasks',
    summary: { id: 'Menampilkan tugas yang belum selesai', en: 'Lists open tasks, the oldest deadline first' },
    query: z.strictObject({ ...pageQuery, unitId: identifier.exactOptional(), late: queryFlag.exactOptional() }),
    responses: { 200: pageOf(taskView) },
  },
  extendTask: {
    method: 'POST',
    path: '/tasks/{taskId}/deadline',
    summary: { id: 'Memperpanjang batas waktu tugas', en: 'Gives a task more time' },
    body: z.strictObject({ dueAt: instant, reason: textUpTo(limits.paragraph) }).meta({ id: 'TaskExtensionRequest' }),
    ifMatch: true,
    etag: true,
    responses: { 200: taskView },
  },
  reassignTask: {
    method: 'POST',
    path: '/tasks/{taskId}/assignee',
    summary: { id: 'Mengalihkan tugas', en: 'Gives a task to somebody else' },
    body: z
      .strictObject({ employeeId: identifier, reason: textUpTo(limits.paragraph) })
      .meta({ id: 'TaskReassignmentRequest' }),
    ifMatch: true,
    etag: true,
    responses: { 200: taskView },
  },
});
