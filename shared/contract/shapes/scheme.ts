import { z } from 'zod';
import {
  levels,
  type MatrixScheme,
  organisationPredicates,
  phases,
  predicates,
  type Scheme,
  type WeightedScheme,
  windowedKinds,
} from '../../domain/schemes/scheme.ts';
import type { MatrixSchemeShown, SchemeShown, WeightedSchemeShown } from '../../domain/schemes/scheme-answers.ts';
import { mirrors } from '../mirrors.ts';
import { basisPoints, bilingual, eachOf, identifier, localDate } from './primitives.ts';
import { schemeOptions, schemeOptionsShown } from './scheme-options.ts';
import {
  attainmentRule,
  feedbackRule,
  followUpRule,
  phaseWindow,
  predicate,
  source,
  sourcedSpan,
  spreadGuide,
  window,
} from './scheme-parts.ts';

const baseFields = {
  ...schemeOptions,
  schemeId: identifier,
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  title: bilingual,
  validFrom: localDate,
  sources: z.record(z.string(), source),
  objectiveWeights: z.enum(['required', 'equal-by-default']),
  attainmentCap: z.int().min(10_000).max(100_000),
  attainment: attainmentRule,
  levelThresholds: z.strictObject({ meets: z.int().min(0).max(100_000), above: z.int().min(0).max(100_000) }),
  behaviours: z
    .array(
      z.strictObject({
        behaviourId: identifier,
        title: bilingual,
        conduct: z.array(bilingual).max(10),
        weight: basisPoints.exactOptional(),
      }),
    )
    .max(12),
  periodicEvaluation: z.enum(['monthly', 'quarterly']),
  phases: eachOf(phases, phaseWindow),
  windows: eachOf(windowedKinds, window),
  appealWithin: sourcedSpan,
  evidenceRequired: z.boolean(),
  causesRequired: z.boolean().exactOptional(),
  minimumCoverage: basisPoints,
  feedback: feedbackRule.exactOptional(),
  followUps: z.array(followUpRule).max(60),
  spreadGuidance: eachOf(organisationPredicates, spreadGuide),
  creditPoints: z.strictObject({
    coefficients: z.record(z.string(), z.number().min(0).max(1000)),
    percent: eachOf(predicates, z.number().min(0).max(1000)),
    source,
  }),
};

const matrixFields = {
  ...baseFields,
  kind: z.literal('matrix'),
  matrix: eachOf(levels, eachOf(levels, predicate)),
  segments: z.literal('last-supervisor-rates'),
};

const matrixScheme = mirrors<MatrixScheme>()(
  z
    .strictObject(matrixFields)
    .meta({ id: 'MatrixScheme', description: 'Two judgements of three levels, looked up in a table of nine cells.' }),
);

const shares = z.strictObject({ results: basisPoints, behaviour: basisPoints });

const weightedFields = {
  ...baseFields,
  kind: z.literal('weighted'),
  weights: shares,
  weightsWith360: shares,
  behaviourScale: z.strictObject({ from: z.int(), to: z.int() }),
  bands: z
    .array(z.strictObject({ predicate, from: z.int(), needsInnovation: z.boolean().exactOptional() }))
    .min(1)
    .max(20),
  segments: z.literal('weighted-by-days'),
};

const weightedScheme = mirrors<WeightedScheme>()(
  z.strictObject(weightedFields).meta({ id: 'WeightedScheme', description: 'Scores of weighted parts, banded.' }),
);

export const scheme = mirrors<Scheme>()(
  z.union([matrixScheme, weightedScheme]).meta({ id: 'Scheme', description: 'Rule pack of one version.' }),
);

const matrixSchemeShown = mirrors<MatrixSchemeShown>()(
  z.strictObject({ ...matrixFields, ...schemeOptionsShown }).meta({ id: 'MatrixSchemeShown' }),
);

const weightedSchemeShown = mirrors<WeightedSchemeShown>()(
  z.strictObject({ ...weightedFields, ...schemeOptionsShown }).meta({ id: 'WeightedSchemeShown' }),
);

export const schemeShown = mirrors<SchemeShown>()(
  z.union([matrixSchemeShown, weightedSchemeShown]).meta({
    id: 'SchemeShown',
    description: 'Rule pack of one version; the answers of its check and of its training only to whoever drafts it.',
  }),
);

export const schemeSummary = z
  .object({
    schemeId: identifier,
    version: baseFields.version,
    title: bilingual,
    kind: z.enum(['matrix', 'weighted']),
    validFrom: localDate,
  })
  .meta({ id: 'SchemeSummary' });
