import { z } from 'zod';
import type { ExactFraction } from '../../domain/exact-number.ts';
import { limits } from '../../domain/limits.ts';
import type { Attainment, PlanAttainment } from '../../domain/measurements/attainment.ts';
import { mirrors } from '../mirrors.ts';
import { basisPoints, identifier, instant, month, textOf, version } from './primitives.ts';

/** Whether type and size are acceptable is a rule with words of its own. */
export const evidenceBody = z
  .strictObject({
    name: textOf(limits.name),
    contentType: z.string().min(1).max(128),
    size: z.int().min(0).meta({ description: 'In bytes.' }),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .exactOptional()
      .meta({ description: 'When given, only the file with this SHA-256 is taken.' }),
  })
  .meta({ id: 'EvidenceRequest' });

export const evidenceView = z
  .object({
    evidenceId: identifier,
    caseId: identifier,
    name: z.string(),
    contentType: z.string(),
    size: z.int(),
    sha256: z.string().exactOptional(),
    registeredAt: instant,
    registeredBy: identifier,
    arrivedAt: instant.exactOptional(),
    version,
  })
  .meta({ id: 'Evidence', description: 'Bukti dukung.' });

export const evidencePart = z
  .object({
    number: z.int().min(1),
    from: z.int().min(0).meta({ description: 'Where the part begins in the file, in bytes.' }),
    size: z.int().min(1).meta({ description: 'In bytes.' }),
    arrived: z.boolean(),
    uploadAddress: z
      .string()
      .exactOptional()
      .meta({ description: 'Where the part is PUT as application/octet-stream, until the file has arrived.' }),
  })
  .meta({ id: 'EvidencePart', description: 'A part of a file that is sent in parts.' });

/** Which version of a month a person saw, for the next change. */
export const monthOfActuals = z
  .object({ month, recordedAt: instant, recordedBy: identifier, version })
  .meta({ id: 'MonthOfActuals', description: 'When a month was recorded last.' });

const exact = mirrors<ExactFraction>()(
  z
    .object({ numerator: z.string(), denominator: z.string() })
    .meta({ id: 'ExactFraction', description: 'An exact number: 1/1 is the whole.' }),
);

const attained = mirrors<Attainment>()(
  z
    .union([exact, z.literal('not-applicable')])
    .meta({ id: 'Attainment', description: 'How far a target was reached. Not applicable is not zero.' }),
);

export const attainmentView = mirrors<PlanAttainment>()(
  z
    .object({
      objectives: z.array(
        z.object({
          objectiveId: identifier,
          kind: z.enum(['main', 'additional']),
          weight: basisPoints,
          attainment: attained,
          indicators: z.array(
            z.object({
              indicatorId: identifier,
              weight: basisPoints,
              value: exact.exactOptional(),
              attainment: attained,
            }),
          ),
        }),
      ),
      total: attained,
      coverage: basisPoints.meta({ description: 'The weight of the indicators that were measured.' }),
      rateable: z.boolean().meta({ description: 'False when too little was measured, which is not a rating of zero.' }),
    })
    .meta({ id: 'PlanAttainment', description: 'Capaian of a plan so far, exact.' }),
);
