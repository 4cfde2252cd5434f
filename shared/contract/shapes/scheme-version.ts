import { z } from 'zod';
import { limits } from '../../domain/limits.ts';
import { commentKinds } from '../../domain/schemes/consultation.ts';
import { schemeStages } from '../../domain/schemes/scheme-version.ts';
import { personRef } from './people.ts';
import { bilingual, count, identifier, instant, localDate, textOf, textUpTo, version } from './primitives.ts';
import { schemeSummary } from './scheme.ts';

/** A version number, `1.2.0`. */
export const schemeNumber = z
  .string()
  .max(32)
  .regex(/^\d+\.\d+\.\d+$/);

const schemeStage = z.enum(schemeStages).meta({ id: 'SchemeStage' });

/** Of what a pack holds, one in the other; a finished one has seven. */
const mostLevels = 20;

/** Looks level by level, so that what is nested without end costs nothing either. */
const isShallow = (pack: unknown): boolean => {
  let level: readonly unknown[] = [pack];
  for (let depth = 0; depth <= mostLevels && level.length > 0; depth += 1) {
    level = level.flatMap((part) => (typeof part === 'object' && part !== null ? Object.values(part) : []));
  }
  return level.length === 0;
};

/** A draft may be anything that is read as JSON; its findings tell what is missing. */
const draftPack = z
  .looseObject({})
  .refine(isShallow, { params: { expected: `at most ${mostLevels} levels` } })
  .meta({ id: 'DraftPack', description: 'A rule pack, perhaps unfinished: see Scheme for what it becomes.' });

const act = { by: personRef, at: instant };

/** `agencyId` where another agency published it. */
const schemeOrigin = z
  .strictObject({ schemeId: identifier, version: schemeNumber, agencyId: identifier.exactOptional() })
  .meta({ id: 'SchemeOrigin', description: 'The version with which a draft began.' });

const finding = z
  .object({ code: z.string(), path: z.string(), place: bilingual, message: bilingual })
  .meta({ id: 'SchemeFinding', description: 'What is wrong with a pack, where, and in words.' });

const difference = z
  .object({ path: z.string(), place: bilingual, before: z.string().exactOptional(), after: z.string().exactOptional() })
  .meta({ id: 'SchemeDifference', description: 'Where a pack differs from the one with which it began.' });

const staffIds = z.array(identifier).max(50);

export const consultationBody = z
  .strictObject({ evaluatorIds: staffIds, leaderIds: staffIds, isPublic: z.boolean(), until: localDate })
  .meta({ id: 'ConsultationRequest' });

const consultation = z
  .object({
    evaluators: z.array(personRef),
    leaders: z.array(personRef),
    isPublic: z.boolean(),
    until: localDate,
    ...act,
  })
  .meta({ id: 'SchemeConsultation', description: 'Konsultasi.' });

const change = z.object({ ...act, revision: count, summary: z.string(), answers: z.array(identifier) });

export const schemeVersionItem = schemeSummary
  .partial()
  .extend({ schemeId: identifier, version: schemeNumber, stage: schemeStage, until: localDate.exactOptional() })
  .meta({ id: 'SchemeVersionItem', description: 'A version of the own scheme. A draft may lack the rest.' });

export const schemeVersionView = z
  .object({
    scheme: draftPack,
    stage: schemeStage,
    revision: count,
    /** With its title, as long as it can be read. */
    origin: schemeOrigin.extend({ title: bilingual.exactOptional() }).meta({ id: 'SchemeOriginShown' }).exactOptional(),
    drafted: z.object(act),
    consultation: consultation.exactOptional(),
    changes: z.array(change),
    tested: z.object({ ...act, replayId: identifier }).exactOptional(),
    adopted: z.object({ ...act, decree: z.string(), validFrom: localDate }).exactOptional(),
    inForce: z.object({ ...act, cycleId: identifier }).exactOptional(),
    retired: z.object({ ...act, reason: z.string() }).exactOptional(),
    published: z.object(act).exactOptional(),
    findings: z.array(finding),
    differences: z.array(difference),
    version,
  })
  .meta({ id: 'SchemeVersion', description: 'A version of a scheme on its way from draft to retirement.' });

export const commentBody = z
  .strictObject({
    kind: z.enum(commentKinds),
    place: z.string().max(limits.line),
    text: textUpTo(limits.paragraph),
  })
  .meta({ id: 'SchemeCommentRequest', description: '`place` is a JSON pointer into the pack, empty for the whole.' });

export const answerBody = z
  .strictObject({ text: textUpTo(limits.paragraph), isFaq: z.boolean() })
  .meta({ id: 'SchemeAnswerRequest' });

export const schemeComment = z
  .object({
    commentId: identifier,
    kind: z.enum(commentKinds),
    voice: z.enum(['staff', 'evaluator', 'public']),
    place: z.string(),
    placeName: bilingual,
    text: z.string(),
    revision: count,
    by: personRef.exactOptional(),
    name: z.string().exactOptional(),
    at: instant,
    answer: z.object({ ...act, text: z.string(), isFaq: z.boolean() }).exactOptional(),
    /** The change of the draft that answers it. */
    changedIn: count.exactOptional(),
  })
  .meta({ id: 'SchemeComment', description: 'What was said or asked about a draft, and what became of it.' });

export const draftBody = z
  .strictObject({
    schemeId: identifier,
    version: schemeNumber,
    from: schemeOrigin.exactOptional(),
    /** A file instead. */
    pack: draftPack.exactOptional(),
  })
  .meta({ id: 'SchemeDraftRequest' });

export const draftChangeBody = z
  .strictObject({
    scheme: draftPack,
    summary: textUpTo(limits.paragraph).default(''),
    answers: z.array(identifier).max(100).default([]),
  })
  .meta({ id: 'SchemeDraftChange' });

export const adoptionBody = z
  .strictObject({ decree: textUpTo(limits.line), validFrom: localDate })
  .meta({ id: 'SchemeAdoptionRequest' });

export const correctionBody = z
  .strictObject({
    schemeId: identifier,
    schemeVersion: schemeNumber,
    reason: textUpTo(limits.paragraph),
    decree: textUpTo(limits.line),
  })
  .meta({ id: 'SchemeCorrectionRequest' });

export const publishedScheme = schemeSummary
  .extend({ agencyId: identifier, agencyName: textOf(limits.name), publishedAt: instant })
  .meta({ id: 'PublishedScheme', description: 'A scheme that an agency lets others take.' });
