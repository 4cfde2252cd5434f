import { assignLanes } from './assign-lanes.ts';
import type { Box, Drawing, Layout, Line, Measures, Point } from './drawing.ts';
import { type Joint, orderRows, type Place, spreadAcross } from './order-rows.ts';
import { type Ranked, rankStates } from './rank-states.ts';

/** The width of a bend, and the room of a group for its name and around its states. */
const bendWidth = 12;
const groupHead = 40;
const groupRoom = 16;

type Forward = Ranked['forward'][number];

interface Level {
  readonly names: readonly string[];
  readonly inner: ReadonlyMap<string, Layout>;
}

const bendId = ({ from, to }: Forward, row: number): string => `${from}\n${to}\n${row}`;

/** The places that a line passes, from its upper to its lower end. */
const passes = (line: Forward, ranks: Ranked['ranks']): readonly string[] => {
  const [first, last] = [ranks.get(line.from) ?? 0, ranks.get(line.to) ?? 0];
  const bends = Array.from({ length: Math.max(0, last - first - 1) }, (_, index) => bendId(line, first + 1 + index));
  return [line.from, ...bends, line.to];
};

const sizeOf = (name: string, inner: Level['inner'], measures: Measures): Place => {
  const within = inner.get(name);
  if (within === undefined) return { id: name, width: measures.width, height: measures.height };
  return { id: name, width: within.width + 2 * groupRoom, height: within.height + groupHead + groupRoom };
};

const rowsOf = ({ names, inner }: Level, { ranks, forward }: Ranked, measures: Measures): Place[][] => {
  const rows = Array.from({ length: Math.max(0, ...ranks.values()) + 1 }, (): Place[] => []);
  for (const name of names) rows[ranks.get(name) ?? 0]?.push(sizeOf(name, inner, measures));
  for (const line of forward) {
    for (let row = (ranks.get(line.from) ?? 0) + 1; row < (ranks.get(line.to) ?? 0); row += 1) {
      rows[row]?.push({ id: bendId(line, row), width: bendWidth, height: 0 });
    }
  }
  return rows;
};

/** The top of each row, and below the last the whole height. */
const topsOf = (rows: readonly (readonly Place[])[], gap: number): readonly number[] => {
  const tops = [0];
  for (const row of rows) tops.push((tops.at(-1) ?? 0) + Math.max(0, ...row.map(({ height }) => height)) + gap);
  return tops;
};

/** Where lines touch a box: side by side in the order of where they go, so that none hides another. */
const touchOf = (box: Box, ends: readonly { readonly line: Forward; readonly towards: number }[], line: Forward) => {
  const sorted = [...ends].sort((a, b) => a.towards - b.towards);
  const index = sorted.findIndex((end) => end.line === line);
  return box.x + (box.width * (index + 1)) / (sorted.length + 1);
};

interface Placed {
  readonly boxes: ReadonlyMap<string, Box>;
  readonly middles: ReadonlyMap<string, number>;
  readonly tops: readonly number[];
  readonly rows: readonly (readonly Place[])[];
}

const linesOf = ({ ranks, forward }: Ranked, { boxes, middles, tops, rows }: Placed): readonly Line[] => {
  const middle = (id: string | undefined): number => middles.get(id ?? '') ?? 0;
  const route = new Map(forward.map((line) => [line, passes(line, ranks)]));
  const ends = (name: string, side: 'from' | 'to') =>
    forward
      .filter((line) => line[side] === name)
      .map((line) => ({ line, towards: middle(route.get(line)?.at(side === 'from' ? 1 : -2)) }));
  return forward.flatMap((line) => {
    const [upper, lower] = [boxes.get(line.from), boxes.get(line.to)];
    if (upper === undefined || lower === undefined) return [];
    const bends = (route.get(line) ?? []).slice(1, -1).flatMap((id, index): readonly Point[] => {
      const row = (ranks.get(line.from) ?? 0) + 1 + index;
      const top = tops[row] ?? 0;
      const height = Math.max(0, ...(rows[row] ?? []).map((place) => place.height));
      return [
        { x: middle(id), y: top },
        { x: middle(id), y: top + height },
      ];
    });
    const points = [
      { x: touchOf(upper, ends(line.from, 'from'), line), y: upper.y + upper.height },
      ...bends,
      { x: touchOf(lower, ends(line.to, 'to'), line), y: lower.y },
    ];
    return line.turned
      ? [{ from: line.to, to: line.from, points: points.reverse() }]
      : [{ from: line.from, to: line.to, points }];
  });
};

