import year2026 from '../../data/holidays/2026.json' with { type: 'json' };
import year2027 from '../../data/holidays/2027.json' with { type: 'json' };
import type { HolidayYear } from '../../shared/domain/calendar/working-calendar.ts';

/** The years that an example office has loaded. */
export const holidayYears = [year2026, year2027] as unknown as readonly HolidayYear[];
