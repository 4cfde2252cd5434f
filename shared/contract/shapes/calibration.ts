import { z } from 'zod';
import type { CalibrationReason } from '../../domain/calibration/calibration-proposals.ts';
import { limits } from '../../domain/limits.ts';
import { mirrors } from '../mirrors.ts';
import { personRef, unitRef } from './people.ts';
import { count, identifier, instant, textUpTo } from './primitives.ts';
import { outcome } from './result.ts';
import { level, predicate } from './scheme-parts.ts';

const exact = z.string().meta({ description: 'numerator/denominator' });

const rater = { raterId: identifier, mean: exact, others: exact };

const reason = mirrors<CalibrationReason>()(
  z
    .discriminatedUnion('kind', [
      z.object({ kind: z.enum(['lenient-rater', 'severe-rater']), ...rater }),
      z.object({ kind: z.literal('level-against-attainment'), level, suggested: level }),
      z.object({
        kind: z.literal('segments-differ'),
        part: z.enum(['results', 'behaviour']),
        from: level,
        to: level,
      }),
      z.object({ kind: z.literal('spread'), predicates: z.array(predicate), count }),
      z.object({ kind: z.literal('added'), by: identifier, reason: z.string() }),
    ])
    .meta({ id: 'CalibrationReason', description: 'Why a panel should look at a result: a hint, never a fault.' }),
);

const itemFields = {
  sessionId: identifier,
  cycleId: identifier,
  unit: unitRef,
  panel: z.array(personRef),
  openedBy: personRef,
  openedAt: instant,
  /** Without what is about the reader. */
  proposals: count,
  decided: count,
  closedAt: instant.exactOptional(),
};

export const calibrationItem = z.object(itemFields).meta({ id: 'CalibrationItem' });

const verdict = z.enum(['changed', 'unchanged']);

const row = z
  .object({
    caseId: identifier,
    employee: personRef,
    unit: unitRef,
    rater: personRef,
    /** The layer that counts: what a decision is about. */
    layerId: identifier,
    /** What the supervisor's layer says, and why. */
    rated: outcome,
    reason: z.string(),
    reasons: z.array(reason),
    /** Who of the panel may not speak on it. */
    conflicted: z.array(identifier),
    isAnnounced: z.boolean(),
    ruling: z
      .object({
        verdict,
        reason: z.string(),
        present: z.array(personRef),
        by: personRef,
        at: instant,
        outcome: outcome.exactOptional().meta({ description: 'What the change came to.' }),
      })
      .exactOptional(),
  })
  .meta({ id: 'CalibrationRow' });

export const calibrationView = z
  .object({
    ...itemFields,
    scheme: z.enum(['matrix', 'weighted']),
    rows: z.array(row),
    leftOff: count.exactOptional().meta({ description: 'People for whom the session has no room; the next one has.' }),
    /** Left out until the result of a reader whom it may be about is announced. */
    minutes: z.string().exactOptional(),
    closedBy: personRef.exactOptional(),
  })
  .meta({ id: 'Calibration', description: 'Sidang kalibrasi, without what is about the reader.' });

export const calibrationOpeningBody = z
  .strictObject({ panel: z.array(identifier).max(limits.calibration.panel) })
  .meta({ id: 'CalibrationOpeningRequest' });

export const calibrationAddingBody = z
  .strictObject({ employeeId: identifier, reason: textUpTo(limits.calibration.reason) })
  .meta({ id: 'CalibrationAddingRequest' });

export const calibrationRulingBody = z
  .strictObject({
    caseId: identifier,
    layerId: identifier.meta({ description: 'The layer that the panel saw.' }),
    verdict,
    reason: textUpTo(limits.calibration.reason),
    present: z.array(identifier).max(limits.calibration.panel),
    resultsLevel: level.exactOptional(),
    behaviourLevel: level.exactOptional(),
    resultsScore: z.int().exactOptional().meta({ description: 'Weighted schemes: hundredths of a point.' }),
    behaviourScore: z.int().exactOptional(),
  })
  .meta({ id: 'CalibrationRulingRequest' });
