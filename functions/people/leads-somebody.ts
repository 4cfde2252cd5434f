import { cases } from '../../shared/data/cases.ts';
import { cycles } from '../../shared/data/cycles.ts';
import type { Actor } from '../actor.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Register } from '../register.ts';

/**
 * Whether somebody has people to look after: heads a unit, acts as the head of one today, or supervises a year of an open
 * cycle, as the leader of a team does who heads no unit.
 */
export const leadsSomebody = async (
  { agencyId, employeeId }: Actor,
  { register, today }: { readonly register: Register; readonly today: string },
  { table }: Pick<Dependencies, 'table'>,
): Promise<boolean> => {
  const heads = register.units.some(({ headId }) => headId === employeeId);
  const acts = register.mandates.some((m) => m.holderId === employeeId && m.from <= today && today <= m.to);
  if (heads || acts) return true;
  const open = (await cycles(table, agencyId).all()).filter(({ status }) => status === 'open');
  const first = await Promise.all(
    open.map(({ cycleId }) => cases(table, agencyId).ofSupervisor(cycleId, employeeId, { limit: 1 })),
  );
  return first.some(({ items }) => items.length > 0);
};
