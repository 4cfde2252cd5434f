import { z } from 'zod';
import { limits } from '../../domain/limits.ts';
import { defineOperations } from '../define-operations.ts';
import { cycleView } from '../shapes/cycle.ts';
import { pageOf, pageQuery } from '../shapes/page.ts';
import { employeeSummary, personRef, unitRef } from '../shapes/people.ts';
import { planContent } from '../shapes/plan.ts';
import { basisPoints, bilingual, count, identifier, instant, localDate, textUpTo } from '../shapes/primitives.ts';
import { scheme } from '../shapes/scheme.ts';

const progress = z
  .object({
    people: count,
    acknowledged: count,
    excused: count,
    needed: count,
    share: basisPoints,
    isOpen: z.boolean(),
  })
  .meta({ id: 'SocialisationProgress', description: 'How many know the scheme, and whether planning is open.' });

const known = z
  .object({
    as: z.enum(['acknowledged', 'excused']),
    version: z.string(),
    at: instant,
    isCurrent: z.boolean().meta({ description: 'Of the version that counts now; a correction asks again.' }),
  })
  .meta({ id: 'SchemeKnown' });

const levelValue = z
  .union([
    z.object({ kind: z.enum(['at-least', 'at-most']), value: z.string() }),
    z.object({ kind: z.enum(['beyond-cap', 'beyond-whole', 'unknown']) }),
  ])
  .meta({ id: 'LevelValue', description: 'The value from which on an indicator reaches a level, as a fraction.' });

const mine = z
  .object({
    cycle: cycleView,
    /** Without the questions, whose answers it holds. */
    scheme,
    person: employeeSummary,
    supervisor: personRef.exactOptional(),
    plan: planContent.exactOptional().meta({ description: 'What is in force, or else what is drafted.' }),
    levels: z.array(z.object({ indicatorId: identifier, meets: levelValue, above: levelValue })),
    toDeriveFrom: z.array(z.object({ text: z.string(), supervisor: personRef })),
    questions: z.array(z.object({ questionId: identifier, question: bilingual, options: z.array(bilingual) })),
    faq: z.array(z.object({ question: z.string(), answer: z.string(), at: instant })),
    known: known.exactOptional(),
    demanded: basisPoints.exactOptional(),
    unit: progress,
  })
  .meta({ id: 'MyScheme', description: 'The scheme of a year as it applies to one person.' });

const answers = z.array(z.strictObject({ questionId: identifier, option: z.int().min(0).max(4) })).max(8);

const graded = z
  .object({
    answers: z.array(z.object({ questionId: identifier, isRight: z.boolean(), right: z.int() })),
    passed: z.boolean(),
  })
  .meta({ id: 'SchemeCheck' });

const worry = z
  .object({
    worryId: identifier,
    text: z.string(),
    answer: z.object({ text: z.string(), by: personRef, on: localDate }).exactOptional(),
  })
  .meta({ id: 'Worry', description: 'Kekhawatiran, of nobody in particular.' });

const unitRow = z
  .object({ unit: unitRef, progress, current: count.meta({ description: 'Who know the version that counts now.' }) })
  .meta({ id: 'SocialisationRow' });

const missing = z
  .object({ caseId: identifier, person: personRef, position: z.string(), known: known.exactOptional() })
  .meta({ id: 'SocialisationPerson' });

const text = z.strictObject({ text: textUpTo(limits.paragraph) });
const ofUnit = '/cycles/{cycleId}/units/{unitId}/socialisation';

/** Sosialisasi: everybody reads the scheme as it applies to them, says that they understood it, and is heard. */
export const socialisation = defineOperations({
  getMyScheme: {
    method: 'GET',
    path: '/cycles/{cycleId}/my-scheme',
    summary: { id: 'Menampilkan skema saya', en: 'Shows the scheme of a year as it applies to me' },
    responses: { 200: mine },
  },
  checkMyScheme: {
    method: 'POST',
    path: '/cycles/{cycleId}/my-scheme/check',
    summary: { id: 'Memeriksa jawaban soal pemahaman', en: 'Says which answers are right' },
    body: z.strictObject({ answers }),
    readOnly: true,
    responses: { 200: graded },
  },
  acknowledgeScheme: {
    method: 'POST',
    path: '/cycles/{cycleId}/my-scheme/acknowledgement',
    summary: { id: 'Menyatakan memahami skema', en: 'Acknowledges the scheme, with every answer right' },
    body: z.strictObject({ schemeVersion: z.string().max(32), answers }),
    responses: { 200: mine },
  },
  raiseWorry: {
    method: 'POST',
    path: '/cycles/{cycleId}/worries',
    summary: { id: 'Menyampaikan kekhawatiran tanpa nama', en: 'Tells a worry, without a name' },
    body: text,
    confidential: true,
    responses: { 201: z.object({ done: z.literal(true) }) },
  },
  listWorries: {
    method: 'GET',
    path: '/cycles/{cycleId}/worries',
    summary: { id: 'Menampilkan kekhawatiran dan jawabannya', en: 'Lists worries, to staff those with an answer' },
    query: z.strictObject(pageQuery),
    responses: { 200: pageOf(worry) },
  },
  answerWorry: {
    method: 'PUT',
    path: '/cycles/{cycleId}/worries/{worryId}/answer',
    summary: { id: 'Menjawab kekhawatiran', en: 'Answers a worry for everybody' },
    body: text,
    responses: { 200: worry },
  },
  listSocialisation: {
    method: 'GET',
    path: '/cycles/{cycleId}/socialisation',
    summary: { id: 'Menampilkan sosialisasi tiap unit', en: 'Shows how many of each unit know the scheme' },
    responses: {
      200: z.object({ schemeVersion: z.string(), demanded: basisPoints.exactOptional(), units: z.array(unitRow) }),
    },
  },
  getUnitSocialisation: {
    method: 'GET',
    path: ofUnit,
    summary: { id: 'Menampilkan sosialisasi satu unit', en: 'Shows who of a unit is missing' },
    query: z.strictObject(pageQuery),
    responses: { 200: z.object({ ...unitRow.shape, ...pageOf(missing).shape }) },
  },
  remindSocialisation: {
    method: 'POST',
    path: `${ofUnit}/reminders`,
    summary: { id: 'Mengingatkan yang belum memahami skema', en: 'Reminds those of a unit who are missing' },
    responses: { 200: z.object({ reminded: count }) },
  },
  excuseFromScheme: {
    method: 'POST',
    path: '/cases/{caseId}/scheme-excuse',
    summary: { id: 'Mengecualikan pegawai dari sosialisasi', en: 'Takes somebody out of the count, with a reason' },
    body: z.strictObject({ reason: textUpTo(limits.paragraph) }),
    responses: { 200: missing },
  },
});
