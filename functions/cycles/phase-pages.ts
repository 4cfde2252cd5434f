import { cases } from '../../shared/data/cases.ts';
import { people } from '../../shared/data/people.ts';
import type { Employee, Unit } from '../../shared/domain/people/people.ts';
import type { Dependencies } from '../dependencies.ts';
import { caseIdOf } from './new-case.ts';

/**
 * About so many people are looked at in one call of a step: well within the time of a function, and few enough calls that
 * one pass over 600,000 people, of which each has an execution of its own, stays below 25,000 events (nine a call).
 */
const pageSize = 250;

interface At {
  readonly unit: number;
  readonly within?: string;
}

const atOf = (cursor: string | undefined): At => (cursor === undefined ? { unit: 0 } : (JSON.parse(cursor) as At));

interface Stretch {
  readonly cursor: string | undefined;
  readonly atMost: number;
}

type PageOf<T> = (
  unitId: string,
  page: { limit: number; cursor?: string },
) => Promise<{ items: readonly T[]; cursor?: string }>;

/** One page after another through the units of an agency, as many units as fill it; the cursor says where the next begins. */
const throughUnits = async <T>(units: readonly Unit[], { cursor, atMost }: Stretch, pageOf: PageOf<T>) => {
  const found: T[] = [];
  let at = atOf(cursor);
  for (let unit = units[at.unit]; unit && found.length < atMost; unit = units[at.unit]) {
    const within = at.within === undefined ? {} : { cursor: at.within };
    const page = await pageOf(unit.unitId, { limit: atMost - found.length, ...within });
    found.push(...page.items);
    at = page.cursor === undefined ? { unit: at.unit + 1 } : { unit: at.unit, within: page.cursor };
  }
  return { items: found, ...(at.unit < units.length ? { cursor: JSON.stringify(at) } : {}) };
};

/** The employees of an agency, a page at a time. */
export const employeePage = async (
  agencyId: string,
  { cursor, atMost = pageSize }: Pick<Stretch, 'cursor'> & Partial<Stretch>,
  { table }: Pick<Dependencies, 'table'>,
) => {
  const register = people(table, agencyId);
  return throughUnits<Employee>(await register.units(), { cursor, atMost }, register.staffOf);
};

/**
 * The cases of a cycle, a page at a time, in the order of the employees: a case that changes its stage between two pages
 * is neither missed nor seen twice.
 */
export const casePage = async (
  { agencyId, cycleId }: { readonly agencyId: string; readonly cycleId: string },
  cursor: string | undefined,
  deps: Pick<Dependencies, 'table'>,
) => {
  const { items, cursor: next } = await employeePage(agencyId, { cursor }, deps);
  const found = await cases(deps.table, agencyId).several(items.map(({ employeeId }) => caseIdOf(cycleId, employeeId)));
  return { items: found, ...(next === undefined ? {} : { cursor: next }) };
};
