import { z } from 'zod';
import { limits } from '../../domain/limits.ts';
import { defineOperations } from '../define-operations.ts';
import { cycleView, holidayBody, holidayYear, readinessFinding } from '../shapes/cycle.ts';
import { pageOf, pageQuery } from '../shapes/page.ts';
import { count, identifier, instant, textUpTo, year } from '../shapes/primitives.ts';
import { organisationRating, organisationRatingBody } from '../shapes/result.ts';

const cycleBody = z
  .strictObject({ year, schemeId: identifier, schemeVersion: z.string().regex(/^\d+\.\d+\.\d+$/) })
  .meta({ id: 'CycleRequest' });

const readiness = z
  .object({
    cycleId: identifier,
    ready: z.boolean(),
    people: count,
    blockers: count,
    warnings: count,
    findings: z.array(readinessFinding),
  })
  .meta({ id: 'Readiness' });

export const cycles = defineOperations({
  createCycle: {
    method: 'POST',
    path: '/cycles',
    summary: { id: 'Menyiapkan periode kinerja', en: 'Prepares an appraisal year' },
    body: cycleBody,
    etag: true,
    responses: { 201: cycleView },
  },
  listCycles: {
    method: 'GET',
    path: '/cycles',
    summary: { id: 'Menampilkan daftar periode kinerja', en: 'Lists the appraisal years' },
    query: z.strictObject(pageQuery),
    responses: { 200: pageOf(cycleView) },
  },
  getCycle: {
    method: 'GET',
    path: '/cycles/{cycleId}',
    summary: { id: 'Menampilkan periode kinerja', en: 'Shows one appraisal year and its phases' },
    etag: true,
    responses: { 200: cycleView },
  },
  checkReadiness: {
    method: 'GET',
    path: '/cycles/{cycleId}/readiness',
    summary: { id: 'Memeriksa kesiapan periode kinerja', en: 'Tells what would block people if the year opened now' },
    responses: { 200: readiness },
  },
  openCycle: {
    method: 'POST',
    path: '/cycles/{cycleId}/opening',
    summary: { id: 'Membuka periode kinerja', en: 'Opens the year: every employee gets a case' },
    ifMatch: true,
    etag: true,
    responses: { 202: cycleView },
  },
  movePhase: {
    method: 'PUT',
    path: '/cycles/{cycleId}/phases/{phase}',
    summary: { id: 'Memperpanjang tahap', en: 'Moves the closing of a phase to later' },
    body: z.strictObject({ closesAt: instant, reason: textUpTo(limits.paragraph) }).meta({ id: 'PhaseMoveRequest' }),
    ifMatch: true,
    etag: true,
    responses: { 200: cycleView },
  },
  rateOrganisation: {
    method: 'PUT',
    path: '/cycles/{cycleId}/units/{unitId}/organisation-rating',
    summary: { id: 'Menetapkan predikat kinerja organisasi', en: 'Rates a unit as a whole' },
    body: organisationRatingBody,
    responses: { 200: organisationRating },
  },
  getCalendar: {
    method: 'GET',
    path: '/calendars/{year}',
    summary: { id: 'Menampilkan hari libur', en: 'Shows the holidays of a year' },
    responses: { 200: holidayYear },
  },
  correctCalendar: {
    method: 'PUT',
    path: '/calendars/{year}',
    summary: { id: 'Memperbaiki hari libur', en: 'Corrects the holidays of a year; running deadlines move with them' },
    body: holidayBody,
    responses: { 200: holidayYear },
  },
});
