import type { Endpoint } from '../endpoint.ts';
import { answerPulse } from './answer-pulse.ts';
import { continueSystemEvaluation } from './continue-system-evaluation.ts';
import { decideRevision } from './decide-revision.ts';
import { draftFromEvaluation } from './draft-from-evaluation.ts';
import { getPulse } from './get-pulse.ts';
import { getSystemEvaluation } from './get-system-evaluation.ts';
import { listSystemEvaluations } from './list-system-evaluations.ts';
import { openPulse } from './open-pulse.ts';
import { startSystemEvaluation } from './start-system-evaluation.ts';

export const endpoints = [
  startSystemEvaluation,
  continueSystemEvaluation,
  listSystemEvaluations,
  getSystemEvaluation,
  decideRevision,
  draftFromEvaluation,
  openPulse,
  getPulse,
  answerPulse,
] as const satisfies readonly Endpoint[];
