/** The keys of the rows that are chosen. */
export type Selected = ReadonlySet<string>;

/** With one more, or one less. */
export const toggled = (selected: Selected, key: string): Selected => {
  const next = new Set(selected);
  if (!next.delete(key)) next.add(key);
  return next;
};

/** All when not all are chosen yet; none otherwise. */
export const allOrNone = (selected: Selected, keys: readonly string[]): Selected =>
  keys.length > 0 && keys.every((key) => selected.has(key)) ? new Set() : new Set(keys);

/** What is chosen of the rows that are there: a row that went away is chosen no more. */
export const stillThere = <Row>(
  rows: readonly Row[],
  selected: Selected,
  keyOf: (row: Row) => string,
): readonly Row[] => rows.filter((row) => selected.has(keyOf(row)));
