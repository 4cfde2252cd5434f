import { describe, expect, it } from 'vitest';
import type { Box, Drawing, Layout, Measures } from '../../../web/console/machine/drawing.ts';
import { layoutMachine } from '../../../web/console/machine/layout-machine.ts';
import { drawingOf, machineFiles } from './machine-files.ts';

const wide: Measures = { width: 200, height: 50, gapAcross: 20, gapDown: 30, single: false };
const single: Measures = { ...wide, single: true };

const step = (name: string) => ({ name, shape: 'step' as const });

const chain: Drawing = {
  states: [step('a'), step('b'), step('c')],
  transitions: [
    { from: 'a', to: 'b' },
    { from: 'b', to: 'c' },
    { from: 'c', to: 'a' },
  ],
};

const boxIn = (layout: Layout, name: string): Box => {
  const box = layout.boxes.find((one) => one.name === name);
  if (box === undefined) throw new Error(`no box ${name}`);
  return box;
};

const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

const contains = (outer: Box, inner: Box): boolean =>
  outer.x <= inner.x &&
  outer.y <= inner.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height;

describe('layoutMachine', () => {
  it('puts each state below the one that leads to it', () => {
    const layout = layoutMachine(chain, wide);
    expect(['a', 'b', 'c'].map((name) => boxIn(layout, name).y)).toEqual([0, 80, 160]);
    expect(layout.height).toBe(210);
  });

  it('leads a line back upwards, past what is between', () => {
    const back = layoutMachine(chain, wide).lines.find(({ from }) => from === 'c');
    const between = boxIn(layoutMachine(chain, wide), 'b');
    expect(back?.points.at(0)?.y).toBe(160);
    expect(back?.points.at(-1)?.y).toBe(50);
    for (const { x } of back?.points.slice(1, -1) ?? []) {
      expect(x < between.x || x > between.x + between.width).toBe(true);
    }
  });

  it('sets two ways side by side, and one below the other on a phone', () => {
    const fork: Drawing = {
      states: [step('a'), step('b'), step('c')],
      transitions: [
        { from: 'a', to: 'b' },
        { from: 'a', to: 'c' },
      ],
    };
    const across = layoutMachine(fork, wide);
    expect(boxIn(across, 'b').y).toBe(boxIn(across, 'c').y);
    expect(across.width).toBe(420);
    const down = layoutMachine(fork, single);
    expect(boxIn(down, 'b').y).toBeLessThan(boxIn(down, 'c').y);
  });

  it('draws two transitions of the same states once', () => {
    const twice: Drawing = { states: chain.states, transitions: [...chain.transitions, { from: 'a', to: 'b' }] };
    expect(layoutMachine(twice, wide).lines).toHaveLength(3);
  });

  it('lays out a machine without states as nothing', () => {
    expect(layoutMachine({ states: [], transitions: [] }, wide)).toMatchObject({ width: 0, boxes: [], lines: [] });
  });
});

describe.each(machineFiles.flatMap((machine) => [wide, single].map((measures) => ({ machine, measures }))))(
  'the machine $machine, one below the other: $measures.single',
  ({ machine, measures }) => {
    const drawing = drawingOf(machine);
    const layout = layoutMachine(drawing, measures);
    const groupOf = (name: string) => drawing.states.find((state) => state.name === name)?.within;

    it('has a box for every state, within the picture', () => {
      expect(layout.boxes.map(({ name }) => name).sort()).toEqual(drawing.states.map(({ name }) => name).sort());
      const picture = { name: '', x: 0, y: 0, width: layout.width, height: layout.height };
      expect(layout.boxes.filter((box) => !contains(picture, box))).toEqual([]);
    });

    it('has no two boxes of one level over each other', () => {
      const pairs = layout.boxes.flatMap((a, index) =>
        layout.boxes
          .slice(index + 1)
          .filter((b) => groupOf(a.name) === groupOf(b.name) && overlap(a, b))
          .map((b) => [a.name, b.name]),
      );
      expect(pairs).toEqual([]);
    });

    it('keeps what belongs to a group within it', () => {
      const out = layout.boxes.filter(({ name }) => {
        const group = groupOf(name);
        return group !== undefined && !contains(boxIn(layout, group), boxIn(layout, name));
      });
      expect(out).toEqual([]);
    });

    it('begins and ends every line at its boxes', () => {
      const loose = layout.lines.filter(({ from, to, points }) => {
        const [start, end] = [boxIn(layout, from), boxIn(layout, to)];
        const [first, last] = [points.at(0), points.at(-1)];
        const touches = (box: Box, at: { x: number; y: number } | undefined): boolean =>
          at !== undefined &&
          at.x > box.x &&
          at.x < box.x + box.width &&
          (at.y === box.y || at.y === box.y + box.height);
        return !touches(start, first) || !touches(end, last);
      });
      expect(loose).toEqual([]);
    });
  },
);
