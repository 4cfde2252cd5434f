import { cases } from '../../shared/data/cases.ts';
import type { Case } from '../../shared/domain/case.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Register } from '../register.ts';

/** One of the reader's people. */
export interface Member {
  readonly case: Case;
  /** In whose place the reader supervises. */
  readonly actingFor: string | undefined;
}

/** Who asks about which cycle. */
export interface Reader {
  readonly agencyId: string;
  readonly employeeId: string;
  readonly cycleId: string;
  readonly today: string;
}

/** In whose place the reader supervises today: the own, and the heads of units for whom a mandate is held. */
const placesOf = ({ employeeId, today }: Reader, { mandates, unit }: Register): readonly (string | undefined)[] => {
  const acts = mandates.filter((m) => m.holderId === employeeId && m.from <= today && today <= m.to);
  const headIds = acts.flatMap(({ unitId }) => unit(unitId)?.headId ?? []);
  return [undefined, ...new Set(headIds.filter((headId) => headId !== employeeId))];
};

const allOf = async (reader: Reader, supervisorId: string, deps: Dependencies): Promise<readonly Case[]> => {
  const { ofSupervisor } = cases(deps.table, reader.agencyId);
  const found: Case[] = [];
  let cursor: string | undefined;
  do {
    const page = await ofSupervisor(reader.cycleId, supervisorId, cursor === undefined ? {} : { cursor });
    found.push(...page.items);
    cursor = page.cursor;
  } while (cursor !== undefined);
  return found;
};

/**
 * The people whose current segment the reader supervises, by the own name or in the place of somebody for whom a mandate
 * is held. Nobody is the own supervisor, not even while acting for whoever is.
 */
export const teamOf = async (reader: Reader, register: Register, deps: Dependencies): Promise<readonly Member[]> => {
  const groups = await Promise.all(
    placesOf(reader, register).map(async (actingFor) => {
      const theirs = await allOf(reader, actingFor ?? reader.employeeId, deps);
      return theirs.map((one): Member => ({ case: one, actingFor }));
    }),
  );
  return groups.flat().filter((member) => member.case.employeeId !== reader.employeeId);
};
