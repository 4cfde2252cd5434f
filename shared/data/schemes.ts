import permenpanrb from '../../data/schemes/permenpanrb-6-2022.json' with { type: 'json' };
import pp30 from '../../data/schemes/pp-30-2019-weighted.json' with { type: 'json' };
import type { Scheme } from '../domain/schemes/scheme.ts';

const shipped = [permenpanrb, pp30] as unknown as readonly Scheme[];

/** The rule packs that the product ships. A test checks each against the rules for rule packs. */
export const builtInSchemes = {
  all: (): readonly Scheme[] => shipped,
  find: (schemeId: string, version: string): Scheme | undefined =>
    shipped.find((scheme) => scheme.schemeId === schemeId && scheme.version === version),
} as const;
