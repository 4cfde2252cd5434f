import { cycles } from '../../shared/data/cycles.ts';
import type { Scheme } from '../../shared/domain/schemes/scheme.ts';
import type { Result } from '../../shared/domain/scoring/result.ts';
import { countingLayer } from '../../shared/domain/scoring/result-decisions.ts';
import { type SpreadReport, spreadOf } from '../../shared/domain/scoring/spread.ts';
import type { Dependencies } from '../dependencies.ts';
import { type UnitInCycle, unitResults } from '../scoring/unit-results.ts';

/** So many units are read at once. */
const atOnce = 16;

/** What a calibration compares: the results of several units, each beside the guidance for its own unit. */
export interface RatedWithin {
  readonly results: readonly Result[];
  readonly spreadOf: (caseId: string) => SpreadReport | undefined;
}

/** Everybody of these units who is rated. A unit whose organisation is not rated has no spread yet. */
export const ratedWithin = async (
  unitIds: readonly string[],
  { agencyId, cycleId, scheme }: Omit<UnitInCycle, 'unitId'> & { readonly scheme: Scheme },
  deps: Dependencies,
): Promise<RatedWithin> => {
  const organisations = await cycles(deps.table, agencyId).organisationRatings(cycleId);
  const results: Result[] = [];
  const spreads = new Map<string, SpreadReport>();
  const add = async (unitId: string): Promise<void> => {
    const rated = (await unitResults({ agencyId, cycleId, unitId }, deps)).map(({ result }) => result);
    results.push(...rated);
    const organisation = organisations.find((one) => one.unitId === unitId)?.predicate;
    if (organisation === undefined) return;
    const predicates = rated.map((result) => countingLayer(result).outcome.predicate);
    const spread = spreadOf(predicates, { organisation, guidance: scheme.spreadGuidance });
    for (const { caseId } of rated) spreads.set(caseId, spread);
  };
  for (let start = 0; start < unitIds.length; start += atOnce) {
    await Promise.all(unitIds.slice(start, start + atOnce).map(add));
  }
  return { results, spreadOf: (caseId) => spreads.get(caseId) };
};
