import { socialisation } from '../../shared/data/socialisation.ts';
import { progressOf } from '../../shared/domain/socialisation/socialisation.ts';
import { loadCycle } from '../cycles/load-cycle.ts';
import { endpoint } from '../endpoint.ts';
import { openRegister } from '../register.ts';
import { schemeOf } from '../scheme-of.ts';
import { unitTree } from '../unit-tree.ts';

/** How many of each unit know the scheme, from the counters: no case is looked at. Units without anybody are left out. */
export const listSocialisation = endpoint('listSocialisation', async ({ actor, params }, deps) => {
  const { agencyId } = actor;
  const cycle = await loadCycle({ agencyId, cycleId: params.cycleId }, deps);
  const scheme = await schemeOf(cycle, deps);
  const [counted, { units }] = await Promise.all([
    socialisation(deps.table, agencyId).byUnit(cycle.cycleId, scheme),
    openRegister(agencyId, [], deps),
  ]);
  const byUnit = new Map(counted.map((one) => [one.unitId, one]));
  const demanded = scheme.socialisation?.share;
  const rows = unitTree(units)
    .within(undefined)
    .flatMap(({ unitId, name }) => {
      const found = byUnit.get(unitId);
      if (found === undefined || found.people === 0) return [];
      const { current, unitId: _, ...counts } = found;
      return [{ unit: { unitId, name }, progress: progressOf(counts, demanded), current }];
    });
  const body = { schemeVersion: scheme.version, ...(demanded === undefined ? {} : { demanded }), units: rows };
  return { answer: { body } };
});
