const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** Where two reports differ, as lines `/people/3/predicate: "baik" ≠ "kurang"`. */
export const differences = (expected: unknown, found: unknown, path = ''): readonly string[] => {
  if (isPlain(expected) && isPlain(found)) {
    const names = [...new Set([...Object.keys(expected), ...Object.keys(found)])];
    return names.flatMap((name) => differences(expected[name], found[name], `${path}/${name}`));
  }
  return Object.is(expected, found) ? [] : [`${path}: ${JSON.stringify(expected)} ≠ ${JSON.stringify(found)}`];
};
