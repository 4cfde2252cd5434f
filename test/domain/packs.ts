import year2026 from '../../data/holidays/2026.json' with { type: 'json' };
import year2027 from '../../data/holidays/2027.json' with { type: 'json' };
import arcamanikPack from '../../data/schemes/arcamanik.json' with { type: 'json' };
import matrixPack from '../../data/schemes/permenpanrb-6-2022.json' with { type: 'json' };
import weightedPack from '../../data/schemes/pp-30-2019-weighted.json' with { type: 'json' };
import capaianPack from '../../data/schemes/rakumpit-capaian.json' with { type: 'json' };
import kinerjaPack from '../../data/schemes/rakumpit-kinerja.json' with { type: 'json' };
import monevPack from '../../data/schemes/rakumpit-monev.json' with { type: 'json' };
import tangerangPack from '../../data/schemes/tangerang-selatan.json' with { type: 'json' };
import type { Calendar, HolidayYear } from '../../shared/domain/calendar/working-calendar.ts';
import type { MatrixScheme, WeightedScheme } from '../../shared/domain/schemes/scheme.ts';

const years = [year2026, year2027] as unknown as readonly HolidayYear[];

/** A five-day week in western Indonesia. */
export const calendar: Calendar = { weekDays: 5, zone: 'WIB', years };

export const matrixScheme = matrixPack as unknown as MatrixScheme;
export const weightedScheme = weightedPack as unknown as WeightedScheme;

/** The schemes of the five offices. */
export const officeSchemes = {
  capaian: capaianPack as unknown as MatrixScheme,
  kinerja: kinerjaPack as unknown as WeightedScheme,
  tangerangSelatan: tangerangPack as unknown as WeightedScheme,
  arcamanik: arcamanikPack as unknown as WeightedScheme,
  monev: monevPack as unknown as MatrixScheme,
};
