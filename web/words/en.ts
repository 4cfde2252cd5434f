import { appEn, relationsEn } from './en/app.ts';
import { approvalEn } from './en/approval.ts';
import { casesEn } from './en/cases.ts';
import { homeEn } from './en/home.ts';
import { planEn } from './en/plan.ts';
import type { Words } from './id.ts';

export const en: Words = {
  app: appEn,
  relations: relationsEn,
  home: homeEn,
  plan: planEn,
  approval: approvalEn,
  cases: casesEn,
};
