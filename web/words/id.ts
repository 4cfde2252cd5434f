import { actualsId } from './id/actuals.ts';
import { appId, relationsId } from './id/app.ts';
import { approvalId } from './id/approval.ts';
import { casesId } from './id/cases.ts';
import { comparisonId } from './id/comparison.ts';
import { delegationId } from './id/delegation.ts';
import { dialogueId } from './id/dialogue.ts';
import { homeId } from './id/home.ts';
import { inboxId } from './id/inbox.ts';
import { offlineId } from './id/offline.ts';
import { planId } from './id/plan.ts';
import { ratingId } from './id/rating.ts';
import { selfAssessmentId } from './id/self-assessment.ts';
import { teamId } from './id/team.ts';

/** The application's texts in formal Indonesian; the source of the type that the other languages must have. */
export const id = {
  app: appId,
  relations: relationsId,
  home: homeId,
  plan: planId,
  actuals: actualsId,
  approval: approvalId,
  comparison: comparisonId,
  inbox: inboxId,
  team: teamId,
  delegation: delegationId,
  cases: casesId,
  offline: offlineId,
  dialogue: dialogueId,
  selfAssessment: selfAssessmentId,
  rating: ratingId,
};

export type Words = typeof id;
