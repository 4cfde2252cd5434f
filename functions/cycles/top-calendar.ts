import type { Calendar } from '../../shared/domain/calendar/working-calendar.ts';
import { Refused } from '../../shared/domain/decision.ts';
import type { Register } from '../register.ts';

/**
 * The calendar by which the phases of a cycle are planned: that of the unit at the top of the agency.
 * @throws {Refused} `unit-unknown` when the agency has no units yet
 */
export const topCalendar = (register: Pick<Register, 'units' | 'calendarOf'>): Calendar => {
  const top = register.units.find(({ parentId }) => parentId === undefined) ?? register.units[0];
  if (!top) throw new Refused({ code: 'unit-unknown' });
  return register.calendarOf(top.unitId);
};
