import { z } from 'zod';
import { limits } from '../../domain/limits.ts';
import { defineOperations } from '../define-operations.ts';
import { attainmentView, evidenceBody, evidencePart, evidenceView, monthOfActuals } from '../shapes/measurement.ts';
import { pageOf, pageQuery } from '../shapes/page.ts';
import { actual, actualBody } from '../shapes/plan.ts';
import { identifier, month, version } from '../shapes/primitives.ts';

const actualsBody = z
  .strictObject({
    actuals: z.array(actualBody).max(limits.actuals.indicators),
    version: version
      .exactOptional()
      .meta({ description: 'The version of the month that the person saw, 0 for none: then a newer one is kept.' }),
  })
  .meta({ id: 'ActualsRequest', description: 'All values of the month: what is left out is removed.' });

export const measurements = defineOperations({
  recordActuals: {
    method: 'PUT',
    path: '/cases/{caseId}/segments/{segmentId}/actuals/{month}',
    summary: { id: 'Mencatat realisasi bulan', en: 'Records the measured values of a month' },
    body: actualsBody,
    responses: { 200: z.object({ month, actuals: z.array(actual), version }) },
  },
  listActuals: {
    method: 'GET',
    path: '/cases/{caseId}/segments/{segmentId}/actuals',
    summary: { id: 'Menampilkan realisasi', en: 'Lists measured values' },
    query: z.strictObject(pageQuery),
    responses: { 200: z.object({ ...pageOf(actual).shape, months: z.array(monthOfActuals) }) },
  },
  getAttainment: {
    method: 'GET',
    path: '/cases/{caseId}/segments/{segmentId}/attainment',
    summary: { id: 'Menampilkan capaian', en: 'Shows how far the targets are reached' },
    responses: { 200: attainmentView },
  },
  registerEvidence: {
    method: 'POST',
    path: '/cases/{caseId}/evidence',
    summary: { id: 'Mendaftarkan bukti dukung', en: 'Registers a file, and tells where to PUT its bytes' },
    body: evidenceBody,
    responses: { 201: z.object({ evidenceId: identifier, uploadAddress: z.string() }) },
  },
  listEvidenceParts: {
    method: 'GET',
    path: '/cases/{caseId}/evidence/{evidenceId}/parts',
    summary: {
      id: 'Melanjutkan unggahan bukti dukung',
      en: 'Tells which parts of a file have arrived, and where the others go',
    },
    responses: { 200: z.object({ items: z.array(evidencePart) }) },
  },
  confirmEvidence: {
    method: 'POST',
    path: '/cases/{caseId}/evidence/{evidenceId}/arrival',
    summary: { id: 'Memastikan bukti dukung diterima', en: 'Confirms that the file arrived' },
    responses: { 200: evidenceView },
  },
  getEvidence: {
    method: 'GET',
    path: '/cases/{caseId}/evidence/{evidenceId}',
    summary: { id: 'Mengunduh bukti dukung', en: 'Tells where the file can be read for a short while' },
    responses: { 200: z.object({ ...evidenceView.shape, downloadAddress: z.string() }) },
  },
  listEvidence: {
    method: 'GET',
    path: '/cases/{caseId}/evidence',
    summary: { id: 'Menampilkan daftar bukti dukung', en: 'Lists the files of a case' },
    query: z.strictObject(pageQuery),
    responses: { 200: pageOf(evidenceView) },
  },
});
