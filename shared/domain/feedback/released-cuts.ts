/** A set of answers of which a mean may be shown: a group, a unit, everybody. */
export interface Cut {
  readonly cutId: string;
  /** The ids of its answers; those of another cut may be among them. */
  readonly members: readonly string[];
}

/** Answers that are in exactly the same cuts; nobody can tell them apart by comparing what is shown. */
const cellsOf = (cuts: readonly Cut[]): readonly (readonly string[])[] => {
  const signatures = new Map<string, string>();
  for (const [at, { members }] of cuts.entries()) {
    for (const id of new Set(members)) signatures.set(id, `${signatures.get(id) ?? ''},${at}`);
  }
  return [...Map.groupBy(signatures.keys(), (id) => signatures.get(id)).values()];
};

/**
 * Which cuts may be shown, the most important first. A cut is shown only while every set of answers that anybody could
 * work out from the shown ones, by adding and subtracting, still holds `fewest` answers.
 *
 * The shown cuts part the answers into cells; whatever is worked out is a union of cells, so it is enough that no cell is
 * smaller. Of a group that is too small follows that the whole without the others isn't shown either (complementary
 * suppression), and the same for overlapping groups, and for a unit and its sub-units.
 */
export const releasedCuts = (cuts: readonly Cut[], fewest: number): ReadonlySet<string> => {
  const shown: Cut[] = [];
  for (const cut of cuts) {
    const large = cellsOf([...shown, cut]).every((cell) => cell.length >= fewest);
    if (large && cut.members.length > 0) shown.push(cut);
  }
  return new Set(shown.map(({ cutId }) => cutId));
};
