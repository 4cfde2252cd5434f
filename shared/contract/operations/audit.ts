import { defineOperations } from '../define-operations.ts';
import { auditCheck } from '../shapes/console.ts';

export const audit = defineOperations({
  verifyCase: {
    method: 'GET',
    path: '/cases/{caseId}/audit-check',
    summary: { id: 'Memeriksa keutuhan riwayat', en: 'Recomputes the hash chain of a case' },
    responses: { 200: auditCheck },
  },
});
