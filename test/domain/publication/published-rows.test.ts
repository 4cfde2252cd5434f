import { describe, expect, it } from 'vitest';
import type { PublishedRow } from '../../../shared/domain/publication/publication.ts';
import { type GatheredUnit, publishedRows, unitNumbers } from '../../../shared/domain/publication/published-rows.ts';
import { resultColumns, resultsCsv } from '../../../shared/domain/publication/results-csv.ts';
import type { Predicate } from '../../../shared/domain/schemes/scheme.ts';
import { totalsOf } from '../../../shared/domain/surveys/elements.ts';

const nobody: Record<Predicate, number> = {
  'sangat-baik': 0,
  baik: 0,
  'butuh-perbaikan': 0,
  kurang: 0,
  'sangat-kurang': 0,
};

interface Wish {
  readonly parentId?: string;
  readonly people?: Partial<Record<Predicate, number>>;
  readonly answers?: number;
  readonly complaints?: readonly [number, number];
}

const unit = (unitId: string, { parentId, people = {}, answers = 0, complaints: [inTime, late] = [0, 0] }: Wish) => {
  const scores = Array.from({ length: answers }, () => ({ time: 4, conduct: 3 }) as const);
  const numbers = unitNumbers({ ...nobody, ...people }, { answers, totals: totalsOf(scores) }, { inTime, late });
  return { unitId, name: `Unit ${unitId}`, ...(parentId === undefined ? {} : { parentId }), ...numbers };
};

const rowsOf = (...units: readonly GatheredUnit[]) => publishedRows(units, 5).rows;

describe('what the public reads of a unit', () => {
  it('is each predicate where five have it', () => {
    const [row] = rowsOf(unit('a', { people: { 'sangat-baik': 5, baik: 9, 'butuh-perbaikan': 6 } }));
    expect(row?.people).toBe(20);
    expect(row?.predicates).toEqual([
      { predicates: ['sangat-baik'], people: 5 },
      { predicates: ['baik'], people: 9 },
      { predicates: ['butuh-perbaikan'], people: 6 },
      { predicates: ['kurang'], people: 0 },
      { predicates: ['sangat-kurang'], people: 0 },
    ]);
  });

  it('joins the bad predicates where one has too few', () => {
    const [row] = rowsOf(unit('a', { people: { 'sangat-baik': 5, baik: 9, 'butuh-perbaikan': 4, kurang: 1 } }));
    expect(row?.predicates).toEqual([
      { predicates: ['sangat-baik'], people: 5 },
      { predicates: ['baik'], people: 9 },
      { predicates: ['butuh-perbaikan', 'kurang', 'sangat-kurang'], people: 5 },
    ]);
  });

  it('is the number of people where one alone is bad', () => {
    const [row] = rowsOf(unit('a', { people: { 'sangat-baik': 5, baik: 9, kurang: 1 } }));
    expect(row).toEqual({ unitId: 'a', name: 'Unit a', people: 15 });
  });

  it('is that all are at least good, not which', () => {
    const [row] = rowsOf(unit('a', { people: { baik: 12 } }));
    expect(row?.predicates).toEqual([
      { predicates: ['sangat-baik', 'baik'], people: 12 },
      { predicates: ['butuh-perbaikan', 'kurang', 'sangat-kurang'], people: 0 },
    ]);
  });

  it('holds the units below it', () => {
    const [top, below] = rowsOf(
      unit('top', { complaints: [5, 1] }),
      unit('a', { parentId: 'top', answers: 10, complaints: [4, 2] }),
    );
    // (4 + 3) / 2 × 25 = 87.5
    expect(top?.survey).toEqual({ answers: 10, index: 87_50, quality: 'B' });
    expect(top?.complaints).toEqual({ received: 12, inTime: 9 });
    expect(below?.complaints).toEqual({ received: 6, inTime: 4 });
  });

  it('counts the units of which something is kept back', () => {
    const units = [unit('top', { people: { baik: 8 } }), unit('a', { parentId: 'top', answers: 4 })];
    expect(publishedRows(units, 5).keptBack).toBe(2);
  });
});

describe('the open data', () => {
  const row: PublishedRow = {
    unitId: 'a',
    name: '=Unit "A", lantai 1',
    people: 12,
    predicates: [
      { predicates: ['sangat-baik', 'baik'], people: 12 },
      { predicates: ['butuh-perbaikan', 'kurang', 'sangat-kurang'], people: 0 },
    ],
    survey: { answers: 10, index: 87_05, quality: 'B' },
  };

  it('has a line for each unit and one for the names', () => {
    const [names, line, end] = resultsCsv({ period: '2026', edition: 2 }, [row]).split('\r\n');
    expect(names?.split(',')).toHaveLength(resultColumns.length);
    expect(line).toBe(`2026,2,a,"'=Unit ""A"", lantai 1",,12,12,0,,,,,,10,87.05,B,,`);
    expect(end).toBe('');
  });

  it('sums the bad predicates where they are told apart', () => {
    const told = [5, 9, 6, 0, 0].map((people, at) => ({ predicates: [Object.keys(nobody)[at] as Predicate], people }));
    const csv = resultsCsv({ period: '2026', edition: 1 }, [{ unitId: 'a', name: 'A', people: 20, predicates: told }]);
    expect(csv.split('\r\n')[1]).toBe('2026,1,a,A,,20,14,6,5,9,6,0,0,,,,,');
  });
});
