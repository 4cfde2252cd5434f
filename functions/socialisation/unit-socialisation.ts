import { cases } from '../../shared/data/cases.ts';
import { people } from '../../shared/data/people.ts';
import type { PageWish } from '../../shared/data/query.ts';
import type { Case } from '../../shared/domain/case.ts';
import type { Scheme } from '../../shared/domain/schemes/scheme.ts';
import { isKnown } from '../../shared/domain/socialisation/socialisation.ts';
import type { Names } from '../console/names.ts';
import { caseIdOf } from '../cycles/new-case.ts';
import type { Dependencies } from '../dependencies.ts';
import { personRef } from '../name-refs.ts';
import { knownView } from './my-scheme.ts';

export interface UnitPlace {
  readonly agencyId: string;
  readonly cycleId: string;
  readonly unitId: string;
}

/** A page of a unit's staff whose version of the scheme is not the one that counts, in the order of the register. */
export const missingIn = async (
  { agencyId, cycleId, unitId }: UnitPlace,
  { scheme, wish }: { readonly scheme: Scheme; readonly wish: PageWish },
  { table }: Pick<Dependencies, 'table'>,
) => {
  const { items: staff, ...page } = await people(table, agencyId).staffOf(unitId, wish);
  const found = await cases(table, agencyId).several(staff.map(({ employeeId }) => caseIdOf(cycleId, employeeId)));
  return { items: found.filter(({ schemeKnown }) => !isKnown(schemeKnown, scheme)), ...page };
};

/** Somebody of a unit, and what they made of the scheme. */
export const personView = ({ caseId, employeeId, segments, schemeKnown }: Case, scheme: Scheme, names: Names) => ({
  caseId,
  person: personRef(employeeId, names),
  position: segments.at(-1)?.position ?? '',
  ...(schemeKnown === undefined ? {} : { known: knownView(schemeKnown, scheme) }),
});
