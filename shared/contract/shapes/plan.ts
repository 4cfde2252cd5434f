import { z } from 'zod';
import { limits } from '../../domain/limits.ts';
import type { Actual, Indicator, LineComment, Objective, Plan, PlanContent } from '../../domain/targets/plan.ts';
import type { PlanVersion } from '../../domain/targets/plan-version.ts';
import { mirrors } from '../mirrors.ts';
import { basisPoints, identifier, instant, measured, month, textOf, textUpTo, version, year } from './primitives.ts';

/** Not halved: 25,000 is an attainment of 250 percent. */
const cap = z.int().min(0).max(100_000);

const target = z
  .union([z.strictObject({ value: measured }), z.strictObject({ from: measured, to: measured })])
  .meta({ id: 'Target', description: 'A value, or a range within which the target is met.' });

const indicator = mirrors<Indicator>()(
  z
    .strictObject({
      indicatorId: identifier,
      name: textOf(limits.name),
      aspect: z.enum(['quantity', 'quality', 'time', 'cost']),
      unitOfMeasure: textUpTo(limits.unitOfMeasure),
      direction: z.enum(['higher', 'lower']),
      formula: z.enum(['ratio', 'improvement']),
      target,
      baseline: measured.exactOptional(),
      weight: basisPoints.exactOptional(),
      cap: cap.exactOptional(),
      accumulation: z.enum(['sum', 'mean', 'last', 'max']),
      method: textUpTo(limits.line),
      measure: z.strictObject({ measureId: identifier, scope: z.enum(['unit', 'person']) }).exactOptional(),
    })
    .meta({ id: 'Indicator', description: 'IKI, indikator kinerja individu.' }),
);

export const objectiveRef = z
  .strictObject({ caseId: identifier, segmentId: identifier, objectiveId: identifier })
  .meta({ id: 'ObjectiveRef', description: "An objective of somebody's plan." });

const objective = mirrors<Objective>()(
  z
    .strictObject({
      objectiveId: identifier,
      kind: z.enum(['main', 'additional']),
      text: textOf(limits.line),
      weight: basisPoints.exactOptional(),
      derivedFrom: objectiveRef.exactOptional(),
      indicators: z.array(indicator).max(limits.plan.indicators),
    })
    .meta({ id: 'Objective', description: 'RHK, rencana hasil kerja.' }),
);

const annexLines = z.array(textOf(limits.line)).max(limits.plan.annexLines);

const planFields = {
  objectives: z.array(objective).max(limits.plan.objectives),
  expectations: z
    .record(identifier, textOf(limits.line))
    .refine((expectations) => Object.keys(expectations).length <= limits.plan.expectations, {
      params: { expected: `<=${limits.plan.expectations}` },
    })
    .meta({ description: 'Ekspektasi khusus pimpinan, by behaviour.' }),
  annex: z.strictObject({ resources: annexLines, accountability: annexLines, consequences: annexLines }),
};

export const planContent = mirrors<PlanContent>()(
  z
    .strictObject(planFields)
    .meta({ id: 'PlanContent', description: 'What an employee drafts: the content of the SKP.' }),
);

export const lineComment = mirrors<LineComment>()(
  z
    .strictObject({
      objectiveId: identifier.exactOptional(),
      indicatorId: identifier.exactOptional(),
      text: textOf(limits.line),
    })
    .meta({ id: 'LineComment', description: 'A comment on one line of the plan, or on the whole of it.' }),
);

export const plan = mirrors<Plan>()(
  z
    .object({
      ...planFields,
      caseId: identifier,
      segmentId: identifier,
      employeeId: identifier,
      status: z.enum(['draft', 'submitted', 'returned', 'approved']),
      revision: z.int().min(0),
      comments: z.array(lineComment).max(limits.plan.comments),
      submittedAt: instant.exactOptional(),
      decidedAt: instant.exactOptional(),
      decidedBy: identifier.exactOptional(),
      deemed: z.boolean().exactOptional(),
      revisionReason: z.string().exactOptional(),
      inForce: planContent.exactOptional(),
      version,
    })
    .meta({ id: 'Plan', description: 'SKP, sasaran kinerja pegawai.' }),
);

export const planVersion = mirrors<PlanVersion>()(
  z
    .object({
      ...planFields,
      origin: z.enum(['submission', 'approval', 'last-year']),
      at: instant,
      year,
      segmentId: identifier,
      revision: z.int().min(0),
    })
    .meta({ id: 'PlanVersion', description: 'A plan as it once stood.' }),
);

const actualFields = {
  indicatorId: identifier,
  value: measured,
  source: textOf(limits.name),
  evidenceIds: z.array(identifier).max(limits.actuals.evidence),
  note: textOf(limits.line).exactOptional(),
};

const measuredBy = z
  .object({ measureId: identifier, exact: z.string(), events: z.int().min(0), coverage: basisPoints })
  .meta({ id: 'MeasuredBy', description: 'The value was computed from so many events, and not typed.' });

/** The month is in the path. */
export const actualBody = z.strictObject(actualFields).meta({ id: 'ActualRequest' });

export const actual = mirrors<Actual>()(
  z
    .object({ ...actualFields, month, measured: measuredBy.exactOptional() })
    .meta({ id: 'Actual', description: 'Realisasi of one indicator in one month.' }),
);
