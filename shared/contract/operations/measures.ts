import { z } from 'zod';
import { limits } from '../../domain/limits.ts';
import { fileFormats } from '../../domain/measures/event-columns.ts';
import { defineOperations } from '../define-operations.ts';
import {
  eventFileView,
  eventOutcome,
  measureBody,
  measuredMonthView,
  measureView,
  serviceEvent,
  sourceBody,
  sourceChange,
  sourceFinding,
  sourceView,
} from '../shapes/measure.ts';
import { pageOf, pageQuery } from '../shapes/page.ts';
import { employeeSummary } from '../shapes/people.ts';
import { personSearch } from '../shapes/person-search.ts';
import { bilingual, count, identifier, month, textOf } from '../shapes/primitives.ts';

const counts = z.object({ taken: count, repeated: count, refused: count });

const rowFinding = z.object({
  row: count.meta({ description: 'As the file counts: the header is row 1.' }),
  column: z.string().exactOptional(),
  problem: z.string(),
  words: bilingual,
});

const measuredIndicator = z
  .object({
    indicatorId: identifier,
    measure: measureView,
    scope: z.enum(['unit', 'person']),
    months: z.array(measuredMonthView),
  })
  .meta({ id: 'MeasuredIndicator', description: 'What data say of an indicator, month by month.' });

export const measures = defineOperations({
  registerSource: {
    method: 'POST',
    path: '/sources',
    summary: { id: 'Mendaftarkan sumber data', en: 'Registers a source of events' },
    body: sourceBody,
    responses: { 201: z.object({ sourceId: identifier }) },
  },
  listSources: {
    method: 'GET',
    path: '/sources',
    summary: { id: 'Menampilkan sumber data', en: 'Lists the sources of events' },
    query: z.strictObject(pageQuery),
    responses: { 200: pageOf(sourceView) },
  },
  changeSource: {
    method: 'POST',
    path: '/sources/{sourceId}/changes',
    summary: {
      id: 'Mengganti kunci, menutup, atau membuka kembali sumber data',
      en: 'Gives a source a new key, closes it, or opens it again',
    },
    body: sourceChange,
    responses: { 200: sourceView },
  },
  assignSource: {
    method: 'POST',
    path: '/sources/{sourceId}/owner',
    summary: { id: 'Mengganti pemilik sumber data', en: 'Gives a source to another owner' },
    body: z.strictObject({ ownerId: identifier }).meta({ id: 'SourceOwner' }),
    responses: { 200: sourceView },
  },
  searchSourceOwners: {
    method: 'POST',
    path: '/sources/{sourceId}/owner-searches',
    summary: {
      id: 'Mencari pemilik baru sumber data',
      en: 'Finds those to whom a source may be given, by name or the end of a NIP',
    },
    body: personSearch({}).meta({ id: 'SourceOwnerSearch' }),
    readOnly: true,
    responses: { 200: pageOf(employeeSummary) },
  },
  sendEvents: {
    method: 'POST',
    path: '/sources/{sourceId}/events',
    summary: {
      id: 'Mengirim kejadian layanan, ditandatangani oleh sumbernya',
      en: 'Takes events that their source signed',
    },
    public: true,
    repeatable: true,
    body: z.strictObject({ events: z.array(serviceEvent).min(1).max(limits.events.batch) }).meta({
      id: 'EventBatch',
      description:
        'With the headers x-capaian-timestamp (an instant) and x-capaian-signature: Ed25519, base64, over four lines: ' +
        'POST, /sources/{sourceId}/events, the timestamp, the SHA-256 of the body in hexadecimal.',
    }),
    responses: { 202: z.object({ counts, outcomes: z.array(eventOutcome) }) },
  },
  uploadEvents: {
    method: 'POST',
    path: '/sources/{sourceId}/uploads',
    summary: { id: 'Memuat kejadian dari berkas', en: 'Loads events from a file, or tells what is wrong with it' },
    body: z
      .strictObject({
        csv: textOf(limits.importText),
        format: z.enum(fileFormats),
        dryRun: z.boolean().meta({ description: 'Only tell what would happen.' }),
      })
      .meta({ id: 'EventUpload' }),
    responses: {
      200: z.object({
        dryRun: z.boolean(),
        rows: count,
        counts,
        findings: z.array(rowFinding),
        findingsLeftOff: count,
      }),
    },
  },
  getSourceQuality: {
    method: 'GET',
    path: '/sources/{sourceId}/months/{month}',
    summary: { id: 'Memeriksa mutu data sumber', en: 'Tells what is odd about the data of a month' },
    responses: { 200: z.object({ month, events: count, findings: z.array(sourceFinding) }) },
  },
  defineMeasure: {
    method: 'POST',
    path: '/measures',
    summary: { id: 'Menetapkan ukuran', en: 'Defines a number that is computed from events' },
    body: measureBody,
    responses: { 201: measureView },
  },
  listMeasures: {
    method: 'GET',
    path: '/measures',
    summary: { id: 'Menampilkan ukuran', en: 'Lists the measures' },
    query: z.strictObject(pageQuery),
    responses: { 200: pageOf(measureView) },
  },
  listUnitMeasures: {
    method: 'GET',
    path: '/units/{unitId}/measures',
    summary: { id: 'Menampilkan nilai ukuran suatu unit', en: 'Shows the values of all measures of a unit in a month' },
    query: z.strictObject({ month }),
    responses: { 200: z.object({ items: z.array(z.object({ measure: measureView, value: measuredMonthView })) }) },
  },
  listMeasured: {
    method: 'GET',
    path: '/cases/{caseId}/segments/{segmentId}/measured',
    summary: { id: 'Menampilkan indikator yang terukur dari data', en: 'Shows what data say of indicators' },
    responses: {
      200: z.object({
        items: z.array(measuredIndicator),
        upToDate: z.boolean().meta({ description: 'Whether the actuals of past months are what data say now.' }),
      }),
    },
  },
  refreshMeasured: {
    method: 'POST',
    path: '/cases/{caseId}/segments/{segmentId}/measured',
    summary: { id: 'Memperbarui realisasi dari data', en: 'Records what data say of the months that have ended' },
    responses: { 200: z.object({ months: z.array(month) }) },
  },
  listMeasureEvents: {
    method: 'GET',
    path: '/cases/{caseId}/segments/{segmentId}/measured/{month}/{indicatorId}',
    summary: { id: 'Menampilkan kejadian di balik suatu nilai', en: 'Lists the events behind a value' },
    query: z.strictObject(pageQuery),
    responses: { 200: pageOf(eventFileView) },
  },
});
