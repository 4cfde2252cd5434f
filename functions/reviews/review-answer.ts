import { caseWrites, saveCase } from '../../shared/data/cases.ts';
import type { OutgoingEvent } from '../../shared/data/journal.ts';
import type { Case } from '../../shared/domain/case.ts';
import type { MidReview } from '../../shared/domain/reviews/review.ts';
import type { Write } from '../../shared/ports/table.ts';

interface ReviewEffects {
  readonly status: 'held' | 'acknowledged';
  readonly writes: readonly Write[];
  readonly events: readonly OutgoingEvent[];
  /** The case as it stands then, where more than its status changes. */
  readonly next?: Case;
  readonly facts?: Readonly<Record<string, unknown>>;
}

/** A step of the dialogue as an answer and the one change that makes it true. */
export const reviewAnswer = (one: Case, review: MidReview, effects: ReviewEffects) => {
  const { status, writes, events, next = one, facts = {} } = effects;
  const { agencyId, caseId } = one;
  const saved: MidReview = { ...review, version: review.version + 1 };
  const unchanged = one.midReview === status && next === one;
  const stands = unchanged ? [] : saveCase({ ...next, midReview: status }, one);
  return {
    answer: { body: saved, etag: saved.version },
    changes: [
      {
        journalId: caseId,
        facts: { midReview: status, findings: review.findings.length, ...facts },
        writes: [caseWrites(agencyId, caseId).midReview(review), ...stands, ...writes],
        events,
      },
    ],
  };
};
