import { z } from 'zod';
import { limits } from '../../domain/limits.ts';
import { surveyElements } from '../../domain/surveys/elements.ts';
import { setAsideReasons } from '../../domain/surveys/finding.ts';
import { qualityClasses } from '../../domain/surveys/survey-index.ts';
import { defineOperations } from '../define-operations.ts';
import { pageOf, pageQuery } from '../shapes/page.ts';
import { personRef, unitRef } from '../shapes/people.ts';
import { bilingual, count, identifier, instant, textOf, textUpTo } from '../shapes/primitives.ts';

const quarter = z
  .string()
  .regex(/^20\d\d-Q[1-4]$/)
  .meta({ id: 'Quarter', description: 'A quarter, the period of the survey.', example: '2026-Q1' });

const quarterQuery = z.strictObject({ period: quarter });
const quarterPage = z.strictObject({ period: quarter, ...pageQuery });

const serviceFields = {
  name: bilingual,
  costApplies: z.boolean(),
  usersPerQuarter: z.int().min(1).max(10_000_000),
  minutes: z.int().min(1).max(1_000_000).exactOptional(),
};

const service = z
  .object({
    ...serviceFields,
    serviceId: identifier,
    unit: unitRef,
    closedAt: instant.exactOptional(),
    /** Whether the reader may hand over links. */
    mine: z.boolean(),
  })
  .meta({ id: 'SurveyService', description: 'What citizens come for, and are asked about afterwards.' });

const hundredths = z.int().min(100).max(10_000);

const indexView = z
  .object({
    index: hundredths.meta({ description: 'Hundredths, half up: 8831 is 88.31.' }),
    quality: z.enum(qualityClasses),
    reported: hundredths.meta({
      description: 'Hundredths, as official reports compute it, with 0.111 for each element.',
    }),
    elements: z.array(
      z.object({
        element: z.enum(surveyElements),
        answers: count,
        mean: hundredths.meta({ description: 'Hundredths.' }),
      }),
    ),
  })
  .meta({ id: 'SurveyIndex', description: 'Indeks Kepuasan Masyarakat; the lowest element first.' });

const heard = { answers: count, setAside: count, index: indexView.exactOptional() };

const report = z
  .object({
    unit: unitRef,
    period: quarter,
    whole: z.object(heard),
    services: z.array(z.object({ ...heard, serviceId: identifier, name: bilingual, unit: unitRef, wanted: count })),
    open: z.object({ ...heard, address: z.string(), posterAddress: z.string() }),
  })
  .meta({ id: 'SurveyReport', description: 'What citizens said of a unit and all below it; the open channel apart.' });

const replyView = z.object({ text: z.string(), at: instant, by: personRef });

const comment = z
  .object({
    answerId: identifier,
    /** The service, or absent where it came by a poster. */
    service: bilingual.exactOptional(),
    text: z.string(),
    setAside: z.boolean(),
    handledBy: personRef.exactOptional(),
    reply: replyView.exactOptional(),
  })
  .meta({ id: 'SurveyComment', description: 'What a citizen wrote. Nothing tells who or on which day.' });

const setAside = z
  .object({
    answerId: identifier,
    service: bilingual.exactOptional(),
    hour: z.string(),
    scores: z
      .string()
      .meta({ description: 'Nine signs in the order of the elements; a line where one did not apply.' }),
    text: z.string().exactOptional(),
    reason: z.enum(setAsideReasons).exactOptional(),
    alike: count.exactOptional(),
    inHour: count.exactOptional(),
    usual: count.exactOptional(),
    counts: z.boolean(),
    ruling: z.object({ counts: z.boolean(), by: personRef, at: instant, reason: z.string() }).exactOptional(),
  })
  .meta({ id: 'SetAsideAnswer', description: 'An answer against which something was found, or that HR decided on.' });

export const surveys = defineOperations({
  defineSurveyService: {
    method: 'POST',
    path: '/units/{unitId}/survey-services',
    summary: { id: 'Mendaftarkan layanan yang disurvei', en: 'Defines a service that citizens are asked about' },
    body: z.strictObject(serviceFields).meta({ id: 'SurveyServiceRequest' }),
    responses: { 201: service },
  },
  closeSurveyService: {
    method: 'POST',
    path: '/units/{unitId}/survey-services/{serviceId}/closing',
    summary: { id: 'Menutup layanan dari survei', en: 'Asks nobody about a service any more' },
    responses: { 200: service },
  },
  listSurveyServices: {
    method: 'GET',
    path: '/survey-services',
    summary: { id: 'Menampilkan layanan yang disurvei', en: 'Lists the services that citizens are asked about' },
    query: z.strictObject(pageQuery),
    responses: { 200: pageOf(service) },
  },
  issueSurveyLink: {
    method: 'POST',
    path: '/units/{unitId}/survey-services/{serviceId}/links',
    summary: { id: 'Membuat tautan survei sekali pakai', en: 'Makes a link of one use for whoever was just served' },
    responses: { 201: z.object({ address: z.string(), expiresAt: instant }) },
  },
  getSurveyReport: {
    method: 'GET',
    path: '/units/{unitId}/survey-report',
    summary: { id: 'Menampilkan hasil survei', en: 'Shows the index of a unit and of its services' },
    query: quarterQuery,
    responses: { 200: report },
  },
  listSurveyComments: {
    method: 'GET',
    path: '/units/{unitId}/survey-comments',
    summary: { id: 'Menampilkan komentar warga', en: 'Lists what citizens wrote, with the replies' },
    query: quarterPage,
    responses: { 200: pageOf(comment) },
  },
  listSetAsideAnswers: {
    method: 'GET',
    path: '/units/{unitId}/set-aside-answers',
    summary: { id: 'Menampilkan jawaban yang disisihkan', en: 'Lists answers that were set aside, and why' },
    query: quarterPage,
    responses: { 200: pageOf(setAside) },
  },
  ruleOnSurveyAnswer: {
    method: 'POST',
    path: '/survey-answers/{answerId}/ruling',
    summary: { id: 'Memutuskan apakah jawaban dihitung', en: 'Decides whether an answer counts' },
    body: z.strictObject({ counts: z.boolean(), reason: textUpTo(limits.line) }).meta({ id: 'SurveyRulingRequest' }),
    responses: { 200: z.object({ answerId: identifier, counts: z.boolean() }) },
  },
  listMySurveyComments: {
    method: 'GET',
    path: '/me/survey-comments',
    summary: { id: 'Menampilkan komentar atas layanan saya', en: 'Lists comments on what I handled' },
    query: quarterPage,
    responses: { 200: pageOf(comment) },
  },
  replyToSurveyComment: {
    method: 'POST',
    path: '/survey-answers/{answerId}/reply',
    summary: { id: 'Menanggapi komentar warga, satu kali', en: 'Replies to a comment on what I handled, once' },
    body: z.strictObject({ text: textOf(limits.surveyComment) }).meta({ id: 'SurveyReplyRequest' }),
    responses: { 200: comment },
  },
});
