import { z } from 'zod';
import { defineOperations } from '../define-operations.ts';
import { pageOf, pageQuery } from '../shapes/page.ts';
import { checkIn, checkInBody, checkInView } from '../shapes/review.ts';

export const checkins = defineOperations({
  addCheckIn: {
    method: 'POST',
    path: '/cases/{caseId}/check-ins',
    summary: { id: 'Memberi umpan balik', en: 'Adds a remark during the year' },
    body: checkInBody,
    responses: { 201: checkIn },
  },
  listCheckIns: {
    method: 'GET',
    path: '/cases/{caseId}/check-ins',
    summary: { id: 'Menampilkan umpan balik', en: 'Lists remarks, the newest first' },
    query: z.strictObject(pageQuery),
    responses: { 200: pageOf(checkInView) },
  },
});
