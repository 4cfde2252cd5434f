import { z } from 'zod';
import { followUpKinds } from '../../shared/domain/schemes/scheme.ts';

const text = z.string().min(1);
const nip = z.string().regex(/^\d{18}$/);
const level = z.enum(['below', 'meets', 'above']);
/** A level under a matrix, a score in hundredths under a weighted scheme. */
const judged = { level: level.exactOptional(), score: z.int().exactOptional() };
const lines = z.array(text).min(1);
const target = z.union([z.strictObject({ value: z.number() }), z.strictObject({ from: z.number(), to: z.number() })]);

/** An id of the rule pack; the loader checks it. */
const behaviour = text;

const indicator = z.strictObject({
  key: text,
  name: text,
  aspect: z.enum(['quantity', 'quality', 'time', 'cost']),
  unitOfMeasure: text,
  direction: z.enum(['higher', 'lower']),
  formula: z.enum(['ratio', 'improvement']),
  target,
  baseline: z.number().exactOptional(),
  weight: z.int().positive().exactOptional(),
  cap: z.int().positive().exactOptional(),
  accumulation: z.enum(['sum', 'mean', 'last', 'max']),
  method: text,
});

const objective = z.strictObject({
  key: text,
  kind: z.enum(['main', 'additional']),
  text,
  weight: z.int().positive().exactOptional(),
  /** Key of the supervisor's objective. */
  derivedFrom: text.exactOptional(),
  indicators: z.array(indicator).min(1).max(3),
});

/** `skp.json`: what every position is to reach. */
export const planFile = z.strictObject({
  expectations: z.record(behaviour, text),
  annex: z.strictObject({ resources: lines, accountability: lines, consequences: lines }),
  templates: z.array(
    z.strictObject({
      key: text,
      positions: lines,
      objectives: z.array(objective).min(2).max(4),
      expectations: z.record(behaviour, text).exactOptional(),
    }),
  ),
  adjustments: z.array(
    z.strictObject({ nip, segment: z.union([z.literal(1), z.literal(2)]), indicator: text, target, why: text }),
  ),
});
export type PlanFile = z.infer<typeof planFile>;
export type IndicatorTemplate = z.infer<typeof indicator>;
export type ObjectiveTemplate = z.infer<typeof objective>;

const selfAssessment = z.strictObject({ achievements: text, obstacles: text, innovation: text.exactOptional() });
const midReview = z.strictObject({ summary: text, agreements: lines, response: text });
const cause = z.strictObject({
  cause: z.enum(['resources', 'competency', 'process', 'external', 'data', 'conduct']),
  remedy: text,
});
const rating = {
  resultsLevel: level.exactOptional(),
  behaviourLevel: level.exactOptional(),
  overrideReason: text.exactOptional(),
  innovationConfirmed: z.literal(true).exactOptional(),
  note: text.exactOptional(),
};

const person = z.strictObject({
  nip,
  story: text.exactOptional(),
  selfAssessment: selfAssessment.exactOptional(),
  midReview: midReview.exactOptional(),
  causes: z.record(text, cause).exactOptional(),
  behaviours: z.record(behaviour, z.strictObject({ ...judged, note: text })).exactOptional(),
  ...rating,
  segments: z.array(z.strictObject({ segment: z.union([z.literal(1), z.literal(2)]), ...rating })).exactOptional(),
});
export type PersonJudgement = z.infer<typeof person>;

const returnedPlan = z.strictObject({
  nip,
  /** What the first draft said of some indicators instead. */
  draft: z.record(
    text,
    z.strictObject({
      name: indicator.shape.name.exactOptional(),
      aspect: indicator.shape.aspect.exactOptional(),
      unitOfMeasure: indicator.shape.unitOfMeasure.exactOptional(),
      target: target.exactOptional(),
      accumulation: indicator.shape.accumulation.exactOptional(),
      method: indicator.shape.method.exactOptional(),
    }),
  ),
  comments: z.array(z.strictObject({ objective: text.exactOptional(), indicator: text.exactOptional(), text })).min(1),
  reply: text,
});
export type ReturnedPlan = z.infer<typeof returnedPlan>;

const appeal = z.strictObject({
  nip,
  story: z.enum(['upheld', 'refused']),
  reasons: text,
  explanations: z.strictObject({ supervisor: text, employee: text }),
  decision: z.strictObject({
    verdict: z.enum(['changed', 'unchanged']),
    reasons: text,
    resultsLevel: level.exactOptional(),
    behaviourLevel: level.exactOptional(),
  }),
});

/** `penilaian.json`: how the year is judged, as defaults of the unit and exceptions of people. */
export const judgementFile = z.strictObject({
  organisation: z.record(
    text,
    z.strictObject({
      predicate: z.enum(['istimewa', 'baik', 'butuh-perbaikan', 'kurang', 'sangat-kurang']),
      reason: text,
    }),
  ),
  spreadReasons: z.record(text, text),
  causesByIndicator: z.record(text, cause),
  causesByAspect: z.record(z.enum(['quantity', 'quality', 'time', 'cost']), cause),
  units: z.record(text, z.strictObject({ selfAssessment, midReview, ratingNote: text })),
  people: z.array(person),
  returnedPlans: z.array(returnedPlan),
  appeals: z.array(appeal),
  silentSupervisors: z.array(z.strictObject({ nip, supervisorNip: nip })),
  /** What is reported when a follow-up is completed. */
  followUpCompletions: z.record(z.enum(followUpKinds), text),
  checkIns: z.array(z.strictObject({ nip, by: z.enum(['supervisor', 'employee']), date: text, objective: text, text })),
});
export type JudgementFile = z.infer<typeof judgementFile>;
