import { type Refusal, Refused } from '../shared/domain/decision.ts';
import type { Zone } from '../shared/domain/people/people.ts';
import type { RefusalCode } from '../shared/domain/refusals.ts';
import type { Language } from '../shared/messages/language.ts';
import { refusalText } from '../shared/messages/refusals.ts';

/** What HTTP says of each refusal. A code without a status does not compile. */
const statusOf: Readonly<Record<RefusalCode, number>> = {
  'weights-must-total-100': 422,
  'weight-missing': 422,
  'unit-of-measure-missing': 422,
  'target-equals-baseline': 422,
  'target-is-zero': 422,
  'baseline-missing': 422,
  'target-against-direction': 422,
  'range-is-inverted': 422,
  'plan-is-empty': 422,
  'too-few-outcomes': 422,
  'objective-without-indicator': 422,
  'objective-not-of-supervisor': 422,
  'plan-not-editable': 409,
  'plan-not-submitted': 409,
  'plan-not-approved': 409,
  'own-plan': 403,
  'own-rating': 403,
  'submission-closed': 409,
  'phase-not-open': 409,
  'nip-malformed': 422,
  'nip-duplicate': 422,
  'supervisor-missing': 422,
  'supervisor-is-self': 422,
  'supervisor-chain-loops': 422,
  'unit-unknown': 422,
  'unit-without-head': 422,
  'mandate-expired': 422,
  'delegate-unsuitable': 422,
  'delegate-absent': 422,
  'delegation-overlaps': 409,
  'delegation-too-long': 422,
  'delegation-over': 409,
  'not-ready': 409,
  'actual-outside-period': 422,
  'indicator-unknown': 422,
  'evidence-missing': 422,
  'measured-by-data': 422,
  'signature-invalid': 401,
  'signing-key-retired': 401,
  'source-closed': 409,
  'key-used-before': 409,
  'cause-missing': 422,
  'review-not-held': 409,
  'organisation-not-rated': 409,
  'rating-outside-scale': 422,
  'override-reason-missing': 422,
  'rating-incomplete': 422,
  'too-few-inputs': 409,
  'enough-to-rate': 409,
  'spread-reason-missing': 422,
  'rater-not-certified': 409,
  'panel-too-small': 422,
  'calibration-open': 409,
  'calibration-full': 422,
  'calibration-unfit': 422,
  'calibration-too-wide': 422,
  'calibrated-already': 409,
  'already-announced': 409,
  'not-announced': 409,
  'appeal-window-closed': 409,
  'appeal-already-filed': 409,
  'not-reviewing-officer': 403,
  'appeal-already-decided': 409,
  'reason-missing': 422,
  'conflict-of-interest': 403,
  'follow-up-closed': 409,
  'follow-up-held': 409,
  'request-answer-missing': 422,
  'rater-unsuitable': 422,
  'rater-overloaded': 409,
  'raters-too-few': 422,
  'objection-used': 409,
  'round-too-early': 422,
  'round-too-late': 422,
  'feedback-running': 409,
  'complaint-closed': 409,
  'complaint-not-routed': 409,
  'complaint-in-work': 409,
  'complaint-answered': 409,
  'complaint-not-answered': 409,
  'category-unknown': 422,
  'remedy-missing': 422,
  'text-missing': 422,
  'messages-used-up': 409,
  'date-in-future': 422,
  'date-in-past': 422,
  'survey-answer-missing': 422,
  'survey-comment-too-long': 422,
  'survey-no-comment': 409,
  'survey-reply-given': 409,
  'survey-service-closed': 409,
  'period-not-over': 409,
  'publication-of-another-year': 422,
  'publication-reason-missing': 422,
  'publication-published': 409,
  'publication-overtaken': 409,
  'scheme-check-failed': 422,
  'scheme-not-understood': 409,
  'evaluation-running': 409,
  'pulse-opened': 409,
  'pulse-closed': 409,
  'pulse-answered': 409,
  'task-closed': 409,
  'deadline-not-later': 422,
  'reminded-today': 409,
  'nothing-to-undo': 409,
  'run-not-failed': 409,
  'scheme-invalid': 422,
  'scheme-stage': 409,
  'scheme-version-taken': 409,
  'scheme-not-valid-yet': 409,
  'replay-missing': 409,
  'assumptions-out-of-order': 422,
  'consultation-over': 409,
  'correction-unfit': 422,
  'calendar-missing': 409,
  'not-allowed': 403,
  'not-found': 404,
  'changed-since-read': 409,
  'version-required': 428,
  'idempotency-key-required': 400,
  'idempotency-key-reused': 422,
  'malformed-json': 400,
  'unknown-field': 400,
  'invalid-field': 400,
  'not-signed-in': 401,
  'body-too-large': 413,
  'file-not-accepted': 422,
};

/** A refusal because somebody else was faster, with what stands there now. */
export class Overtaken extends Refused {
  readonly current: unknown;
  constructor(refusals: readonly Refusal[], current: unknown) {
    super(...refusals);
    this.current = current;
  }
}

export interface Answer {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

interface Reader {
  readonly language: Language;
  readonly zone: Zone;
  readonly requestId: string;
}

/** So many refusals are told: an answer of a function holds 6 MB, whatever somebody sends. */
const mostTold = 200;

const typeOf = (code: string): string => `urn:capaian:problem:${code}`;

/** Refusals as problem+json (RFC 9457): the first gives the status and the title, all are in `errors`. */
export const problemAnswer = (refused: Refused, { language, zone, requestId }: Reader): Answer => {
  const leftOff = refused.refusals.length - mostTold;
  const errors = refused.refusals.slice(0, mostTold).map((refusal) => ({
    code: refusal.code,
    ...(refusal.field === undefined ? {} : { field: refusal.field }),
    ...refusalText(refusal, language, zone),
    ...(refusal.facts === undefined ? {} : { facts: refusal.facts }),
  }));
  const [first] = errors;
  const code = first?.code ?? 'invalid-field';
  return problem(statusOf[code], {
    type: typeOf(code),
    title: first?.title,
    detail: first?.detail,
    remedy: first?.remedy,
    code,
    instance: `urn:uuid:${requestId}`,
    errors,
    ...(leftOff > 0 ? { errorsLeftOff: leftOff } : {}),
    ...(refused instanceof Overtaken ? { current: refused.current } : {}),
  });
};

/** A fault of ours: nothing of it is told but an id by which it is found in the log. */
export const faultAnswer = ({ language, requestId }: Reader): Answer =>
  problem(500, {
    type: typeOf('fault'),
    title: language === 'id' ? 'Terjadi gangguan pada sistem' : 'Something broke on our side',
    detail:
      language === 'id'
        ? 'Permintaan Anda belum diproses. Isian Anda tidak hilang; coba kembali beberapa saat lagi.'
        : 'Your request was not carried out. Nothing you typed is lost; try again in a moment.',
    code: 'fault',
    instance: `urn:uuid:${requestId}`,
    errors: [],
  });

const problem = (status: number, body: Readonly<Record<string, unknown>>): Answer => ({
  statusCode: status,
  headers: { 'content-type': 'application/problem+json' },
  body: JSON.stringify({ ...body, status }),
});