const shifted = ({ boxes, lines }: Layout, { x, y }: Point) => ({
  boxes: boxes.map((box) => ({ ...box, x: box.x + x, y: box.y + y })),
  lines: lines.map((line) => ({ ...line, points: line.points.map((at) => ({ x: at.x + x, y: at.y + y })) })),
});

/** All boxes in one column, and to its right a lane for each line that passes others. */
const inOneColumn = (rows: readonly (readonly Place[])[], { ranks, forward }: Ranked): ReadonlyMap<string, number> => {
  const widest = Math.max(0, ...rows.flat().map(({ width }) => width));
  const stretches = forward.map(({ from, to }) => ({ from: ranks.get(from) ?? 0, to: ranks.get(to) ?? 0 }));
  const lanes = assignLanes(stretches);
  const bends = forward.flatMap((line, index) =>
    passes(line, ranks)
      .slice(1, -1)
      .map((id) => [id, widest + bendWidth * ((lanes[index] ?? 0) + 0.5)] as const),
  );
  const states = rows.flat().map(({ id }) => [id, widest / 2] as const);
  return new Map([...states, ...bends]);
};

const placeLevel = (level: Level, ranked: Ranked, measures: Measures): Placed => {
  const joints: readonly Joint[] = ranked.forward.flatMap((line) => {
    const ids = passes(line, ranked.ranks);
    return ids.slice(1).map((lower, index) => ({ upper: ids[index] ?? '', lower }));
  });
  const rows = orderRows(rowsOf(level, ranked, measures), joints);
  const spread = measures.single ? inOneColumn(rows, ranked) : spreadAcross(rows, joints, measures.gapAcross);
  const lefts = rows.flatMap((row) => row.map(({ id, width }) => (spread.get(id) ?? 0) - width / 2));
  const leftmost = Math.min(0, ...lefts);
  const middles = new Map([...spread].map(([id, at]) => [id, at - leftmost]));
  const tops = topsOf(rows, measures.gapDown);
  const boxes = new Map(
    rows.flatMap((row, index) =>
      row
        .filter(({ id }) => level.names.includes(id))
        .map(({ id, width, height }) => {
          const box = { name: id, x: (middles.get(id) ?? 0) - width / 2, y: tops[index] ?? 0, width, height };
          return [id, box] as const;
        }),
    ),
  );
  return { boxes, middles, tops, rows };
};

const layoutLevel = (drawing: Drawing, within: string | undefined, measures: Measures): Layout => {
  const names = drawing.states.filter((state) => state.within === within).map(({ name }) => name);
  const groups = drawing.states.filter((state) => state.within === within && state.shape === 'group');
  const inner = new Map(groups.map(({ name }) => [name, layoutLevel(drawing, name, measures)]));
  const transitions = drawing.transitions.filter(({ from, to }) => names.includes(from) && names.includes(to));
  const unique = [...new Map(transitions.map((one) => [`${one.from}\n${one.to}`, one])).values()];
  const ranked = rankStates(names, unique, measures.single);
  const placed = placeLevel({ names, inner }, ranked, measures);
  const parts = [...placed.boxes.values()].map((box) => {
    const content = inner.get(box.name);
    const from = { x: box.x + groupRoom, y: box.y + groupHead };
    const { boxes, lines } = content === undefined ? { boxes: [], lines: [] } : shifted(content, from);
    return { boxes: [box, ...boxes], lines };
  });
  const boxes = parts.flatMap((part) => part.boxes);
  const lines = [...linesOf(ranked, placed), ...parts.flatMap((part) => part.lines)];
  const right = [...boxes.map(({ x, width }) => x + width), ...lines.flatMap(({ points }) => points.map(({ x }) => x))];
  return { width: Math.max(0, ...right), height: (placed.tops.at(-1) ?? 0) - measures.gapDown, boxes, lines };
};

/**
 * Where the states and transitions of a machine stand: rows from top to bottom, groups around the states within them,
 * lines around the boxes that they pass. The same drawing is always laid out the same.
 */
export const layoutMachine = (drawing: Drawing, measures: Measures): Layout =>
  layoutLevel(drawing, undefined, measures);
