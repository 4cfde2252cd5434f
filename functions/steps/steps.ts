import type { Step } from '../step.ts';
import { assignFollowUps } from './assign-follow-ups.ts';
import { closeFollowUp } from './close-follow-up.ts';
import { closePhase } from './close-phase.ts';
import { continuePhase } from './continue-phase.ts';
import { deemReviewAccepted } from './deem-review-accepted.ts';
import { deemTargetsApproved } from './deem-targets-approved.ts';
import { finaliseResult } from './finalise-result.ts';
import { holdComplaint } from './hold-complaint.ts';
import { holdPhase } from './hold-phase.ts';
import { holdTask } from './hold-task.ts';
import { openPhase } from './open-phase.ts';
import { openTask } from './open-task.ts';
import { prepareScoring } from './prepare-scoring.ts';
import { recordMissedReview } from './record-missed-review.ts';
import { escalatePhase, remindPhase } from './remind-phase.ts';
import { replayPage } from './replay-page.ts';
import { settleComplaint } from './settle-complaint.ts';
import { settlePhase } from './settle-phase.ts';
import { settleTask } from './settle-task.ts';
import { tellEverybody } from './tell-everybody.ts';

/** Every function that a state machine can name. */
export const steps: readonly Step[] = [
  openTask,
  holdTask,
  settleTask,
  deemTargetsApproved,
  recordMissedReview,
  deemReviewAccepted,
  prepareScoring,
  finaliseResult,
  assignFollowUps,
  closeFollowUp,
  settleComplaint,
  holdComplaint,
  replayPage,
  tellEverybody,
  settlePhase,
  holdPhase,
  openPhase,
  remindPhase,
  escalatePhase,
  closePhase,
  continuePhase,
];
