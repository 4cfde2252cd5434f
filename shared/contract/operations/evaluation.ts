import { z } from 'zod';
import { revisionKinds } from '../../domain/evaluation/proposed-revisions.ts';
import { pulseQuestions } from '../../domain/evaluation/pulse.ts';
import { limits } from '../../domain/limits.ts';
import { replayCuts } from '../../domain/replay/replay-group.ts';
import { defineOperations } from '../define-operations.ts';
import { pageOf, pageQuery } from '../shapes/page.ts';
import { personRef } from '../shapes/people.ts';
import { count, eachOf, identifier, instant, localDate, textUpTo } from '../shapes/primitives.ts';
import { schemeNumber } from '../shapes/scheme-version.ts';

const share = z.number().min(-1).max(1);
const interval = z
  .object({ value: share, low: share, high: share })
  .meta({ id: 'Interval', description: 'A share or a difference of shares with its interval at 95 %.' });

const item = z
  .object({
    evaluationId: identifier,
    cycleId: identifier,
    schemeId: identifier,
    schemeVersion: z.string(),
    startedBy: personRef,
    startedAt: instant,
    finishedAt: instant.exactOptional(),
    done: count,
    of: count,
  })
  .meta({ id: 'EvaluationItem' });

const report = z
  .object({
    people: count,
    rated: count,
    coverage: z.object({
      plans: count,
      aspects: z.array(z.object({ aspect: z.enum(['quantity', 'quality', 'time', 'cost']), plans: count })),
      expectations: z.array(z.object({ behaviourId: identifier, plans: count })),
    }),
    discrimination: z.array(
      z.object({
        of: z.enum(['behaviour', 'aspect']),
        id: identifier,
        counts: z.array(z.object({ level: z.string(), count })),
        total: count,
        isFlat: z.boolean(),
      }),
    ),
    missing: z.object({ indicators: count, withoutValue: count, segments: count }),
    appeals: z.object({
      filed: count,
      decided: count,
      changed: count,
      steps: z.array(z.object({ step: z.string(), filed: count, decided: count, changed: count })),
    }),
    raters: z.object({ pairs: count, equal: count, kappa: share.exactOptional() }),
    calibration: z.object({ looked: count, changed: count }),
    fairness: z.array(
      z.object({
        cut: z.enum(replayCuts),
        group: z.string(),
        name: z.string(),
        people: count,
        good: interval,
        difference: interval.exactOptional(),
        isNotable: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'EvaluationReport', description: 'What a year says about its own scheme. Nobody is in it.' });

const pulseReport = z
  .object({
    answers: count,
    questions: z.array(
      z.object({ question: z.enum(pulseQuestions), mean: z.int().min(100).max(500), counts: z.array(count) }),
    ),
  })
  .meta({ id: 'PulseReport' });

const proposal = z
  .object({
    proposalId: z.string(),
    kind: z.enum(revisionKinds),
    place: z.string().meta({ description: 'A JSON pointer into the pack.' }),
    about: z.string(),
    evidence: z.object({ part: count, of: count }),
    decision: z.object({ accepted: z.boolean(), reason: z.string(), by: personRef, at: instant }).exactOptional(),
  })
  .meta({ id: 'ProposedRevision' });

const view = item
  .extend({ report, pulse: pulseReport.exactOptional(), proposals: z.array(proposal) })
  .meta({ id: 'Evaluation', description: 'Evaluasi sistem; the report is whole when `finishedAt` is there.' });

const pulse = z
  .object({
    cycleId: identifier,
    status: z.enum(['none', 'open', 'over']),
    closesAt: instant.exactOptional(),
    answered: z.boolean(),
    /** Once it is over, and enough answered. */
    report: pulseReport.exactOptional(),
  })
  .meta({ id: 'Pulse', description: 'The anonymous survey of a cycle about its fairness.' });

const score = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)]);

/** Evaluasi sistem penilaian itself, after each cycle. */
export const evaluation = defineOperations({
  startSystemEvaluation: {
    method: 'POST',
    path: '/cycles/{cycleId}/evaluations',
    summary: { id: 'Memulai evaluasi sistem untuk satu periode', en: 'Begins to look at a cycle as a whole' },
    responses: { 201: view },
  },
  continueSystemEvaluation: {
    method: 'POST',
    path: '/evaluations/{evaluationId}/pages',
    summary: { id: 'Melanjutkan evaluasi sistem', en: 'Counts the next page of people' },
    responses: { 200: view },
  },
  listSystemEvaluations: {
    method: 'GET',
    path: '/evaluations',
    summary: { id: 'Menampilkan evaluasi sistem', en: 'Lists the evaluations of the system' },
    query: z.strictObject(pageQuery),
    responses: { 200: pageOf(item) },
  },
  getSystemEvaluation: {
    method: 'GET',
    path: '/evaluations/{evaluationId}',
    summary: { id: 'Menampilkan hasil evaluasi sistem', en: 'Shows what an evaluation comes to' },
    responses: { 200: view },
  },
  decideRevision: {
    method: 'POST',
    path: '/evaluations/{evaluationId}/decisions',
    summary: { id: 'Memutuskan usulan perbaikan skema', en: 'Decides about a proposed revision' },
    body: z.strictObject({
      proposalId: z.string().max(300),
      accepted: z.boolean(),
      reason: textUpTo(limits.paragraph),
    }),
    responses: { 200: view },
  },
  draftFromEvaluation: {
    method: 'POST',
    path: '/evaluations/{evaluationId}/draft',
    summary: { id: 'Membuat rancangan skema dari evaluasi', en: 'Drafts the next scheme with the accepted revisions' },
    body: z.strictObject({ schemeId: identifier, version: schemeNumber }),
    responses: { 201: z.object({ schemeId: identifier, version: schemeNumber, comments: count }) },
  },
  openPulse: {
    method: 'POST',
    path: '/cycles/{cycleId}/pulse',
    summary: { id: 'Membuka survei keadilan', en: 'Opens the survey about fairness' },
    body: z.strictObject({ closesOn: localDate }),
    responses: { 201: pulse },
  },
  getPulse: {
    method: 'GET',
    path: '/cycles/{cycleId}/pulse',
    summary: { id: 'Menampilkan survei keadilan', en: 'Shows the survey about fairness' },
    responses: { 200: pulse },
  },
  answerPulse: {
    method: 'POST',
    path: '/cycles/{cycleId}/pulse/answers',
    summary: { id: 'Menjawab survei keadilan tanpa nama', en: 'Answers the survey about fairness, without a name' },
    body: z.strictObject({ answers: eachOf(pulseQuestions, score) }),
    confidential: true,
    responses: { 201: z.object({ done: z.literal(true) }) },
  },
});
