import { cases } from '../../shared/data/cases.ts';
import { cycles } from '../../shared/data/cycles.ts';
import type { Case } from '../../shared/domain/case.ts';
import { accept, type Decision, refuse } from '../../shared/domain/decision.ts';
import type { Scheme } from '../../shared/domain/schemes/scheme.ts';
import type { Result } from '../../shared/domain/scoring/result.ts';
import { countingLayer } from '../../shared/domain/scoring/result-decisions.ts';
import { type SpreadReport, spreadOf } from '../../shared/domain/scoring/spread.ts';
import type { Dependencies } from '../dependencies.ts';

export interface UnitInCycle {
  readonly agencyId: string;
  readonly cycleId: string;
  readonly unitId: string;
}

/** A case that was rated, with its result. */
export interface RatedCase {
  readonly case: Case;
  readonly result: Result;
}

/** Everybody of a unit who has a result, as it is now, in the order of their cases. */
export const unitResults = async (
  { agencyId, cycleId, unitId }: UnitInCycle,
  { table }: Dependencies,
): Promise<readonly RatedCase[]> => {
  const store = cases(table, agencyId);
  const ids = (await store.allOfUnit(cycleId, unitId)).map(({ caseId }) => caseId).sort();
  const [found, results] = await Promise.all([store.several(ids), store.results(ids)]);
  const caseById = new Map(found.filter((one) => one.unitId === unitId).map((one) => [one.caseId, one]));
  const resultById = new Map(results.map((result) => [result.caseId, result]));
  return ids.flatMap((caseId) => {
    const [one, result] = [caseById.get(caseId), resultById.get(caseId)];
    return one && result ? [{ case: one, result }] : [];
  });
};

/** The spread of a unit's predicates beside the guidance; there is none before the organisation was rated. */
export const unitSpread = async (
  unit: UnitInCycle,
  { rated, scheme }: { readonly rated: readonly RatedCase[]; readonly scheme: Scheme },
  { table }: Dependencies,
): Promise<Decision<SpreadReport>> => {
  const organisation = await cycles(table, unit.agencyId).organisationRating(unit.cycleId, unit.unitId);
  if (!organisation) return refuse({ code: 'organisation-not-rated', facts: { unitId: unit.unitId } });
  const predicates = rated.map(({ result }) => countingLayer(result).outcome.predicate);
  return accept(spreadOf(predicates, { organisation: organisation.predicate, guidance: scheme.spreadGuidance }));
};
