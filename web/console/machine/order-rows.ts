/** A state, or a bend of a line that passes a row. */
export interface Place {
  readonly id: string;
  readonly width: number;
  readonly height: number;
}

/** Places that a line joins, the upper one first. */
export interface Joint {
  readonly upper: string;
  readonly lower: string;
}

type Rows = readonly (readonly Place[])[];

const sweeps = 8;

/** For each place those that it is joined with, above and below. */
const neighboursOf = (joints: readonly Joint[]) => {
  const above = new Map<string, string[]>();
  const below = new Map<string, string[]>();
  const add = (map: Map<string, string[]>, key: string, value: string): void => {
    map.set(key, [...(map.get(key) ?? []), value]);
  };
  for (const { upper, lower } of joints) {
    add(above, lower, upper);
    add(below, upper, lower);
  }
  return { above, below };
};

const mean = (numbers: readonly number[]): number | undefined =>
  numbers.length === 0 ? undefined : numbers.reduce((sum, one) => sum + one, 0) / numbers.length;

/** Rows in the order that makes few lines cross: each place near the middle of those that it is joined with. */
export const orderRows = (rows: Rows, joints: readonly Joint[]): Rows => {
  const { above, below } = neighboursOf(joints);
  let ordered: Rows = rows;
  for (let sweep = 0; sweep < sweeps; sweep += 1) {
    const places = new Map(ordered.flatMap((row) => row.map(({ id }, index) => [id, (index + 1) / (row.length + 1)])));
    const near = sweep % 2 === 0 ? above : below;
    const wish = ({ id }: Place): number =>
      mean((near.get(id) ?? []).flatMap((other) => places.get(other) ?? [])) ?? places.get(id) ?? 0;
    ordered = ordered.map((row) => [...row].sort((a, b) => wish(a) - wish(b)));
  }
  return ordered;
};

/** Middles of a row as wished, but never nearer than the places are wide: halfway between pushing right and left. */
const apart = (row: readonly Place[], wishes: readonly number[], gap: number): readonly number[] => {
  const need = (index: number): number => ((row[index - 1]?.width ?? 0) + (row[index]?.width ?? 0)) / 2 + gap;
  const right = [...wishes];
  for (let index = 1; index < row.length; index += 1) {
    right[index] = Math.max(right[index] ?? 0, (right[index - 1] ?? 0) + need(index));
  }
  const left = [...wishes];
  for (let index = row.length - 2; index >= 0; index -= 1) {
    left[index] = Math.min(left[index] ?? 0, (left[index + 1] ?? 0) - need(index + 1));
  }
  return right.map((one, index) => (one + (left[index] ?? one)) / 2);
};

/** The middle of each place across, so that lines are as straight as the widths allow. */
export const spreadAcross = (rows: Rows, joints: readonly Joint[], gap: number): ReadonlyMap<string, number> => {
  const { above, below } = neighboursOf(joints);
  const middles = new Map<string, number>();
  for (const row of rows) {
    for (const [index, at] of apart(
      row,
      row.map(() => 0),
      gap,
    ).entries())
      middles.set(row[index]?.id ?? '', at);
  }
  for (let sweep = 0; sweep < sweeps * 2; sweep += 1) {
    for (const row of sweep % 2 === 0 ? rows : [...rows].reverse()) {
      const wishes = row.map(({ id }) => {
        const joined = [...(above.get(id) ?? []), ...(below.get(id) ?? [])];
        return mean(joined.flatMap((other) => middles.get(other) ?? [])) ?? middles.get(id) ?? 0;
      });
      for (const [index, at] of apart(row, wishes, gap).entries()) middles.set(row[index]?.id ?? '', at);
    }
  }
  // Whole pixels: sharp lines, and sums that come out even.
  return new Map([...middles].map(([id, at]) => [id, Math.round(at)]));
};
