import { confirmEvidence } from './confirm-evidence.ts';
import { getAttainment } from './get-attainment.ts';
import { getEvidence } from './get-evidence.ts';
import { listActuals } from './list-actuals.ts';
import { listEvidence } from './list-evidence.ts';
import { listEvidenceParts } from './list-evidence-parts.ts';
import { recordActuals } from './record-actuals.ts';
import { registerEvidence } from './register-evidence.ts';

export const endpoints = [
  recordActuals,
  listActuals,
  getAttainment,
  registerEvidence,
  listEvidenceParts,
  confirmEvidence,
  getEvidence,
  listEvidence,
] as const;
