import { cases } from '../../shared/data/cases.ts';
import { people } from '../../shared/data/people.ts';
import type { Employee, Unit } from '../../shared/domain/people.ts';
import type { Dependencies } from '../dependencies.ts';
import { caseIdOf } from './new-case.ts';

/** So many people are looked at in one call of a step: well within the time of a function. */
const pageSize = 25;

interface At {
  readonly unit: number;
  readonly within?: string;
}

const atOf = (cursor: string | undefined): At => (cursor === undefined ? { unit: 0 } : (JSON.parse(cursor) as At));

type PageOf<T> = (
  unitId: string,
  page: { limit: number; cursor?: string },
) => Promise<{ items: readonly T[]; cursor?: string }>;

/** One page after another through the units of an agency; the cursor says where the next one begins. */
const throughUnits = async <T>(units: readonly Unit[], cursor: string | undefined, pageOf: PageOf<T>) => {
  const { unit: index, within } = atOf(cursor);
  const unit = units[index];
  if (!unit) return { items: [] as readonly T[] };
  const page = await pageOf(unit.unitId, { limit: pageSize, ...(within === undefined ? {} : { cursor: within }) });
  const next: At | undefined =
    page.cursor === undefined
      ? index + 1 < units.length
        ? { unit: index + 1 }
        : undefined
      : { unit: index, within: page.cursor };
  return { items: page.items, ...(next === undefined ? {} : { cursor: JSON.stringify(next) }) };
};

/** The employees of an agency, a page at a time. */
export const employeePage = async (agencyId: string, cursor: string | undefined, { table }: Dependencies) => {
  const register = people(table, agencyId);
  return throughUnits<Employee>(await register.units(), cursor, register.staffOf);
};

/**
 * The cases of a cycle, a page at a time, in the order of the employees: a case that changes its stage between two pages
 * is neither missed nor seen twice.
 */
export const casePage = async (
  { agencyId, cycleId }: { readonly agencyId: string; readonly cycleId: string },
  cursor: string | undefined,
  deps: Dependencies,
) => {
  const { items, cursor: next } = await employeePage(agencyId, cursor, deps);
  const found = await cases(deps.table, agencyId).several(items.map(({ employeeId }) => caseIdOf(cycleId, employeeId)));
  return { items: found, ...(next === undefined ? {} : { cursor: next }) };
};
