import { z } from 'zod';
import { limits } from '../../domain/limits.ts';
import { defineOperations } from '../define-operations.ts';
import { pageOf, pageQuery } from '../shapes/page.ts';
import { textUpTo } from '../shapes/primitives.ts';
import {
  causeAnswerBody,
  causeRecord,
  causesBody,
  evaluation,
  evaluationBody,
  midReview,
  midReviewBody,
  missedTargets,
} from '../shapes/review.ts';

export const reviews = defineOperations({
  holdMidReview: {
    method: 'POST',
    path: '/cases/{caseId}/mid-review',
    summary: { id: 'Mencatat dialog kinerja tengah periode', en: 'Records the mid-period dialogue' },
    body: midReviewBody,
    etag: true,
    responses: { 201: midReview },
  },
  getMidReview: {
    method: 'GET',
    path: '/cases/{caseId}/mid-review',
    summary: { id: 'Menampilkan dialog kinerja tengah periode', en: 'Shows the mid-period dialogue' },
    etag: true,
    responses: { 200: midReview },
  },
  acknowledgeMidReview: {
    method: 'POST',
    path: '/cases/{caseId}/mid-review/acknowledgement',
    summary: { id: 'Menanggapi dialog kinerja tengah periode', en: 'Acknowledges the mid-period dialogue' },
    body: z
      .strictObject({
        response: textUpTo(limits.paragraph).exactOptional(),
        agrees: z
          .boolean()
          .exactOptional()
          .meta({ description: 'False, with the reason in `response`: the supervisor may correct the record.' }),
      })
      .meta({ id: 'MidReviewAcknowledgementRequest' }),
    ifMatch: true,
    etag: true,
    responses: { 200: midReview },
  },
  getMissedTargets: {
    method: 'GET',
    path: '/cases/{caseId}/segments/{segmentId}/causes',
    summary: {
      id: 'Menampilkan target yang tidak tercapai beserta penyebabnya',
      en: 'Shows missed targets with causes',
    },
    responses: { 200: missedTargets },
  },
  nameCauses: {
    method: 'PUT',
    path: '/cases/{caseId}/segments/{segmentId}/causes',
    summary: { id: 'Menyebutkan penyebab target tidak tercapai', en: 'Names the causes of missed targets' },
    body: causesBody,
    etag: true,
    responses: { 200: causeRecord },
  },
  answerCauses: {
    method: 'POST',
    path: '/cases/{caseId}/segments/{segmentId}/causes/answer',
    summary: { id: 'Menanggapi penyebab dan perbaikan', en: 'Agrees to causes and remedies, or says why not' },
    body: causeAnswerBody,
    ifMatch: true,
    etag: true,
    responses: { 200: causeRecord },
  },
  evaluatePeriod: {
    method: 'PUT',
    path: '/cases/{caseId}/evaluations/{period}',
    summary: { id: 'Mengevaluasi kinerja periodik', en: 'Evaluates a month or a quarter' },
    body: evaluationBody,
    responses: { 200: evaluation },
  },
  listEvaluations: {
    method: 'GET',
    path: '/cases/{caseId}/evaluations',
    summary: { id: 'Menampilkan evaluasi kinerja periodik', en: 'Lists the periodic evaluations' },
    query: z.strictObject(pageQuery),
    responses: { 200: pageOf(evaluation) },
  },
});
