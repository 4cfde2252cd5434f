import arcamanik from '../../data/schemes/arcamanik.json' with { type: 'json' };
import permenpanrb from '../../data/schemes/permenpanrb-6-2022.json' with { type: 'json' };
import pp30 from '../../data/schemes/pp-30-2019-weighted.json' with { type: 'json' };
import rakumpitCapaian from '../../data/schemes/rakumpit-capaian.json' with { type: 'json' };
import rakumpitKinerja from '../../data/schemes/rakumpit-kinerja.json' with { type: 'json' };
import rakumpitMonev from '../../data/schemes/rakumpit-monev.json' with { type: 'json' };
import tangerangSelatan from '../../data/schemes/tangerang-selatan.json' with { type: 'json' };
import type { Scheme } from '../domain/schemes/scheme.ts';

const shipped = [
  permenpanrb,
  pp30,
  rakumpitCapaian,
  rakumpitKinerja,
  tangerangSelatan,
  arcamanik,
  rakumpitMonev,
] as unknown as readonly Scheme[];

/** The rule packs that the product ships. A test checks each against the rules for rule packs. */
export const builtInSchemes = {
  all: (): readonly Scheme[] => shipped,
  find: (schemeId: string, version: string): Scheme | undefined =>
    shipped.find((scheme) => scheme.schemeId === schemeId && scheme.version === version),
} as const;
