import { socialisation } from '../../shared/data/socialisation.ts';
import type { Case } from '../../shared/domain/case.ts';
import type { Refusal } from '../../shared/domain/decision.ts';
import type { Scheme } from '../../shared/domain/schemes/scheme.ts';
import { progressOf, waitsForUnit } from '../../shared/domain/socialisation/socialisation.ts';
import type { Plan } from '../../shared/domain/targets/plan.ts';
import type { Dependencies } from '../dependencies.ts';
import { openRegister } from '../register.ts';

/**
 * Why a plan can't be handed in yet: too few of the unit have acknowledged the scheme, where the pack demands a share. From
 * the counters of the one unit.
 */
export const waitingForUnit = async (
  { agencyId, cycleId, unitId }: Case,
  { plan, scheme }: { readonly plan: Plan; readonly scheme: Scheme },
  deps: Dependencies,
): Promise<readonly Refusal[]> => {
  const demanded = scheme.socialisation?.share;
  if (demanded === undefined || !waitsForUnit(plan)) return [];
  const counts = await socialisation(deps.table, agencyId).ofUnit(cycleId, unitId);
  const { isOpen, share, needed, acknowledged } = progressOf(counts, demanded);
  if (isOpen) return [];
  const { unitName } = await openRegister(agencyId, [], deps);
  const facts = { unitName: unitName(unitId), share, demanded, acknowledged, needed, lacking: needed - acknowledged };
  return [{ code: 'scheme-not-understood', facts }];
};
