import { z } from 'zod';
import { limits } from '../../domain/limits.ts';
import { defineOperations } from '../define-operations.ts';
import { cycleView } from '../shapes/cycle.ts';
import { pageOf, pageQuery } from '../shapes/page.ts';
import { identifier, textUpTo } from '../shapes/primitives.ts';
import { schemeShown, schemeSummary } from '../shapes/scheme.ts';
import {
  adoptionBody,
  answerBody,
  commentBody,
  consultationBody,
  correctionBody,
  draftBody,
  draftChangeBody,
  publishedScheme,
  schemeComment,
  schemeVersionItem,
  schemeVersionView,
} from '../shapes/scheme-version.ts';
import { evaluation } from './evaluation.ts';
import { replay } from './replay.ts';
import { socialisation } from './socialisation.ts';

const query = z.strictObject(pageQuery);
const ofVersion = '/schemes/{schemeId}/{version}';

const own = defineOperations({
  listSchemes: {
    method: 'GET',
    path: '/schemes',
    summary: { id: 'Menampilkan daftar skema penilaian', en: 'Lists the rule packs that a year can be pinned to' },
    query,
    responses: { 200: pageOf(schemeSummary) },
  },
  getScheme: {
    method: 'GET',
    path: ofVersion,
    summary: { id: 'Menampilkan skema penilaian', en: 'Shows one version of a rule pack, with its sources' },
    responses: { 200: schemeShown },
  },
  draftScheme: {
    method: 'POST',
    path: '/schemes',
    summary: { id: 'Membuat rancangan skema', en: 'Drafts a scheme from another one, or from a file' },
    body: draftBody,
    etag: true,
    responses: { 201: schemeVersionView },
  },
  listSchemeVersions: {
    method: 'GET',
    path: '/scheme-versions',
    summary: { id: 'Menampilkan skema milik instansi', en: 'Lists the own schemes with their stages' },
    query,
    responses: { 200: pageOf(schemeVersionItem) },
  },
  getSchemeVersion: {
    method: 'GET',
    path: `${ofVersion}/draft`,
    summary: { id: 'Menampilkan rancangan skema', en: 'Shows an own version, its findings and what it changes' },
    etag: true,
    responses: { 200: schemeVersionView },
  },
  saveSchemeDraft: {
    method: 'PUT',
    path: `${ofVersion}/draft`,
    summary: { id: 'Menyimpan rancangan skema', en: 'Saves a draft, and says what it answers' },
    body: draftChangeBody,
    ifMatch: true,
    etag: true,
    responses: { 200: schemeVersionView },
  },
  openConsultation: {
    method: 'POST',
    path: `${ofVersion}/consultation`,
    summary: { id: 'Membuka konsultasi', en: 'Asks staff, the evaluation team and perhaps the public' },
    body: consultationBody,
    ifMatch: true,
    etag: true,
    responses: { 200: schemeVersionView },
  },
  commentOnScheme: {
    method: 'POST',
    path: `${ofVersion}/comments`,
    summary: { id: 'Menanggapi rancangan skema', en: 'Comments on a draft, or asks about it' },
    body: commentBody,
    responses: { 201: schemeComment },
  },
  listConsultation: {
    method: 'GET',
    path: `${ofVersion}/comments`,
    summary: { id: 'Menampilkan tanggapan dan jawaban', en: 'Lists what was said, answered and changed' },
    query,
    responses: { 200: pageOf(schemeComment) },
  },
  answerQuestion: {
    method: 'PUT',
    path: `${ofVersion}/comments/{commentId}/answer`,
    summary: { id: 'Menjawab tanggapan', en: 'Answers a question or a comment' },
    body: answerBody,
    responses: { 200: schemeComment },
  },
  markTested: {
    method: 'POST',
    path: `${ofVersion}/test`,
    summary: { id: 'Menyatakan skema teruji', en: 'Marks a draft as tested, by a replay of it' },
    body: z.strictObject({ replayId: identifier }).meta({ id: 'SchemeTestRequest' }),
    ifMatch: true,
    etag: true,
    responses: { 200: schemeVersionView },
  },
  adoptScheme: {
    method: 'POST',
    path: `${ofVersion}/adoption`,
    summary: { id: 'Menetapkan skema', en: 'Adopts a tested scheme by a decree' },
    body: adoptionBody,
    ifMatch: true,
    etag: true,
    responses: { 200: schemeVersionView },
  },
  retireScheme: {
    method: 'POST',
    path: `${ofVersion}/retirement`,
    summary: { id: 'Mencabut skema', en: 'Retires a scheme: no further year is pinned to it' },
    body: z.strictObject({ reason: textUpTo(limits.paragraph) }).meta({ id: 'SchemeRetirementRequest' }),
    ifMatch: true,
    etag: true,
    responses: { 200: schemeVersionView },
  },
  publishScheme: {
    method: 'POST',
    path: `${ofVersion}/publication`,
    summary: { id: 'Membagikan skema', en: 'Lets other agencies take the scheme' },
    ifMatch: true,
    etag: true,
    responses: { 200: schemeVersionView },
  },
  listPublishedSchemes: {
    method: 'GET',
    path: '/published-schemes',
    summary: { id: 'Menampilkan skema instansi lain', en: 'Lists the schemes that agencies let others take' },
    query,
    responses: { 200: pageOf(publishedScheme) },
  },
  correctSchemeOfCycle: {
    method: 'POST',
    path: '/cycles/{cycleId}/scheme-corrections',
    summary: { id: 'Mengoreksi skema periode berjalan', en: 'Moves a running year to a corrected version' },
    body: correctionBody,
    ifMatch: true,
    etag: true,
    responses: { 200: cycleView },
  },
});

/** Everything about schemes: drafted and adopted, explained to staff, tried on a year, and judged after it. One function. */
export const schemes = { ...own, ...socialisation, ...replay, ...evaluation } as const;
