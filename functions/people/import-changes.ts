import type { Versioned } from '../../shared/data/document.ts';
import { peopleWrites } from '../../shared/data/people.ts';
import type { Employee, Unit } from '../../shared/domain/people/people.ts';
import type { Write } from '../../shared/ports/table.ts';
import type { ChangeDraft } from '../saving.ts';
import type { ImportPlan } from './import-plan.ts';

/** So many writes go into one transaction, with room for the journal's own. */
const mostWrites = 80;

interface Entry {
  readonly what: 'units' | 'added' | 'changed';
  readonly writes: readonly Write[];
}

const batched = (entries: readonly Entry[]): readonly (readonly Entry[])[] => {
  const batches: Entry[][] = [];
  let room = 0;
  for (const entry of entries) {
    if (entry.writes.length > room) {
      batches.push([]);
      room = mostWrites;
    }
    batches.at(-1)?.push(entry);
    room -= entry.writes.length;
  }
  return batches;
};

const amountOf = (batch: readonly Entry[], what: Entry['what']): number =>
  batch.filter((entry) => entry.what === what).length;

/**
 * The import as changes of the register, each within a transaction. The record says how many, never who: a NIP has no
 * place in it. Half of an import that broke off is not done again, since its rows then say nothing new.
 */
export const importChanges = (agencyId: string, { units, employees }: ImportPlan): readonly ChangeDraft[] => {
  const write = peopleWrites(agencyId);
  const unitEntry = (unit: Versioned<Unit>): Entry => ({ what: 'units', writes: [write.unit(unit)] });
  const employeeEntry = (employee: Versioned<Employee>): Entry => ({
    what: employee.version === 0 ? 'added' : 'changed',
    writes: write.employee(employee),
  });
  return batched([...units.map(unitEntry), ...employees.map(employeeEntry)]).map((batch) => ({
    journalId: 'people',
    facts: {
      units: amountOf(batch, 'units'),
      added: amountOf(batch, 'added'),
      changed: amountOf(batch, 'changed'),
    },
    writes: [
      ...batch.flatMap(({ writes }) => writes),
      ...(amountOf(batch, 'units') > 0 ? [write.structureChanged()] : []),
    ],
    events: [],
  }));
};
