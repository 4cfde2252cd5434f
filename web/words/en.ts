import { actualsEn } from './en/actuals.ts';
import { appEn, relationsEn } from './en/app.ts';
import { approvalEn } from './en/approval.ts';
import { casesEn } from './en/cases.ts';
import { comparisonEn } from './en/comparison.ts';
import { delegationEn } from './en/delegation.ts';
import { dialogueEn } from './en/dialogue.ts';
import { homeEn } from './en/home.ts';
import { inboxEn } from './en/inbox.ts';
import { offlineEn } from './en/offline.ts';
import { planEn } from './en/plan.ts';
import { ratingEn } from './en/rating.ts';
import { selfAssessmentEn } from './en/self-assessment.ts';
import { teamEn } from './en/team.ts';
import type { Words } from './id.ts';

export const en: Words = {
  app: appEn,
  relations: relationsEn,
  home: homeEn,
  plan: planEn,
  actuals: actualsEn,
  approval: approvalEn,
  comparison: comparisonEn,
  inbox: inboxEn,
  team: teamEn,
  delegation: delegationEn,
  cases: casesEn,
  offline: offlineEn,
  dialogue: dialogueEn,
  selfAssessment: selfAssessmentEn,
  rating: ratingEn,
};
