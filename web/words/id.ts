import { appId, relationsId } from './id/app.ts';
import { approvalId } from './id/approval.ts';
import { casesId } from './id/cases.ts';
import { homeId } from './id/home.ts';
import { planId } from './id/plan.ts';

/** The application's texts in formal Indonesian; the source of the type that the other languages must have. */
export const id = {
  app: appId,
  relations: relationsId,
  home: homeId,
  plan: planId,
  approval: approvalId,
  cases: casesId,
};

export type Words = typeof id;
