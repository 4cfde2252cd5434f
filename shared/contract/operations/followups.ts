import { z } from 'zod';
import { limits } from '../../domain/limits.ts';
import { defineOperations } from '../define-operations.ts';
import { followUp, requestAnswer } from '../shapes/appeal.ts';
import { pageOf, pageQuery } from '../shapes/page.ts';
import { textUpTo } from '../shapes/primitives.ts';

export const followups = defineOperations({
  listFollowUps: {
    method: 'GET',
    path: '/cases/{caseId}/follow-ups',
    summary: { id: 'Menampilkan tindak lanjut', en: 'Lists what follows from the result' },
    query: z.strictObject(pageQuery),
    responses: { 200: pageOf(followUp) },
  },
  completeFollowUp: {
    method: 'POST',
    path: '/cases/{caseId}/follow-ups/{followUpId}/completion',
    summary: { id: 'Menyelesaikan tindak lanjut', en: 'Records how a follow-up was completed' },
    body: z
      .strictObject({
        completion: textUpTo(limits.paragraph),
        answer: requestAnswer.exactOptional().meta({ description: 'Needed for a request for resources.' }),
      })
      .meta({ id: 'FollowUpCompletionRequest' }),
    ifMatch: true,
    etag: true,
    responses: { 200: followUp },
  },
});
