import { z } from 'zod';
import { complaintStages } from '../../domain/complaints/complaint.ts';
import { limits } from '../../domain/limits.ts';
import { defineOperations } from '../define-operations.ts';
import { complaintSummary, complaintTermsView, complaintTheme, complaintView, remedy } from '../shapes/complaint.ts';
import { pageOf, pageQuery } from '../shapes/page.ts';
import { identifier, textUpTo } from '../shapes/primitives.ts';

export const complaints = defineOperations({
  getComplaintTerms: {
    method: 'GET',
    path: '/complaint-terms',
    summary: { id: 'Menampilkan jenis pengaduan dan batas tema', en: 'Lists the kinds of complaints' },
    responses: { 200: complaintTermsView },
  },
  listComplaints: {
    method: 'GET',
    path: '/complaints',
    summary: { id: 'Menampilkan pengaduan menurut tahapnya', en: 'Lists complaints at a stage, the oldest first' },
    query: z.strictObject({ ...pageQuery, stage: z.enum(complaintStages).default('received') }),
    responses: { 200: pageOf(complaintSummary) },
  },
  listUnitComplaints: {
    method: 'GET',
    path: '/units/{unitId}/complaints',
    summary: { id: 'Menampilkan pengaduan tentang unit', en: 'Lists complaints about a unit, the newest first' },
    query: z.strictObject(pageQuery),
    responses: { 200: pageOf(complaintSummary) },
  },
  listComplaintThemes: {
    method: 'GET',
    path: '/units/{unitId}/complaint-themes',
    summary: {
      id: 'Menampilkan pengaduan yang berulang di unit dan unit di bawahnya',
      en: 'Lists what complaints keep coming about in the unit and those below',
    },
    responses: { 200: z.object({ items: z.array(complaintTheme) }) },
  },
  listMyComplaints: {
    method: 'GET',
    path: '/me/complaints',
    summary: { id: 'Menampilkan pengaduan yang menunggu saya', en: 'Lists complaints that wait for me' },
    query: z.strictObject(pageQuery),
    responses: { 200: pageOf(complaintSummary) },
  },
  getComplaint: {
    method: 'GET',
    path: '/complaints/{complaintId}',
    summary: { id: 'Menampilkan pengaduan', en: 'Shows a complaint' },
    responses: { 200: complaintView },
    etag: true,
  },
  routeComplaint: {
    method: 'POST',
    path: '/complaints/{complaintId}/routing',
    summary: { id: 'Menyalurkan pengaduan ke unit', en: 'Gives a complaint to the unit that handles it' },
    body: z
      .strictObject({ unitId: identifier, category: textUpTo(limits.unitOfMeasure) })
      .meta({ id: 'ComplaintRouting' }),
    responses: { 200: complaintView },
    ifMatch: true,
    etag: true,
  },
  startComplaint: {
    method: 'POST',
    path: '/complaints/{complaintId}/start',
    summary: { id: 'Mulai menangani pengaduan', en: 'Tells the citizen that the unit works on it' },
    responses: { 200: complaintView },
    ifMatch: true,
    etag: true,
  },
  answerComplaint: {
    method: 'POST',
    path: '/complaints/{complaintId}/answer',
    summary: { id: 'Menjawab pengaduan', en: 'Answers a complaint' },
    body: z
      .strictObject({ text: textUpTo(limits.paragraph), remedy: remedy.exactOptional() })
      .meta({ id: 'ComplaintAnswer' }),
    responses: { 200: complaintView },
    ifMatch: true,
    etag: true,
  },
  escalateComplaint: {
    method: 'POST',
    path: '/complaints/{complaintId}/escalation',
    summary: { id: 'Menaikkan pengaduan ke atasan', en: 'Gives a complaint to the head above' },
    body: z.strictObject({ reason: textUpTo(limits.paragraph) }).meta({ id: 'ComplaintEscalation' }),
    responses: { 200: complaintView },
    ifMatch: true,
    etag: true,
  },
});
