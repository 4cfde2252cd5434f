import { z } from 'zod';
import { limits } from '../../domain/limits.ts';
import { defineOperations } from '../define-operations.ts';
import { caseStage, taskView } from '../shapes/case.ts';
import {
  caseExport,
  caseRow,
  causeRow,
  exportColumns,
  exportRow,
  machineView,
  overview,
  runView,
  spreadRow,
  timelineEntry,
} from '../shapes/console.ts';
import { pageOf, pageQuery, queryFlag, widePageQuery } from '../shapes/page.ts';
import { identifier, instant, textUpTo } from '../shapes/primitives.ts';
import { taskKind } from '../shapes/scheme-parts.ts';

/** A unit with everything below it; the whole agency without one. */
const within = {
  unitId: identifier.exactOptional(),
  direct: queryFlag.exactOptional().meta({ description: 'Only the unit itself, without those below it.' }),
};

const reason = textUpTo(limits.paragraph);

export const console = defineOperations({
  getOverview: {
    method: 'GET',
    path: '/cycles/{cycleId}/overview',
    summary: {
      id: 'Menampilkan kemajuan unit dan unit di bawahnya',
      en: 'Shows where a unit and those below it stand',
    },
    query: z.strictObject({
      unitId: identifier.exactOptional().meta({ description: 'The top of the agency when absent.' }),
      limit: z.coerce.number<number>().int().min(1).max(limits.overviewUnits).default(limits.overviewUnits),
      cursor: pageQuery.cursor,
    }),
    responses: { 200: overview },
  },
  getMachine: {
    method: 'GET',
    path: '/cycles/{cycleId}/machines/{machine}',
    summary: { id: 'Menampilkan alur kerja dan posisi kasus', en: 'Shows a state machine and how many stand where' },
    query: z.strictObject(within),
    responses: { 200: machineView },
  },
  listRuns: {
    method: 'GET',
    path: '/cycles/{cycleId}/machines/{machine}/runs',
    summary: { id: 'Menampilkan kasus pada suatu alur kerja', en: 'Lists the executions of a state machine' },
    query: z.strictObject({
      ...widePageQuery,
      ...within,
      status: z
        .enum(['waiting', 'failed'])
        .default('waiting')
        .meta({ description: '`failed`: ended otherwise than well.' }),
      state: z.string().min(1).max(limits.name).exactOptional(),
    }),
    responses: { 200: pageOf(runView) },
  },
  retryRun: {
    method: 'POST',
    path: '/cases/{caseId}/runs/{runId}/retry',
    summary: { id: 'Menjalankan ulang alur kerja yang gagal', en: 'Starts a failed execution again' },
    body: z.strictObject({ reason }).meta({ id: 'RunRetryRequest' }),
    responses: { 200: z.object({ runId: identifier.meta({ description: 'Of the new execution.' }) }) },
  },
  listCases: {
    method: 'GET',
    path: '/cycles/{cycleId}/cases',
    summary: { id: 'Menampilkan penilaian suatu unit', en: 'Lists the cases of a unit and those below it' },
    query: z.strictObject({
      ...widePageQuery,
      ...within,
      stage: caseStage.exactOptional(),
      late: queryFlag.exactOptional().meta({ description: 'Only cases of which a task is late.' }),
    }),
    responses: { 200: pageOf(caseRow) },
  },
  openExport: {
    method: 'POST',
    path: '/cycles/{cycleId}/exports',
    summary: { id: 'Mencatat dan menyiapkan ekspor data', en: 'Records and prepares an export of cases' },
    body: z
      .strictObject({
        unitId: identifier.exactOptional(),
        columns: z.array(z.enum(exportColumns)).min(1).max(exportColumns.length),
        reason,
      })
      .meta({ id: 'CaseExportRequest' }),
    responses: { 201: caseExport },
  },
  getExport: {
    method: 'GET',
    path: '/cycles/{cycleId}/exports/{exportId}',
    summary: { id: 'Mengambil baris ekspor', en: 'Reads the rows of an export, a page at a time' },
    query: z.strictObject(widePageQuery),
    responses: { 200: pageOf(exportRow) },
  },
  listSpreads: {
    method: 'GET',
    path: '/cycles/{cycleId}/spreads',
    summary: { id: 'Menampilkan sebaran predikat tiap unit', en: 'Lists the spread of predicates by unit' },
    query: z.strictObject({
      ...pageQuery,
      unitId: identifier.exactOptional().meta({ description: 'The top of the agency when absent.' }),
    }),
    responses: { 200: pageOf(spreadRow) },
  },
  listCauses: {
    method: 'GET',
    path: '/cycles/{cycleId}/causes',
    summary: {
      id: 'Menampilkan penyebab target tidak tercapai tiap unit',
      en: 'Lists causes of missed targets by unit',
    },
    query: z.strictObject({
      ...pageQuery,
      unitId: identifier.exactOptional().meta({ description: 'The top of the agency when absent.' }),
    }),
    responses: { 200: pageOf(causeRow) },
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
    query: z.strictObject({
      ...widePageQuery,
      ...within,
      late: queryFlag.exactOptional(),
      stuck: queryFlag.exactOptional().meta({ description: 'Only those that nobody is left above to take over.' }),
      kind: taskKind.exactOptional(),
    }),
    responses: { 200: pageOf(taskView) },
  },
  remindTask: {
    method: 'POST',
    path: '/tasks/{taskId}/reminder',
    summary: { id: 'Mengingatkan penerima tugas', en: 'Reminds whoever has a task, at most once a day' },
    ifMatch: true,
    etag: true,
    responses: { 200: taskView },
  },
  extendTask: {
    method: 'POST',
    path: '/tasks/{taskId}/deadline',
    summary: { id: 'Memperpanjang batas waktu tugas', en: 'Gives a task more time' },
    body: z.strictObject({ dueAt: instant, reason }).meta({ id: 'TaskExtensionRequest' }),
    ifMatch: true,
    etag: true,
    responses: { 200: taskView },
  },
  reassignTask: {
    method: 'POST',
    path: '/tasks/{taskId}/assignee',
    summary: { id: 'Mengalihkan tugas', en: 'Gives a task to somebody else' },
    body: z.strictObject({ employeeId: identifier, reason }).meta({ id: 'TaskReassignmentRequest' }),
    ifMatch: true,
    etag: true,
    responses: { 200: taskView },
  },
  undoTaskChange: {
    method: 'POST',
    path: '/tasks/{taskId}/undo',
    summary: {
      id: 'Membatalkan perubahan tugas yang terakhir',
      en: 'Takes back the last extension or reassignment of a task',
    },
    ifMatch: true,
    etag: true,
    responses: { 200: taskView },
  },
});
