import type { RefusalCode } from '../domain/refusals.ts';
import { domainId } from './id/domain.ts';
import { accessRefusalsId } from './id/refusals-access.ts';
import { complaintRefusalsId } from './id/refusals-complaints.ts';
import { feedbackRefusalsId } from './id/refusals-feedback.ts';
import { publicationRefusalsId } from './id/refusals-publication.ts';
import { ratingRefusalsId } from './id/refusals-rating.ts';
import { schemeRefusalsId } from './id/refusals-schemes.ts';
import { surveyRefusalsId } from './id/refusals-surveys.ts';
import { targetsRefusalsId } from './id/refusals-targets.ts';
import type { RefusalWords } from './words.ts';

/** Every text in formal Indonesian; the source of the type that the other languages must have. */
export const id = {
  refusals: {
    ...targetsRefusalsId,
    ...ratingRefusalsId,
    ...accessRefusalsId,
    ...publicationRefusalsId,
    ...schemeRefusalsId,
    ...surveyRefusalsId,
    ...feedbackRefusalsId,
    ...complaintRefusalsId,
  } satisfies Record<RefusalCode, RefusalWords>,
  domain: domainId,
};

export type Messages = typeof id;
