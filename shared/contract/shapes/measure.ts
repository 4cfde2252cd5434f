import { z } from 'zod';
import { limits } from '../../domain/limits.ts';
import { type Measure, measuredThings, statistics, timeUnits } from '../../domain/measures/measure.ts';
import type { MeasuredMonth } from '../../domain/measures/measured-month.ts';
import { overlapDays } from '../../domain/measures/overlap-days.ts';
import type { ServiceEvent } from '../../domain/measures/service-event.ts';
import { mirrors } from '../mirrors.ts';
import { personRef } from './people.ts';
import {
  basisPoints,
  bilingual,
  count,
  identifier,
  instant,
  localDate,
  measured,
  month,
  textOf,
} from './primitives.ts';

/** With at most three decimals, so that sums of many stay exact and short. */
const eventValue = z
  .number()
  .min(-1e9)
  .max(1e9)
  .refine((value) => /^-?\d+(\.\d{1,3})?$/.test(String(value)), { params: { expected: '<=3 decimals' } });

export const serviceEvent = mirrors<ServiceEvent>()(
  z
    .strictObject({
      eventId: identifier.meta({ description: 'Of the source: the same id is the same event, however often sent.' }),
      type: identifier.meta({ example: 'complaint-answered' }),
      unitId: identifier,
      employeeId: identifier.exactOptional(),
      at: instant,
      startedAt: instant.exactOptional(),
      finishedAt: instant.exactOptional(),
      value: eventValue.exactOptional(),
      success: z.boolean().exactOptional(),
      corrects: identifier.exactOptional().meta({ description: 'The first event that this one replaces.' }),
      correctedAt: instant.exactOptional(),
      cancelled: z.boolean().exactOptional(),
    })
    .meta({ id: 'ServiceEvent', description: 'Something that happened in a service. It never names a citizen.' }),
);

/** What became of one event. */
export const eventOutcome = z
  .object({
    eventId: z.string(),
    outcome: z.enum(['taken', 'repeated', 'refused']),
    problem: z.string().exactOptional(),
    words: bilingual.exactOptional(),
  })
  .meta({ id: 'EventOutcome' });

const publicKey = z
  .string()
  .regex(/^[A-Za-z0-9_-]{43}$/)
  .meta({ description: 'Ed25519, 32 bytes as base64url. Without one, files only. The secret stays with the source.' });

export const sourceBody = z
  .strictObject({
    name: textOf(limits.name),
    ownerId: identifier,
    publicKey: publicKey.exactOptional(),
  })
  .meta({ id: 'SourceRequest' });

export const sourceView = z
  .object({
    sourceId: identifier,
    name: z.string(),
    owner: personRef,
    signs: z.boolean(),
    keyName: z.string().exactOptional().meta({
      description:
        'What its key is called, in refusals and the audit too: a short hash of it. For whoever may change it.',
    }),
    oldKeyUntil: instant.exactOptional().meta({ description: 'Until then the key before may sign too.' }),
    closedAt: instant.exactOptional().meta({ description: 'Since when it takes nothing more.' }),
    may: z
      .array(z.enum(['change', 'assign']))
      .meta({ description: 'What the reader may do: key and closing; the owner.' }),
    registeredAt: instant,
    lastDay: localDate.exactOptional().meta({ description: 'The last day of this month or the last with data.' }),
    eventsThisMonth: count,
  })
  .meta({ id: 'EventSource', description: 'Where events come from.' });

export const sourceChange = z
  .strictObject({
    key: z
      .strictObject({
        publicKey,
        overlapDays: z.literal([...overlapDays]).meta({
          description: 'For so many days the key before may still sign. 0 where its secret is known to others.',
        }),
      })
      .exactOptional(),
    open: z.boolean().exactOptional().meta({ description: 'False closes it: what it sent stays and counts.' }),
  })
  .meta({ id: 'SourceChange' });

const measureFields = {
  name: bilingual,
  sourceId: identifier,
  eventType: identifier,
  statistic: z.enum(statistics),
  over: z.enum(measuredThings),
  percentile: z.int().min(1).max(99).exactOptional(),
  atMost: measured.exactOptional(),
  timeUnit: z.enum(timeUnits).exactOptional(),
  unitOfMeasure: textOf(limits.unitOfMeasure),
  decimals: z.int().min(0).max(3),
  minimumCoverage: basisPoints,
  minimumEvents: z.int().min(1).max(1_000_000),
};

export const measureBody = z.strictObject(measureFields).meta({ id: 'MeasureRequest' });

export const measureView = mirrors<Measure>()(
  z
    .object({ ...measureFields, measureId: identifier })
    .meta({ id: 'Measure', description: 'Ukuran: a number that is computed from events.' }),
);

const monthFields = {
  month,
  exact: z.string().exactOptional().meta({ description: 'Such as 25/12. Absent with too little data.' }),
  value: measured.exactOptional(),
  events: count,
  expectedDays: count,
  daysWithData: count,
  coverage: basisPoints,
  enough: z.boolean(),
};

export const measuredMonthView = mirrors<MeasuredMonth>()(
  z.object(monthFields).meta({ id: 'MeasuredMonth', description: 'A month of a measure, with its coverage.' }),
);

export const eventFileView = z
  .object({
    rootId: identifier,
    standing: z
      .string()
      .exactOptional()
      .meta({ description: 'The event id that counts; absent when it was cancelled.' }),
    versions: z.array(z.object({ event: serviceEvent, day: localDate, receivedAt: instant })),
  })
  .meta({ id: 'EventFile', description: 'An event with its corrections; what was replaced stays visible.' });

export const sourceFinding = z
  .union([
    z.object({ kind: z.literal('missing-days'), days: z.array(localDate) }),
    z.object({ kind: z.literal('jumps'), usual: count, days: z.array(localDate) }),
    z.object({ kind: z.literal('late'), events: count, longest: count }),
    z.object({ kind: z.literal('conflicts'), events: count }),
  ])
  .meta({ id: 'SourceFinding', description: 'What is odd about the data of a source in a month.' });
