import { describe, expect, it } from 'vitest';
import { numberAt, packNumbers, unitAt, withValue } from '../../../web/schemes/pack-numbers.ts';

const pack = {
  kind: 'weighted',
  weights: { results: 7000, behaviour: 3000 },
  bands: [
    { predicate: 'baik', from: 9000 },
    { predicate: 'kurang', from: 0 },
  ],
  behaviours: [{ behaviourId: 'harmonis', weight: 5000 }, { behaviourId: 'loyal' }],
  appealWithin: { days: 14, basis: 'calendar' },
  matrix: { below: { below: 'kurang' } },
};

const pointers = (of: Readonly<Record<string, unknown>>) => packNumbers(of).map(({ pointer }) => pointer);

describe('the numbers of a pack', () => {
  it('are those that the pack has, item by item', () => {
    expect(pointers(pack)).toEqual([
      '/weights/results',
      '/weights/behaviour',
      '/bands/0/from',
      '/bands/1/from',
      '/behaviours/0/weight',
      '/appealWithin/days',
    ]);
  });

  it('are none in a pack that has just begun', () => {
    expect(pointers({})).toEqual([]);
    expect(pointers({ bands: 'later', weights: null })).toEqual([]);
  });

  it('stay in the form when they are emptied', () => {
    const emptied = withValue(pack, '/appealWithin/days', undefined);
    expect(pointers(emptied)).toContain('/appealWithin/days');
    expect(numberAt(emptied, '/appealWithin/days')).toBeUndefined();
  });

  it('change where they lie, and nothing else does', () => {
    const changed = withValue(pack, '/bands/0/from', 9100);
    expect(changed).toEqual({
      ...pack,
      bands: [
        { predicate: 'baik', from: 9100 },
        { predicate: 'kurang', from: 0 },
      ],
    });
    expect(numberAt(pack, '/bands/0/from')).toBe(9000);
  });

  it('lie beside cells of the matrix that change alike', () => {
    expect(withValue(pack, '/matrix/below/below', 'sangat-kurang').matrix).toEqual({
      below: { below: 'sangat-kurang' },
    });
  });

  it('count what their place says', () => {
    expect(unitAt('/weights/results')).toBe('percent');
    expect(unitAt('/bands/4/from')).toBe('score');
    expect(unitAt('/windows/rate/within/days')).toBe('days');
    expect(unitAt('/bands/4')).toBeUndefined();
    expect(unitAt('/title/id')).toBeUndefined();
  });
});
