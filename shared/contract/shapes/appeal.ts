import { z } from 'zod';
import type { Appeal, DisputedStep, Explanation } from '../../domain/appeals/appeal.ts';
import type { AppealRequest } from '../../domain/appeals/appeal-decisions.ts';
import type { AppealRuling } from '../../domain/appeals/appeal-ruling.ts';
import { type Agreement, agreedKinds, type FollowUp, requestAnswers } from '../../domain/followups/follow-up.ts';
import { limits } from '../../domain/limits.ts';
import { causes } from '../../domain/reviews/review.ts';
import { followUpKinds } from '../../domain/schemes/scheme.ts';
import { mirrors } from '../mirrors.ts';
import { personRef } from './people.ts';
import { bilingual, identifier, instant, localDate, textUpTo, version } from './primitives.ts';
import { level } from './scheme-parts.ts';

const explanation = mirrors<Explanation>()(
  z.object({ by: identifier, at: instant, text: z.string() }).meta({ id: 'Explanation' }),
);

const disputedStep = mirrors<DisputedStep>()(
  z
    .strictObject({ step: identifier, subject: identifier.exactOptional() })
    .meta({ id: 'DisputedStep', description: 'A step of the receipt, by its name and what it is about.' }),
);

export const appealBody = mirrors<AppealRequest>()(
  z
    .strictObject({
      reasons: textUpTo(limits.paragraph),
      disputes: z.array(disputedStep).max(limits.disputes).exactOptional(),
      evidenceIds: z.array(identifier).max(limits.page.max).exactOptional(),
    })
    .meta({ id: 'AppealRequest' }),
);

const decisionFields = {
  verdict: z.enum(['changed', 'unchanged']),
  reasons: textUpTo(limits.paragraph),
  resultsLevel: level.exactOptional(),
  behaviourLevel: level.exactOptional(),
  resultsScore: z.int().exactOptional().meta({ description: 'Weighted schemes: hundredths of a point.' }),
  behaviourScore: z.int().exactOptional(),
};

export const appealDecisionBody = mirrors<AppealRuling>()(
  z.strictObject(decisionFields).meta({ id: 'AppealDecisionRequest' }),
);

const appealFields = {
  caseId: identifier,
  employeeId: identifier,
  supervisorId: identifier,
  reviewingOfficerId: identifier.exactOptional(),
  filedAt: instant,
  reasons: z.string(),
  disputes: z.array(disputedStep).exactOptional(),
  citedEvidenceIds: z.array(identifier).exactOptional(),
  frozenEvidenceIds: z.array(identifier),
  explanations: z.object({ supervisor: explanation.exactOptional(), employee: explanation.exactOptional() }),
  decision: z.object({ ...decisionFields, by: identifier, at: instant }).exactOptional(),
  passedOn: z.array(z.object({ from: identifier.exactOptional(), to: identifier, at: instant })).exactOptional(),
  version,
};

export const appeal = mirrors<Appeal>()(z.object(appealFields).meta({ id: 'Appeal', description: 'Keberatan.' }));

export const appealView = z
  .object({
    ...appealFields,
    people: z.array(personRef).meta({ description: 'Everybody whom the appeal names.' }),
  })
  .meta({ id: 'AppealView', description: 'Keberatan with the names of its people.' });

export const requestAnswer = z
  .enum(requestAnswers)
  .meta({ id: 'RequestAnswer', description: 'What the head of the office answers to a request for resources.' });

const agreement = mirrors<Agreement>()(
  z
    .object({
      moment: z.enum(['mid-period', 'end']),
      segmentId: identifier,
      ownerId: identifier,
      targets: z.array(
        z.object({ indicatorId: identifier, name: z.string(), cause: z.enum(causes), remedy: z.string() }),
      ),
    })
    .meta({ id: 'Agreement', description: 'What was agreed about missed targets.' }),
);

export const followUp = mirrors<FollowUp>()(
  z
    .object({
      followUpId: identifier,
      caseId: identifier,
      employeeId: identifier,
      ruleId: identifier,
      kind: z.enum([...followUpKinds, ...agreedKinds]),
      title: bilingual,
      basis: z.string(),
      layerId: identifier.exactOptional(),
      agreement: agreement.exactOptional(),
      assignedAt: instant,
      dueOn: localDate,
      status: z.enum(['open', 'done', 'missed', 'cancelled']),
      completedAt: instant.exactOptional(),
      completion: z.string().exactOptional(),
      answer: requestAnswer.exactOptional(),
      closedAt: instant.exactOptional(),
      cancelledByLayerId: identifier.exactOptional(),
      version,
    })
    .meta({ id: 'FollowUp', description: 'Tindak lanjut.' }),
);
