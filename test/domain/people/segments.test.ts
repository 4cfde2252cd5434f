import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Assignment, segmentsOf, transferred } from '../../../shared/domain/people/segments.ts';

const counter = { unitId: 'counter', position: 'Petugas loket', supervisorId: 'lead' };
const complaints = { unitId: 'complaints', position: 'Analis pengaduan', supervisorId: 'manager' };

describe('the segments of a year', () => {
  it('are one for whoever stays', () => {
    expect(segmentsOf([{ from: '2019-05-01', ...counter }], 2026)).toEqual([
      { segmentId: 's1', from: '2026-01-01', to: '2026-12-31', ...counter },
    ]);
  });

  it('are two after a transfer, without a hole', () => {
    expect(
      segmentsOf(
        [
          { from: '2026-07-01', ...complaints },
          { from: '2019-05-01', ...counter },
        ],
        2026,
      ),
    ).toEqual([
      { segmentId: 's1', from: '2026-01-01', to: '2026-06-30', ...counter },
      { segmentId: 's2', from: '2026-07-01', to: '2026-12-31', ...complaints },
    ]);
  });

  it('begin when service begins and end when it ends', () => {
    expect(segmentsOf([{ from: '2026-03-01', to: '2026-10-31', ...counter }], 2026)).toMatchObject([
      { from: '2026-03-01', to: '2026-10-31' },
    ]);
  });

  it('have a hole only where an assignment ended', () => {
    const assignments = [
      { from: '2025-01-01', to: '2026-02-28', ...counter },
      { from: '2026-05-01', ...complaints },
    ];
    expect(segmentsOf(assignments, 2026).map(({ from, to }) => [from, to])).toEqual([
      ['2026-01-01', '2026-02-28'],
      ['2026-05-01', '2026-12-31'],
    ]);
  });

  it('begin anew only with a new supervisor', () => {
    const assignments = [
      { from: '2025-01-01', ...counter },
      { from: '2026-03-01', ...counter },
      { from: '2026-09-01', ...counter, supervisorId: 'other' },
    ];
    expect(segmentsOf(assignments, 2026).map(({ from, supervisorId }) => [from, supervisorId])).toEqual([
      ['2026-01-01', 'lead'],
      ['2026-09-01', 'other'],
    ]);
  });

  it('leave out other years', () => {
    expect(segmentsOf([{ from: '2027-01-01', ...counter }], 2026)).toEqual([]);
    expect(segmentsOf([{ from: '2024-01-01', to: '2025-12-31', ...counter }], 2026)).toEqual([]);
  });

  it('cover the year once, whatever the assignments', () => {
    const day = fc
      .integer({ min: 0, max: 900 })
      .map((offset) => new Date(Date.UTC(2025, 0, 1 + offset)).toISOString().slice(0, 10));
    const assignment = fc.record({ from: day, unitId: fc.constantFrom('a', 'b', 'c') });
    fc.assert(
      fc.property(fc.array(assignment, { minLength: 1, maxLength: 6 }), (some) => {
        const assignments: readonly Assignment[] = some.map((one) => ({ ...one, position: 'Analis' }));
        const segments = segmentsOf([{ from: '2020-01-01', unitId: 'z', position: 'Analis' }, ...assignments], 2026);
        const days = segments.map(({ from, to }) => (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1);
        expect(days.reduce((sum, count) => sum + count, 0)).toBe(365);
      }),
    );
  });
});

describe('a transfer', () => {
  const whole = segmentsOf([{ from: '2019-05-01', ...counter }], 2026);

  it('ends the last segment the day before', () => {
    expect(transferred(whole, { on: '2026-07-15', ...complaints })).toEqual({
      ok: true,
      value: [
        { segmentId: 's1', from: '2026-01-01', to: '2026-07-14', ...counter },
        { segmentId: 's2', from: '2026-07-15', to: '2026-12-31', ...complaints },
      ],
    });
  });

  it('keeps earlier segments as they are', () => {
    const once = transferred(whole, { on: '2026-07-15', ...complaints });
    if (!once.ok) throw new Error('refused');
    const twice = transferred(once.value, { on: '2026-10-01', ...counter });
    expect(twice.ok && twice.value.map(({ segmentId, from }) => [segmentId, from])).toEqual([
      ['s1', '2026-01-01'],
      ['s2', '2026-07-15'],
      ['s3', '2026-10-01'],
    ]);
  });

  it.each(['2026-01-01', '2025-06-01', '2027-01-01'])('on %s is refused', (on) => {
    expect(transferred(whole, { on, ...complaints })).toEqual({
      ok: false,
      refusals: [{ code: 'invalid-field', field: '/on', facts: { from: '2026-01-02', to: '2026-12-31' } }],
    });
  });
});
