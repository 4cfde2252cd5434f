import { z } from 'zod';
import { caseStages } from '../../domain/case.ts';
import { predicates } from '../../domain/schemes/scheme.ts';
import { midReviewStatuses } from './case.ts';
import { personRef, unitRef } from './people.ts';
import { count, eachOf, facts, identifier, instant } from './primitives.ts';

const counts = {
  cases: count,
  stages: eachOf(caseStages, count),
  midReviews: eachOf(midReviewStatuses, count),
  selfAssessed: count,
  openTasks: count,
  lateTasks: count,
  predicates: eachOf(predicates, count).meta({ description: 'Of announced results only.' }),
};

export const overview = z
  .object({
    cycleId: identifier,
    at: instant,
    total: z.object(counts),
    units: z.array(z.object({ unit: unitRef, ...counts })),
  })
  .meta({ id: 'Overview', description: 'Where everything stands, by unit.' });

const hash = z.string().regex(/^[0-9a-f]{64}$/);

export const timelineEntry = z
  .object({
    sequence: count,
    at: instant,
    actor: personRef.exactOptional().meta({ description: 'Absent for what a deadline did.' }),
    action: z.string(),
    facts,
    previous: hash,
    hash,
  })
  .meta({ id: 'TimelineEntry', description: 'One entry of the hash chain of a case.' });

export const auditCheck = z
  .object({
    caseId: identifier,
    intact: z.boolean(),
    entries: count,
    head: hash,
    firstBreak: count.exactOptional().meta({ description: 'The sequence of the first entry that does not follow.' }),
  })
  .meta({ id: 'AuditCheck' });
