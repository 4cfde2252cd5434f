import { z } from 'zod';
import { limits } from '../../domain/limits.ts';
import type {
  BehaviourRating,
  ObjectiveJudgement,
  OrganisationRating,
  Outcome,
  RatingInput,
  Receipt,
  Result,
  ResultLayer,
  SegmentRating,
  SelfAssessment,
} from '../../domain/scoring/result.ts';
import type { Unratable } from '../../domain/scoring/unratable.ts';
import { mirrors } from '../mirrors.ts';
import { identifier, instant, textOf, textUpTo, version } from './primitives.ts';
import { level, organisationPredicate, predicate } from './scheme-parts.ts';

const selfRemark = {
  level: level.exactOptional(),
  note: textUpTo(limits.selfAssessment.note),
};

export const selfAssessmentBody = z
  .strictObject({
    achievements: textOf(limits.paragraph),
    obstacles: textUpTo(limits.paragraph),
    innovation: textOf(limits.paragraph).exactOptional(),
    objectives: z
      .array(z.strictObject({ ...selfRemark, segmentId: identifier, objectiveId: identifier }))
      .max(limits.selfAssessment.objectives)
      .exactOptional()
      .meta({ description: 'Line by line of the plans in force.' }),
    behaviours: z
      .array(z.strictObject({ ...selfRemark, behaviourId: identifier }))
      .max(limits.behaviours)
      .exactOptional(),
  })
  .meta({ id: 'SelfAssessmentRequest' });

export const selfAssessment = mirrors<SelfAssessment>()(
  z
    .object({ ...selfAssessmentBody.shape, caseId: identifier, submittedAt: instant, version })
    .meta({ id: 'SelfAssessment', description: 'Penilaian diri.' }),
);

export const organisationRatingBody = z
  .strictObject({ predicate: organisationPredicate, reason: textUpTo(limits.paragraph) })
  .meta({ id: 'OrganisationRatingRequest' });

export const organisationRating = mirrors<OrganisationRating>()(
  z
    .object({
      ...organisationRatingBody.shape,
      cycleId: identifier,
      unitId: identifier,
      ratedBy: identifier,
      ratedAt: instant,
      version,
    })
    .meta({ id: 'OrganisationRating', description: 'Predikat kinerja organisasi of a unit.' }),
);

const behaviourRating = mirrors<BehaviourRating>()(
  z
    .strictObject({
      behaviourId: identifier,
      level: level.exactOptional(),
      score: z.int().exactOptional(),
      note: textUpTo(limits.line).exactOptional(),
    })
    .meta({ id: 'BehaviourRating' }),
);

const objectiveJudgement = mirrors<ObjectiveJudgement>()(
  z
    .strictObject({ objectiveId: identifier, level, note: textUpTo(limits.line).exactOptional() })
    .meta({ id: 'ObjectiveJudgement' }),
);

const ratingFields = {
  resultsLevel: level.exactOptional(),
  behaviourLevel: level.exactOptional(),
  overrideReason: textUpTo(limits.paragraph).exactOptional(),
  behaviours: z.array(behaviourRating).max(limits.behaviours),
  objectives: z.array(objectiveJudgement).max(limits.plan.objectives).exactOptional(),
  innovationConfirmed: z.boolean().exactOptional(),
  note: textUpTo(limits.paragraph).exactOptional(),
};

export const ratingInput = mirrors<RatingInput>()(z.strictObject(ratingFields).meta({ id: 'RatingInput' }));

export const segmentRating = mirrors<SegmentRating>()(
  z
    .object({
      ...ratingFields,
      caseId: identifier,
      segmentId: identifier,
      ratedBy: identifier,
      ratedAt: instant,
      version,
    })
    .meta({ id: 'SegmentRating', description: 'The rating of one segment by the one who supervised it.' }),
);

export const unratableBody = z.strictObject({ reason: textOf(limits.paragraph) }).meta({ id: 'UnratableRequest' });

export const unratable = mirrors<Unratable>()(
  z
    .object({
      ...unratableBody.shape,
      caseId: identifier,
      segmentId: identifier,
      proposedBy: identifier,
      proposedAt: instant,
      declaredBy: identifier.exactOptional(),
      declaredAt: instant.exactOptional(),
      version,
    })
    .meta({ id: 'Unratable', description: 'Tidak dapat dinilai: proposed, and in force once declared. No rating.' }),
);

export const outcome = mirrors<Outcome>()(
  z
    .object({
      predicate,
      resultsLevel: level.exactOptional(),
      behaviourLevel: level.exactOptional(),
      score: z.string().exactOptional(),
      attainment: z.int().exactOptional(),
    })
    .meta({ id: 'Outcome' }),
);

const receipt = mirrors<Receipt>()(
  z
    .object({
      schemeId: identifier,
      schemeVersion: z.string(),
      inputs: z.unknown(),
      steps: z.array(
        z.object({
          step: z.string(),
          subject: z.string().exactOptional(),
          inputs: z.record(z.string(), z.string()),
          output: z.string(),
          rule: z.string(),
        }),
      ),
      nextPredicate: z.object({ predicate, needs: z.array(z.string()) }).exactOptional(),
    })
    .meta({ id: 'Receipt', description: 'Everything from which the result can be recomputed, step by step.' }),
);

const resultLayer = mirrors<ResultLayer>()(
  z
    .object({
      layerId: identifier,
      kind: z.enum(['supervisor', 'calibration', 'appeal']),
      by: identifier,
      at: instant,
      reason: z.string(),
      outcome,
      receipt,
    })
    .meta({ id: 'ResultLayer' }),
);

/** With names beside them in what people are shown. */
export const resultFields = {
  caseId: identifier,
  employeeId: identifier,
  layers: z.array(resultLayer),
  calibratedBy: z.array(identifier).exactOptional().meta({ description: 'The panel that looked at it.' }),
  announcedAt: instant.exactOptional(),
  appealClosesAt: instant.exactOptional(),
  acknowledgedAt: instant.exactOptional(),
  deemed: z.boolean().exactOptional(),
  finalAt: instant.exactOptional(),
  unratable: z.array(unratable).exactOptional().meta({ description: 'Of a year without a result: why not.' }),
  version,
};

export const result = mirrors<Result>()(
  z
    .object(resultFields)
    .meta({ id: 'Result', description: 'Hasil evaluasi kinerja; the last layer counts. None: it cannot be rated.' }),
);
