import { people } from '../../shared/data/people.ts';
import { localDateOf } from '../../shared/domain/calendar/local-time.ts';
import type { Cycle } from '../../shared/domain/cycles/cycle.ts';
import type { Employee, Unit } from '../../shared/domain/people/people.ts';
import { type ReadinessFinding, readinessFindings } from '../../shared/domain/people/readiness.ts';
import type { Dependencies } from '../dependencies.ts';

export interface Readiness {
  readonly units: readonly Unit[];
  readonly employees: readonly Employee[];
  /** Blockers first. */
  readonly findings: readonly ReadinessFinding[];
  readonly blockers: number;
}

/** The first day of the cycle, or today when that is later: mandates granted meanwhile count. */
const dayOf = (year: number, today: string): string => {
  const [first, last] = [`${year}-01-01`, `${year}-12-31`];
  if (today < first) return first;
  return today > last ? last : today;
};

/** Looks through the whole register for what would keep somebody from the cycle. Asked by HR, seldom. */
export const readinessOf = async (
  { agencyId, year }: Cycle,
  { table, clock }: Pick<Dependencies, 'table' | 'clock'>,
): Promise<Readiness> => {
  const register = people(table, agencyId);
  const [units, mandates] = await Promise.all([register.units(), register.mandates()]);
  const employees: Employee[] = [];
  for (const { unitId } of units) employees.push(...(await register.allStaffOf(unitId)));
  const on = dayOf(year, localDateOf(clock.now(), 'WIB'));
  const found = readinessFindings({ units, employees, mandates, on, until: `${year}-12-31` });
  const [blockers, warnings] = [
    found.filter(({ severity }) => severity === 'blocker'),
    found.filter(({ severity }) => severity === 'warning'),
  ];
  return { units, employees, findings: [...blockers, ...warnings], blockers: blockers.length };
};
