interface Bar {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Bars {
  /** One for each value in order; without a height where there is no value. */
  readonly bars: readonly Bar[];
  /** The height at which the target lies. */
  readonly line?: number;
}

/** Bars of values from the bottom up. The largest of values and target touches the top; a value below zero has no bar. */
export const barsOf = (
  values: readonly (number | undefined)[],
  target: number | undefined,
  { width, height }: { readonly width: number; readonly height: number },
): Bars => {
  const most = Math.max(0, target ?? 0, ...values.map((value) => value ?? 0));
  const room = height - 2;
  const highOf = (value: number): number => (most === 0 ? 0 : (Math.max(0, value) / most) * room);
  const step = width / Math.max(1, values.length);
  const bars = values.map((value, index) => {
    // A value of zero was measured: it is a thin line.
    const high = value === undefined ? 0 : Math.max(1, highOf(value));
    return { x: index * step + step * 0.15, y: height - high, width: step * 0.7, height: high };
  });
  return target === undefined || most === 0 ? { bars } : { bars, line: height - highOf(target) };
};
