import { describe, expect, it } from 'vitest';
import { unitTree } from '../../functions/unit-tree.ts';
import type { Unit } from '../../shared/domain/people/people.ts';

const unit = (unitId: string, parentId?: string): Unit => ({
  unitId,
  name: `Unit ${unitId}`,
  zone: 'WIB',
  weekDays: 5,
  ...(parentId === undefined ? {} : { parentId }),
});

const ids = (units: readonly Unit[]): readonly string[] => units.map(({ unitId }) => unitId);

describe('the tree of units', () => {
  const units = [unit('dinas'), unit('layanan', 'dinas'), unit('loket', 'layanan'), unit('arsip', 'dinas')];
  const tree = unitTree(units);

  it('holds everything below a unit', () => {
    expect(ids(tree.within('dinas')).toSorted()).toEqual(['arsip', 'dinas', 'layanan', 'loket']);
    expect(tree.idsWithin('layanan')).toEqual(new Set(['layanan', 'loket']));
  });

  it('holds nothing below a unit that is not there', () => {
    expect(tree.idsWithin('lain')).toEqual(new Set());
  });

  it('leads from the top down to a unit', () => {
    expect(ids(tree.pathTo('loket'))).toEqual(['dinas', 'layanan', 'loket']);
  });

  it('orders siblings by name', () => {
    expect(ids(tree.childrenOf('dinas'))).toEqual(['arsip', 'layanan']);
  });
});

describe('units that lie below themselves', () => {
  const tree = unitTree([unit('a', 'c'), unit('b', 'a'), unit('c', 'b')]);

  it('are each found once', () => {
    expect(tree.idsWithin('a')).toEqual(new Set(['a', 'b', 'c']));
  });

  it('have a path that ends', () => {
    expect(ids(tree.pathTo('b'))).toEqual(['c', 'a', 'b']);
  });
});
