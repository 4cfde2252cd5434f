/**
 * Every reason for which the rules refuse a command. The words for people are in `shared/messages/refusals.ts`, the HTTP
 * status in `functions/problem.ts`; both are checked for completeness by the compiler.
 */
export const refusalCodes = [
  // targets
  'weights-must-total-100',
  'weight-missing',
  'unit-of-measure-missing',
  'target-equals-baseline',
  'target-is-zero',
  'baseline-missing',
  'target-against-direction',
  'range-is-inverted',
  'plan-is-empty',
  'objective-without-indicator',
  'objective-not-of-supervisor',
  'plan-not-editable',
  'plan-not-submitted',
  'plan-not-approved',
  'own-plan',
  'own-rating',
  'submission-closed',
  'phase-not-open',
  // people
  'nip-malformed',
  'nip-duplicate',
  'supervisor-missing',
  'supervisor-is-self',
  'supervisor-chain-loops',
  'unit-unknown',
  'unit-without-head',
  'mandate-expired',
  'not-ready',
  // actuals and reviews
  'actual-outside-period',
  'indicator-unknown',
  'evidence-missing',
  'cause-missing',
  'review-not-held',
  // scoring
  'organisation-not-rated',
  'rating-outside-scale',
  'override-reason-missing',
  'rating-incomplete',
  'too-few-inputs',
  'spread-reason-missing',
  'already-announced',
  'not-announced',
  // appeals
  'appeal-window-closed',
  'appeal-already-filed',
  'not-reviewing-officer',
  'appeal-already-decided',
  'reason-missing',
  'conflict-of-interest',
  // follow-up
  'follow-up-closed',
  'follow-up-held',
  // tasks
  'task-closed',
  'deadline-not-later',
  // schemes
  'scheme-invalid',
  'calendar-missing',
  // access and transport
  'not-allowed',
  'not-found',
  'changed-since-read',
  'version-required',
  'idempotency-key-required',
  'idempotency-key-reused',
  'malformed-json',
  'unknown-field',
  'invalid-field',
  'not-signed-in',
  'body-too-large',
  'file-not-accepted',
] as const;

export type RefusalCode = (typeof refusalCodes)[number];
