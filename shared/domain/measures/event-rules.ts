import { type Instant, secondsBetween } from '../calendar/local-time.ts';
import type { EventProblem } from './event-words.ts';
import type { ServiceEvent } from './service-event.ts';

export interface EventRuleFacts {
  readonly now: Instant;
  readonly unitIds: ReadonlySet<string>;
  /** Of those that the batch names, who there are. */
  readonly employeeIds: ReadonlySet<string>;
}

/** Clocks differ by so many seconds without anybody's fault. */
const clockTolerance = 300;

const twoYears = 2 * 366 * 86_400;

const isAfter = (instant: Instant | undefined, now: Instant): boolean =>
  instant !== undefined && instant > now && secondsBetween(now, instant) > clockTolerance;

/** What is wrong with an event in itself, before it is compared with what is known. */
export const eventProblem = (event: ServiceEvent, facts: EventRuleFacts): EventProblem | undefined => {
  const { at, startedAt, finishedAt, corrects, correctedAt, cancelled, unitId, employeeId } = event;
  if ([at, startedAt, finishedAt, correctedAt].some((instant) => isAfter(instant, facts.now))) return 'in-future';
  if (secondsBetween(at, facts.now) > twoYears) return 'too-old';
  if (startedAt !== undefined && finishedAt !== undefined && finishedAt < startedAt) return 'ends-before-start';
  const dated = correctedAt !== undefined;
  if ((corrects !== undefined) !== dated || (cancelled === true && !dated)) return 'correction-undated';
  if (!facts.unitIds.has(unitId)) return 'unknown-unit';
  return employeeId === undefined || facts.employeeIds.has(employeeId) ? undefined : 'unknown-person';
};
