import { z } from 'zod';
import type { HolidayYear } from '../../domain/calendar/working-calendar.ts';
import { limits } from '../../domain/limits.ts';
import { phases } from '../../domain/schemes/scheme.ts';
import { mirrors } from '../mirrors.ts';
import { personRef, unitRef } from './people.ts';
import { eachOf, facts, identifier, instant, localDate, textOf, version, year } from './primitives.ts';
import { phase } from './scheme-parts.ts';

const phaseView = z
  .object({ phase, status: z.enum(['scheduled', 'open', 'closed']), opensAt: instant, closesAt: instant })
  .meta({ id: 'PhaseState' });

const correction = z
  .object({ from: z.string(), to: z.string(), reason: z.string(), decree: z.string(), at: instant })
  .meta({ id: 'SchemeCorrection', description: 'The year was moved to a corrected version of its scheme.' });

export const cycleView = z
  .object({
    cycleId: identifier,
    year,
    schemeId: identifier,
    schemeVersion: z.string(),
    corrections: z.array(correction).exactOptional(),
    status: z.enum(['prepared', 'open', 'closed']),
    phases: eachOf(phases, phaseView),
    version,
  })
  .meta({ id: 'Cycle', description: 'Periode kinerja.' });

export const readinessFinding = z
  .object({
    code: z.string(),
    severity: z.enum(['blocker', 'warning']),
    employee: personRef.exactOptional(),
    unit: unitRef.exactOptional(),
    owner: z.string().meta({ description: 'Who can put it right: a role or a relation.' }),
    facts: facts.exactOptional(),
    title: z.string(),
    detail: z.string(),
    remedy: z.string(),
  })
  .meta({ id: 'ReadinessFinding' });

const holidayFields = {
  decree: textOf(limits.line),
  confidence: z.enum(['A', 'B', 'C']),
  unverified: z.boolean().exactOptional(),
  days: z
    .array(z.strictObject({ date: localDate, kind: z.enum(['libur', 'cuti-bersama']), name: textOf(limits.name) }))
    .max(limits.holidays),
};

/** The year is in the path. */
export const holidayBody = z.strictObject(holidayFields).meta({ id: 'HolidayYearRequest' });

export const holidayYear = mirrors<HolidayYear>()(
  z
    .object({ ...holidayFields, year })
    .meta({ id: 'HolidayYear', description: 'Hari libur nasional dan cuti bersama of one year, by decree.' }),
);
