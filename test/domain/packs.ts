import year2026 from '../../data/holidays/2026.json' with { type: 'json' };
import year2027 from '../../data/holidays/2027.json' with { type: 'json' };
import matrixPack from '../../data/schemes/permenpanrb-6-2022.json' with { type: 'json' };
import weightedPack from '../../data/schemes/pp-30-2019-weighted.json' with { type: 'json' };
import type { Calendar, HolidayYear } from '../../shared/domain/calendar/working-calendar.ts';
import type { MatrixScheme, WeightedScheme } from '../../shared/domain/schemes/scheme.ts';

const years = [year2026, year2027] as unknown as readonly HolidayYear[];

/** A five-day week in western Indonesia. */
export const calendar: Calendar = { weekDays: 5, zone: 'WIB', years };

export const matrixScheme = matrixPack as unknown as MatrixScheme;
export const weightedScheme = weightedPack as unknown as WeightedScheme;
