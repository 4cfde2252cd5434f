import { approveTargets } from './approve-targets.ts';
import { getCase } from './get-case.ts';
import { getPlan } from './get-plan.ts';
import { listMyCases } from './list-my-cases.ts';
import { listPlanVersions } from './list-plan-versions.ts';
import { listSupervisorObjectives } from './list-supervisor-objectives.ts';
import { returnTargets } from './return-targets.ts';
import { reviseTargets } from './revise-targets.ts';
import { saveTargets } from './save-targets.ts';
import { submitTargets } from './submit-targets.ts';
import { withdrawTargets } from './withdraw-targets.ts';

export const endpoints = [
  listMyCases,
  getCase,
  getPlan,
  listPlanVersions,
  saveTargets,
  submitTargets,
  withdrawTargets,
  approveTargets,
  returnTargets,
  reviseTargets,
  listSupervisorObjectives,
] as const;
