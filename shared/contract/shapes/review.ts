import { z } from 'zod';
import type { CauseRecord } from '../../domain/causes/cause-record.ts';
import { limits } from '../../domain/limits.ts';
import type { PeriodicEvaluation } from '../../domain/reviews/periodic-evaluation.ts';
import {
  type BehindIndicator,
  type CheckIn,
  causes,
  checkInKinds,
  type Finding,
  type MidReview,
  type Objection,
} from '../../domain/reviews/review.ts';
import { mirrors } from '../mirrors.ts';
import { attainmentView } from './measurement.ts';
import { personRef } from './people.ts';
import { identifier, instant, localDate, period, textOf, textUpTo, version } from './primitives.ts';
import { level, predicate } from './scheme-parts.ts';

const finding = mirrors<Finding>()(
  z
    .strictObject({
      indicatorId: identifier,
      cause: z.enum(causes),
      remedy: textOf(limits.line),
      ownerId: identifier,
      dueOn: localDate,
    })
    .meta({ id: 'Finding', description: 'Why an indicator is behind its target, and what was agreed.' }),
);

const objection = mirrors<Objection>()(
  z
    .object({ at: instant, text: z.string(), answeredAt: instant.exactOptional() })
    .meta({ id: 'Objection', description: "The employee's words against causes or remedies." }),
);

export const midReviewBody = z
  .strictObject({
    summary: textOf(limits.paragraph),
    agreements: z.array(textOf(limits.line)).max(limits.review.agreements),
    findings: z.array(finding).max(limits.review.findings),
  })
  .meta({ id: 'MidReviewRequest' });

export const midReview = mirrors<MidReview>()(
  z
    .object({
      ...midReviewBody.shape,
      caseId: identifier,
      heldAt: instant,
      heldBy: identifier,
      objection: objection.exactOptional(),
      acknowledgedAt: instant.exactOptional(),
      response: z.string().exactOptional(),
      deemed: z.boolean().exactOptional(),
      version,
    })
    .meta({ id: 'MidReview', description: 'Dialog kinerja tengah periode.' }),
);

export const causesBody = z
  .strictObject({ findings: z.array(finding).min(1).max(limits.review.findings) })
  .meta({ id: 'CausesRequest' });

export const causeAnswerBody = z
  .strictObject({ agrees: z.boolean(), response: textUpTo(limits.paragraph).exactOptional() })
  .meta({ id: 'CauseAnswerRequest' });

export const causeRecord = mirrors<CauseRecord>()(
  z
    .object({
      caseId: identifier,
      segmentId: identifier,
      findings: z.array(finding),
      namedAt: instant,
      namedBy: identifier,
      objection: objection.exactOptional(),
      agreedAt: instant.exactOptional(),
      response: z.string().exactOptional(),
      deemed: z.boolean().exactOptional(),
      version,
    })
    .meta({ id: 'CauseRecord', description: 'Why indicators were missed in a part of the year, and what was agreed.' }),
);

export const behindIndicator = mirrors<BehindIndicator>()(z.object({ indicatorId: identifier, name: z.string() }));

export const missedTargets = z
  .object({
    missed: z.array(behindIndicator),
    record: causeRecord.exactOptional(),
    people: z.array(personRef).meta({ description: 'Everybody whom the record names.' }),
  })
  .meta({
    id: 'MissedTargets',
    description: 'What was missed in a part of the year, with its causes once they are named.',
  });

export const checkInBody = z
  .strictObject({
    text: textOf(limits.paragraph),
    objectiveId: identifier.exactOptional(),
    kind: z.enum(checkInKinds).exactOptional(),
  })
  .meta({ id: 'CheckInRequest' });

const checkInFields = {
  ...checkInBody.shape,
  checkInId: identifier,
  caseId: identifier,
  authorId: identifier,
  at: instant,
};

export const checkIn = mirrors<CheckIn>()(
  z.object(checkInFields).meta({ id: 'CheckIn', description: 'Umpan balik berkelanjutan.' }),
);

export const checkInView = z.object({ ...checkInFields, author: personRef }).meta({ id: 'CheckInView' });

export const evaluationBody = z
  .strictObject({
    levels: z.array(z.strictObject({ objectiveId: identifier, level })).max(limits.plan.objectives),
    feedback: textUpTo(limits.paragraph),
    resultsLevel: level
      .exactOptional()
      .meta({ description: 'Rating hasil kerja of the period; together with behaviourLevel.' }),
    behaviourLevel: level.exactOptional().meta({ description: 'Rating perilaku kerja of the period.' }),
  })
  .meta({ id: 'EvaluationRequest' });

export const evaluation = mirrors<PeriodicEvaluation>()(
  z
    .object({
      ...evaluationBody.shape,
      caseId: identifier,
      segmentId: identifier,
      period,
      attainment: attainmentView,
      predicate: predicate
        .exactOptional()
        .meta({ description: 'By the matrix, where both levels are given and the scheme has one.' }),
      by: identifier,
      at: instant,
      version,
    })
    .meta({ id: 'PeriodicEvaluation', description: 'Evaluasi kinerja periodik.' }),
);
