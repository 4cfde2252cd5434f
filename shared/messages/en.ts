import { domainEn } from './en/domain.ts';
import { accessRefusalsEn } from './en/refusals-access.ts';
import { complaintRefusalsEn } from './en/refusals-complaints.ts';
import { feedbackRefusalsEn } from './en/refusals-feedback.ts';
import { publicationRefusalsEn } from './en/refusals-publication.ts';
import { ratingRefusalsEn } from './en/refusals-rating.ts';
import { schemeRefusalsEn } from './en/refusals-schemes.ts';
import { surveyRefusalsEn } from './en/refusals-surveys.ts';
import { targetsRefusalsEn } from './en/refusals-targets.ts';
import type { Messages } from './id.ts';

/** Every text in English. */
export const en = {
  refusals: {
    ...targetsRefusalsEn,
    ...ratingRefusalsEn,
    ...accessRefusalsEn,
    ...publicationRefusalsEn,
    ...schemeRefusalsEn,
    ...surveyRefusalsEn,
    ...feedbackRefusalsEn,
    ...complaintRefusalsEn,
  },
  domain: domainEn,
} satisfies Messages;
