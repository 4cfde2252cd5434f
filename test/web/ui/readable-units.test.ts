import { describe, expect, it } from 'vitest';
import { readableUnits } from '../../../web/ui/readable-units.ts';

const units = [
  { unitId: 'office', headId: 'camat' },
  { unitId: 'services', headId: 'dadang', parentId: 'office' },
  { unitId: 'counter', parentId: 'services' },
  { unitId: 'office-2', acting: { holderId: 'dadang' }, parentId: 'office' },
];
const read = (employeeId: string, ...roles: ('hr' | 'operator')[]) =>
  readableUnits(units, { employee: { employeeId, roles } }).map(({ unitId }) => unitId);

describe('the units of which somebody reads everything', () => {
  it('are those headed or acted for, with all below', () => {
    expect(read('camat')).toEqual(['office', 'services', 'counter', 'office-2']);
    expect(read('dadang')).toEqual(['services', 'counter', 'office-2']);
    expect(read('siti')).toEqual([]);
  });

  it('are all for the personnel office', () => {
    expect(read('neneng', 'hr')).toHaveLength(4);
  });

  it('end where a tree runs in a circle', () => {
    const circle = [
      { unitId: 'a', parentId: 'b' },
      { unitId: 'b', parentId: 'a' },
    ];
    expect(readableUnits(circle, { employee: { employeeId: 'x', roles: [] } })).toEqual([]);
  });
});
