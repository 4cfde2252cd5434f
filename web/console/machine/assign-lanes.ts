/** From the row where it begins to the row where it ends, both passed beside other rows. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The lane of each stretch, counted from the boxes outwards: the first that no other stretch has there. */
export const assignLanes = (stretches: readonly Stretch[]): readonly number[] => {
  const lanes: Stretch[][] = [];
  const shortFirst = stretches.map((stretch, index) => ({ stretch, index }));
  shortFirst.sort((a, b) => a.stretch.to - a.stretch.from - (b.stretch.to - b.stretch.from));
  const lane: number[] = [];
  for (const { stretch, index } of shortFirst) {
    const free = lanes.findIndex((taken) => taken.every(({ from, to }) => to <= stretch.from || from >= stretch.to));
    const found = free < 0 ? lanes.length : free;
    lanes[found] = [...(lanes[found] ?? []), stretch];
    lane[index] = found;
  }
  return lane;
};
