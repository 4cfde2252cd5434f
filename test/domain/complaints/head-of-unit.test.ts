import { describe, expect, it } from 'vitest';
import { headAbove, headOf, headOfOffice } from '../../../shared/domain/complaints/head-of-unit.ts';

const place = { zone: 'WIB', weekDays: 5 } as const;
const units = [
  { unitId: 'office', name: 'Dinas Contoh', headId: 'rina', ...place },
  { unitId: 'division', name: 'Bidang Contoh', parentId: 'office', headId: 'sari', ...place },
  { unitId: 'counter', name: 'Seksi Contoh', parentId: 'division', headId: 'budi', ...place },
  { unitId: 'vacant', name: 'Seksi Kosong', parentId: 'division', ...place },
];
const acting = {
  mandateId: 'm',
  unitId: 'division',
  holderId: 'joko',
  kind: 'plh',
  from: '2026-02-01',
  to: '2026-02-05',
  decree: 'SK 1',
} as const;
const structure = { units, mandates: [acting], on: '2026-03-01' };

describe('who answers', () => {
  it('is the head of the unit, or the nearest above a vacancy', () => {
    expect(headOf('counter', structure)).toEqual({ unitId: 'counter', headId: 'budi' });
    expect(headOf('vacant', structure)).toEqual({ unitId: 'division', headId: 'sari' });
  });

  it('is whoever acts on that day', () => {
    expect(headOf('division', { ...structure, on: '2026-02-05' })?.headId).toBe('joko');
  });

  it('goes up to the head of the office and no further', () => {
    expect(headAbove({ unitId: 'counter', headId: 'budi' }, structure)?.headId).toBe('sari');
    expect(headAbove({ unitId: 'division', headId: 'sari' }, structure)?.headId).toBe('rina');
    expect(headAbove({ unitId: 'office', headId: 'rina' }, structure)).toBeUndefined();
    expect(headOfOffice(structure)?.headId).toBe('rina');
  });

  it('from somebody who heads nothing goes to the nearest head', () => {
    expect(headAbove({ unitId: 'counter', headId: 'hana' }, structure)?.headId).toBe('budi');
  });
});
