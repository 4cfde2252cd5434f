import { z } from 'zod';
import { limits } from '../../domain/limits.ts';
import { defineOperations } from '../define-operations.ts';
import { caseView } from '../shapes/case.ts';
import { pageOf, pageQuery } from '../shapes/page.ts';
import { personRef } from '../shapes/people.ts';
import { lineComment, objectiveRef, plan, planContent, planVersion } from '../shapes/plan.ts';
import { textUpTo } from '../shapes/primitives.ts';

const supervisorObjective = z
  .object({ ...objectiveRef.shape, kind: z.enum(['main', 'additional']), text: z.string(), supervisor: personRef })
  .meta({ id: 'SupervisorObjective', description: 'What an objective can be derived from.' });

/** What every step of a plan shares: it names the version that the person saw, and answers with the plan. */
const planStep = { ifMatch: true, etag: true, responses: { 200: plan } } as const;

export const targets = defineOperations({
  listMyCases: {
    method: 'GET',
    path: '/me/cases',
    summary: { id: 'Menampilkan penilaian saya', en: 'Lists my own years' },
    query: z.strictObject(pageQuery),
    responses: { 200: pageOf(caseView) },
  },
  getCase: {
    method: 'GET',
    path: '/cases/{caseId}',
    summary: { id: 'Menampilkan penilaian seorang pegawai', en: "Shows one employee's year" },
    etag: true,
    responses: { 200: caseView },
  },
  getPlan: {
    method: 'GET',
    path: '/cases/{caseId}/plans/{segmentId}',
    summary: { id: 'Menampilkan SKP', en: 'Shows a plan' },
    etag: true,
    responses: { 200: plan },
  },
  listPlanVersions: {
    method: 'GET',
    path: '/cases/{caseId}/plans/{segmentId}/versions',
    summary: {
      id: 'Menampilkan versi SKP sebelumnya',
      en: "Lists a plan as it was submitted and approved before, and last year's",
    },
    query: z.strictObject(pageQuery),
    responses: { 200: pageOf(planVersion) },
  },
  saveTargets: {
    method: 'PUT',
    path: '/cases/{caseId}/plans/{segmentId}',
    summary: { id: 'Menyimpan rancangan SKP', en: 'Saves the draft of a plan' },
    body: planContent,
    ...planStep,
  },
  submitTargets: {
    method: 'POST',
    path: '/cases/{caseId}/plans/{segmentId}/submission',
    summary: { id: 'Mengajukan SKP', en: 'Submits a plan for approval' },
    ...planStep,
  },
  withdrawTargets: {
    method: 'POST',
    path: '/cases/{caseId}/plans/{segmentId}/withdrawal',
    summary: { id: 'Menarik kembali SKP', en: 'Takes a submitted plan back' },
    ...planStep,
  },
  approveTargets: {
    method: 'POST',
    path: '/cases/{caseId}/plans/{segmentId}/approval',
    summary: { id: 'Menyetujui SKP', en: 'Approves a plan' },
    ...planStep,
  },
  returnTargets: {
    method: 'POST',
    path: '/cases/{caseId}/plans/{segmentId}/return',
    summary: { id: 'Mengembalikan SKP dengan catatan', en: 'Returns a plan with comments' },
    body: z
      .strictObject({ comments: z.array(lineComment).max(limits.plan.comments) })
      .meta({ id: 'TargetsReturnRequest' }),
    ...planStep,
  },
  reviseTargets: {
    method: 'POST',
    path: '/cases/{caseId}/plans/{segmentId}/revision',
    summary: { id: 'Membuka perubahan SKP', en: 'Opens an approved plan for a revision' },
    body: z.strictObject({ reason: textUpTo(limits.paragraph) }).meta({ id: 'TargetsRevisionRequest' }),
    ...planStep,
  },
  listSupervisorObjectives: {
    method: 'GET',
    path: '/cases/{caseId}/supervisor-objectives',
    summary: { id: 'Menampilkan RHK pimpinan', en: "Lists the supervisor's objectives to derive from" },
    query: z.strictObject(pageQuery),
    responses: { 200: pageOf(supervisorObjective) },
  },
});
