import type { Scheme } from '../../shared/domain/scheme.ts';
import type { Schemes } from '../dependencies.ts';

/** Rule packs that were checked before they were bundled. */
export const rulePacks = (packs: readonly unknown[]): Schemes => {
  const schemes = packs as readonly Scheme[];
  return {
    all: () => schemes,
    find: (schemeId, version) => schemes.find((one) => one.schemeId === schemeId && one.version === version),
  };
};
