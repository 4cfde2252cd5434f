import { describe, expect, it } from 'vitest';
import { predicateOf, quadrantCodes, siasnCodes } from '../../../shared/domain/scoring/predicate-matrix.ts';
import { aMatrixScheme, nineCells } from '../appraisal-samples.ts';

describe('the predicate matrix', () => {
  it.each(nineCells)('results %s · behaviour %s → %s', (results, behaviour, predicate) => {
    expect(predicateOf(aMatrixScheme().matrix, { results, behaviour })).toBe(predicate);
  });

  it('reads the cells of the scheme, not its own', () => {
    const matrix = {
      ...aMatrixScheme().matrix,
      meets: { below: 'baik', meets: 'baik', above: 'sangat-baik' },
    } as const;
    expect(predicateOf(matrix, { results: 'meets', behaviour: 'above' })).toBe('sangat-baik');
  });
});

describe('the codes of SIASN', () => {
  it.each([
    ['above', 'above', 'sangat-baik', 1, 1, 1],
    ['above', 'meets', 'baik', 1, 2, 2],
    ['above', 'below', 'kurang', 1, 3, 4],
    ['below', 'above', 'butuh-perbaikan', 3, 1, 3],
    ['below', 'below', 'sangat-kurang', 3, 3, 5],
  ] as const)('are for %s, %s and %s: %d, %d, %d', (results, behaviour, predicate, first, second, quadrant) => {
    expect(siasnCodes({ results, behaviour }, predicate)).toEqual({ results: first, behaviour: second, quadrant });
  });

  it('can say every quadrant', () => {
    expect(Object.values(quadrantCodes)).toEqual([1, 2, 3, 4, 5]);
  });
});
