import type { LocalDate } from '../calendar/local-date.ts';
import type { Mandate, Unit } from '../people/people.ts';
import { organisationOf, unitsAbove } from '../people/supervisor-of.ts';
import type { HeadOfUnit } from './complaint.ts';

/** The units of an office and who acts for their heads, on a day. */
export interface Structure {
  readonly units: readonly Unit[];
  readonly mandates: readonly Mandate[];
  readonly on: LocalDate;
}

/** Those who lead the unit and those above it, nearest first; vacant posts are left out, and who leads two is named once. */
export const headsFrom = (unitId: string, { units, mandates, on }: Structure): readonly HeadOfUnit[] => {
  const organisation = organisationOf({ units, mandates, employees: [], on });
  const heads = unitsAbove(unitId, organisation).flatMap((unit) => {
    const headId = organisation.leaderOf(unit);
    return headId === undefined ? [] : [{ unitId: unit.unitId, headId }];
  });
  return heads.filter(({ headId }, index) => heads.findIndex((one) => one.headId === headId) === index);
};

/** Who answers for the unit: its head, or the nearest above where the post is vacant. */
export const headOf = (unitId: string, structure: Structure): HeadOfUnit | undefined => headsFrom(unitId, structure)[0];

/**
 * The next head above the one who is responsible now, seen from that one's unit; nobody at the top. Whoever leads none of
 * these units, such as HR that routes, has the nearest head above.
 */
export const headAbove = (
  { unitId, headId }: { readonly unitId: string; readonly headId: string | undefined },
  structure: Structure,
): HeadOfUnit | undefined => {
  const heads = headsFrom(unitId, structure);
  return heads[heads.findIndex((one) => one.headId === headId) + 1];
};

/** Who leads the office: the unit at its top. */
export const headOfOffice = (structure: Structure): HeadOfUnit | undefined => {
  const top = structure.units.find(({ parentId }) => parentId === undefined);
  return top === undefined ? undefined : headOf(top.unitId, structure);
};
