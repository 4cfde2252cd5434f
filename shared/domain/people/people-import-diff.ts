import type { Employee } from './people.ts';

/** An employee of whom the file says something else than before. */
export interface EmployeeChange {
  readonly before: Employee;
  readonly after: Employee;
  readonly fields: readonly (keyof Employee)[];
}

const differing = (before: Employee, after: Employee): readonly (keyof Employee)[] =>
  ([...new Set([...Object.keys(before), ...Object.keys(after)])] as (keyof Employee)[]).filter((field) => {
    const [a, b] = [before[field], after[field]];
    return Array.isArray(a) && Array.isArray(b) ? a.join() !== b.join() : a !== b;
  });

/** Sorts the people of a file into new, changed and as they were, by NIP. */
export const compareEmployees = (people: readonly Employee[], existing: readonly Employee[]) => {
  const before = new Map(existing.map((employee) => [employee.nip, employee]));
  const added = people.filter(({ nip }) => !before.has(nip));
  const known = people.flatMap((after) => {
    const old = before.get(after.nip);
    return old === undefined ? [] : [{ before: old, after, fields: differing(old, after) }];
  });
  return {
    added,
    changed: known.filter(({ fields }) => fields.length > 0),
    unchanged: known.filter(({ fields }) => fields.length === 0).map(({ before: same }) => same),
  };
};
