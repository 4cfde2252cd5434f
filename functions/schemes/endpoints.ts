import type { Endpoint } from '../endpoint.ts';
import { endpoints as evaluation } from '../evaluation/endpoints.ts';
import { endpoints as replay } from '../replay/endpoints.ts';
import { endpoints as socialisation } from '../socialisation/endpoints.ts';
import { adoptScheme } from './adopt-scheme.ts';
import { answerQuestion } from './answer-question.ts';
import { commentOnScheme } from './comment-on-scheme.ts';
import { correctSchemeOfCycle } from './correct-scheme-of-cycle.ts';
import { draftScheme } from './draft-scheme.ts';
import { getScheme } from './get-scheme.ts';
import { getSchemeVersion } from './get-scheme-version.ts';
import { listConsultation } from './list-consultation.ts';
import { listPublishedSchemes } from './list-published-schemes.ts';
import { listSchemeVersions } from './list-scheme-versions.ts';
import { listSchemes } from './list-schemes.ts';
import { markTested } from './mark-tested.ts';
import { openConsultation } from './open-consultation.ts';
import { publishScheme } from './publish-scheme.ts';
import { retireScheme } from './retire-scheme.ts';
import { saveSchemeDraft } from './save-scheme-draft.ts';

export const endpoints = [
  listSchemes,
  getScheme,
  draftScheme,
  listSchemeVersions,
  getSchemeVersion,
  saveSchemeDraft,
  openConsultation,
  commentOnScheme,
  listConsultation,
  answerQuestion,
  markTested,
  adoptScheme,
  retireScheme,
  publishScheme,
  listPublishedSchemes,
  correctSchemeOfCycle,
  ...socialisation,
  ...replay,
  ...evaluation,
] as const satisfies readonly Endpoint[];
