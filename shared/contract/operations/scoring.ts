import { z } from 'zod';
import { limits } from '../../domain/limits.ts';
import { defineOperations } from '../define-operations.ts';
import { leniencyReport } from '../shapes/leniency.ts';
import { count, textUpTo } from '../shapes/primitives.ts';
import { ratingProposal, spreadReport } from '../shapes/proposal.ts';
import {
  ratingInput,
  result,
  segmentRating,
  selfAssessment,
  selfAssessmentBody,
  unratable,
  unratableBody,
} from '../shapes/result.ts';
import { resultView } from '../shapes/result-view.ts';

export const scoring = defineOperations({
  assessSelf: {
    method: 'PUT',
    path: '/cases/{caseId}/self-assessment',
    summary: { id: 'Mengisi penilaian diri', en: 'Writes the self-assessment' },
    body: selfAssessmentBody,
    etag: true,
    responses: { 200: selfAssessment },
  },
  getSelfAssessment: {
    method: 'GET',
    path: '/cases/{caseId}/self-assessment',
    summary: { id: 'Menampilkan penilaian diri', en: 'Shows the self-assessment' },
    etag: true,
    responses: { 200: selfAssessment },
  },
  getRatingProposal: {
    method: 'GET',
    path: '/cases/{caseId}/segments/{segmentId}/rating-proposal',
    summary: { id: 'Menampilkan usulan penilaian', en: 'Shows what the system proposes, and why' },
    responses: { 200: ratingProposal },
  },
  rateSegment: {
    method: 'PUT',
    path: '/cases/{caseId}/segments/{segmentId}/rating',
    summary: { id: 'Menilai hasil kerja dan perilaku kerja', en: 'Rates results and behaviour' },
    body: ratingInput,
    etag: true,
    responses: { 200: segmentRating },
  },
  declareUnratable: {
    method: 'PUT',
    path: '/cases/{caseId}/segments/{segmentId}/unratable',
    summary: { id: 'Mengusulkan atau menetapkan “tidak dapat dinilai”', en: 'Proposes or declares “cannot be rated”' },
    body: unratableBody,
    etag: true,
    responses: { 200: unratable },
  },
  getLeniency: {
    method: 'GET',
    path: '/cycles/{cycleId}/leniency',
    summary: { id: 'Menampilkan kecenderungan penilaian sendiri', en: 'Shows the own leniency beside others' },
    responses: { 200: leniencyReport },
  },
  getSpread: {
    method: 'GET',
    path: '/cycles/{cycleId}/units/{unitId}/spread',
    summary: { id: 'Menampilkan sebaran predikat', en: 'Shows the spread of predicates beside the guidance' },
    responses: { 200: spreadReport },
  },
  announceResults: {
    method: 'POST',
    path: '/cycles/{cycleId}/units/{unitId}/announcement',
    summary: { id: 'Mengumumkan hasil penilaian unit', en: 'Announces the results of a unit' },
    body: z
      .strictObject({ spreadReason: textUpTo(limits.paragraph).exactOptional() })
      .meta({ id: 'AnnouncementRequest' }),
    responses: { 200: z.object({ announced: count }) },
  },
  getResult: {
    method: 'GET',
    path: '/cases/{caseId}/result',
    summary: { id: 'Menampilkan hasil penilaian', en: 'Shows the result and how it came about' },
    etag: true,
    responses: { 200: resultView },
  },
  acknowledgeResult: {
    method: 'POST',
    path: '/cases/{caseId}/result/acknowledgement',
    summary: { id: 'Menerima hasil penilaian', en: 'Acknowledges the result' },
    ifMatch: true,
    etag: true,
    responses: { 200: result },
  },
});
