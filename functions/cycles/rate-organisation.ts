import { cases } from '../../shared/data/cases.ts';
import { cycles, cycleWrites } from '../../shared/data/cycles.ts';
import { localDateOf } from '../../shared/domain/calendar/local-time.ts';
import type { CaseStage } from '../../shared/domain/case.ts';
import { organisationOf } from '../../shared/domain/people/supervisor-of.ts';
import { rateOrganisation as rate } from '../../shared/domain/scoring/organisation-rating.ts';
import type { Dependencies } from '../dependencies.ts';
import { endpoint } from '../endpoint.ts';
import { openRegister } from '../register.ts';
import { cycleJournal } from '../steps/phase.ts';
import { loadCycle } from './load-cycle.ts';

const ratedStages = ['rated', 'announced', 'appeal', 'completed'] as const satisfies readonly CaseStage[];

interface UnitOfCycle {
  readonly agencyId: string;
  readonly cycleId: string;
  readonly unitId: string;
}

/** Whether anybody of the unit is rated: one look at each stage from the rating on. */
const isStaffRated = async ({ agencyId, cycleId, unitId }: UnitOfCycle, { table }: Dependencies): Promise<boolean> => {
  const { ofUnit } = cases(table, agencyId);
  const pages = await Promise.all(ratedStages.map((stage) => ofUnit(cycleId, unitId, { stage, limit: 1 })));
  return pages.some(({ items }) => items.length > 0);
};

/** Sets the predicate of a unit as a whole, on which the ratings of its people rest. */
export const rateOrganisation = endpoint('rateOrganisation', async ({ actor, params, body, now }, deps) => {
  const { agencyId, employeeId } = actor;
  const at = { agencyId, cycleId: params.cycleId, unitId: params.unitId };
  await loadCycle(at, deps);
  const register = await openRegister(agencyId, [], deps);
  const unit = register.unit(at.unitId);
  if (!unit) return { refusals: [{ code: 'not-found', field: '/unitId', facts: { in: 'path' } }] };
  const { units, mandates } = register;
  const { leaderOf } = organisationOf({ units, mandates, employees: [], on: localDateOf(now, unit.zone) });
  const decided = rate(body, {
    cycleId: at.cycleId,
    unitId: at.unitId,
    actor: employeeId,
    now,
    // Its head answers for the unit also while somebody acts, and is rated by what is set here.
    headId: unit.headId === employeeId ? employeeId : leaderOf(unit),
    existing: await cycles(deps.table, agencyId).organisationRating(at.cycleId, at.unitId),
    staffRated: await isStaffRated(at, deps),
  });
  if (!decided.ok) return { refusals: decided.refusals };
  const rating = decided.value;
  return {
    answer: { body: { ...rating, version: rating.version + 1 } },
    changes: [
      {
        journalId: cycleJournal(at.cycleId),
        facts: { unitId: at.unitId, predicate: rating.predicate },
        writes: [cycleWrites(agencyId).organisationRating(rating)],
        events: [],
      },
    ],
  };
});
