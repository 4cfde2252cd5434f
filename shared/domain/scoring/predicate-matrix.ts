import type { Level, MatrixScheme, Predicate } from '../schemes/scheme.ts';

/** The two judgements of a matrix scheme: rating hasil kerja and rating perilaku kerja. */
export interface Levels {
  readonly results: Level;
  readonly behaviour: Level;
}

/**
 * The predicate of two judgements: a look-up in the nine cells of the scheme, and nothing else. Behaviour below
 * expectation never gives better than `kurang`, however good the results. Source: PermenPANRB 6/2022, annex.
 */
export const predicateOf = (matrix: MatrixScheme['matrix'], { results, behaviour }: Levels): Predicate =>
  matrix[results][behaviour];

/** How SIASN numbers a rating. */
const ratingCodes = { above: 1, meets: 2, below: 3 } as const satisfies Record<Level, number>;

/** How SIASN numbers a predicate (kuadran); 3 and 4 are unverified. */
export const quadrantCodes = {
  'sangat-baik': 1,
  baik: 2,
  'butuh-perbaikan': 3,
  kurang: 4,
  'sangat-kurang': 5,
} as const satisfies Record<Predicate, number>;

/** What SIASN is sent. The quadrant comes from the predicate: the greater of both ratings can never be a 4 or a 5. */
export const siasnCodes = ({ results, behaviour }: Levels, predicate: Predicate) => ({
  results: ratingCodes[results],
  behaviour: ratingCodes[behaviour],
  quadrant: quadrantCodes[predicate],
});
