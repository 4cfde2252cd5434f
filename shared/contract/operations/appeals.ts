import { z } from 'zod';
import { limits } from '../../domain/limits.ts';
import { defineOperations } from '../define-operations.ts';
import { appeal, appealBody, appealDecisionBody, appealView } from '../shapes/appeal.ts';
import { textUpTo } from '../shapes/primitives.ts';

export const appeals = defineOperations({
  fileAppeal: {
    method: 'POST',
    path: '/cases/{caseId}/appeal',
    summary: { id: 'Mengajukan keberatan', en: 'Appeals against the result' },
    body: appealBody,
    etag: true,
    responses: { 201: appeal },
  },
  getAppeal: {
    method: 'GET',
    path: '/cases/{caseId}/appeal',
    summary: { id: 'Menampilkan keberatan', en: 'Shows the appeal' },
    etag: true,
    responses: { 200: appealView },
  },
  explainAppeal: {
    method: 'POST',
    path: '/cases/{caseId}/appeal/explanations',
    summary: { id: 'Memberi penjelasan atas keberatan', en: 'Explains, as the employee or as the supervisor' },
    body: z.strictObject({ text: textUpTo(limits.paragraph) }).meta({ id: 'ExplanationRequest' }),
    ifMatch: true,
    etag: true,
    responses: { 200: appeal },
  },
  decideAppeal: {
    method: 'POST',
    path: '/cases/{caseId}/appeal/decision',
    summary: { id: 'Memutuskan keberatan', en: 'Decides the appeal; the decision is final' },
    body: appealDecisionBody,
    ifMatch: true,
    etag: true,
    responses: { 200: appeal },
  },
});
