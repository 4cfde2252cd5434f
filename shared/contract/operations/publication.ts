import { z } from 'zod';
import { limits } from '../../domain/limits.ts';
import { qualityClasses } from '../../domain/surveys/survey-index.ts';
import { defineOperations } from '../define-operations.ts';
import { pageOf, pageQuery } from '../shapes/page.ts';
import { personRef } from '../shapes/people.ts';
import { count, identifier, instant, textUpTo } from '../shapes/primitives.ts';
import { predicate } from '../shapes/scheme-parts.ts';

const period = z
  .string()
  .regex(/^20\d\d(-Q[1-4])?$/)
  .meta({ id: 'PublishedPeriod', description: 'A year or a quarter.', example: '2026' });

const wish = z.strictObject({
  period,
  /** Of a year: the cycle whose results are told. */
  cycleId: identifier.exactOptional(),
  /** Of a second edition: why. The public reads it. */
  reason: textUpTo(limits.paragraph).exactOptional(),
});

const view = z
  .object({
    publicationId: identifier,
    period,
    cycleId: identifier.exactOptional(),
    edition: z.int().min(1),
    reason: z.string().exactOptional(),
    fewest: z.int().min(1),
    units: count,
    keptBack: count,
    cases: count,
    announced: count,
    preparedBy: personRef,
    preparedAt: instant,
    published: z.object({ by: personRef, at: instant }).exactOptional(),
    /** Where the public reads it. */
    address: z.url(),
  })
  .meta({ id: 'Publication', description: 'What the public may read of a period: prepared, then published as it is.' });

const row = z
  .object({
    unitId: identifier,
    name: z.string(),
    parentId: identifier.exactOptional(),
    people: count.exactOptional(),
    predicates: z.array(z.object({ predicates: z.array(predicate), people: count })).exactOptional(),
    survey: z.object({ answers: count, index: count, quality: z.enum(qualityClasses) }).exactOptional(),
    complaints: z.object({ received: count, inTime: count }).exactOptional(),
  })
  .meta({
    id: 'PublishedUnit',
    description: 'A unit with everything below it. What is absent is kept back, so that nobody is recognised.',
  });

/** Pengumuman hasil kepada publik. */
export const publication = defineOperations({
  preparePublication: {
    method: 'POST',
    path: '/publications',
    summary: { id: 'Menyiapkan pengumuman hasil', en: 'Prepares what the public may read of a period' },
    body: wish,
    responses: { 201: view },
  },
  listPublications: {
    method: 'GET',
    path: '/publications',
    summary: { id: 'Menampilkan pengumuman hasil', en: 'Lists what was prepared and published' },
    query: z.strictObject(pageQuery),
    responses: { 200: pageOf(view) },
  },
  getPublication: {
    method: 'GET',
    path: '/publications/{publicationId}',
    summary: { id: 'Menampilkan satu pengumuman hasil', en: 'Shows one publication' },
    responses: { 200: view },
  },
  listPublishedUnits: {
    method: 'GET',
    path: '/publications/{publicationId}/units',
    summary: { id: 'Menampilkan isi pengumuman per unit', en: 'Shows what a publication tells of each unit' },
    query: z.strictObject(pageQuery),
    responses: { 200: pageOf(row) },
  },
  publishResults: {
    method: 'POST',
    path: '/publications/{publicationId}/publish',
    summary: { id: 'Menerbitkan pengumuman hasil', en: 'Makes a publication public, as it was prepared' },
    responses: { 200: view },
  },
});
