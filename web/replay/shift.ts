import { type Predicate, predicates } from '../../shared/domain/schemes/scheme.ts';

export const shifts = ['same', 'better', 'worse'] as const;
export type Shift = (typeof shifts)[number];

/** Whether somebody would stay, rise or fall. */
export const shiftOf = (before: Predicate, after: Predicate): Shift => {
  const steps = predicates.indexOf(before) - predicates.indexOf(after);
  return steps === 0 ? 'same' : steps > 0 ? 'better' : 'worse';
};

const ages = ['under-30', '30-39', '40-49', '50-over'];

/** The groups of a cut from young to old, otherwise as they come; whose group is unknown comes last. */
export const groupsInOrder = <Row extends { readonly group: string }>(rows: readonly Row[]): readonly Row[] => {
  const rank = ({ group }: Row): number => (group === 'unknown' ? ages.length : ages.indexOf(group));
  return [...rows].sort((a, b) => rank(a) - rank(b));
};
