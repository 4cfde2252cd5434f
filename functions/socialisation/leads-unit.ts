import { localDateOf } from '../../shared/domain/calendar/local-time.ts';
import type { Actor } from '../actor.ts';
import type { Register } from '../register.ts';

/** Whether somebody answers worries: HR, whoever heads a unit, or acts as a head today. */
export const leadsUnit = (
  { employeeId, roles, zone }: Actor,
  { units, mandates }: Pick<Register, 'units' | 'mandates'>,
  now: string,
): boolean => {
  const today = localDateOf(now, zone);
  return (
    roles.includes('hr') ||
    units.some(({ headId }) => headId === employeeId) ||
    mandates.some(({ holderId, from, to }) => holderId === employeeId && from <= today && today <= to)
  );
};
