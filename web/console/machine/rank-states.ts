import type { Transition } from './drawing.ts';

/** Transitions in the direction of reading: those that lead back are turned round, and remembered. */
export interface Ranked {
  readonly ranks: ReadonlyMap<string, number>;
  readonly forward: readonly (Transition & { readonly turned: boolean })[];
}

/** States as a walk along the transitions leaves them, last first: each before what it leads to, loops aside. */
const inOrder = (names: readonly string[], transitions: readonly Transition[]): readonly string[] => {
  const seen = new Set<string>();
  const left: string[] = [];
  const walk = (name: string): void => {
    if (seen.has(name)) return;
    seen.add(name);
    // Backwards, so that what is named first comes first once the whole is turned round.
    for (const { to } of transitions.filter(({ from }) => from === name).reverse()) walk(to);
    left.push(name);
  };
  for (const name of names) walk(name);
  return left.reverse();
};

/**
 * The row of each state: below everything that leads to it. With `single`, each has a row of its own. Names of one level
 * only, beginning with the first state.
 */
export const rankStates = (names: readonly string[], transitions: readonly Transition[], single: boolean): Ranked => {
  const order = inOrder(names, transitions);
  const place = new Map(order.map((name, index) => [name, index]));
  const placeOf = (name: string): number => place.get(name) ?? 0;
  const forward = transitions
    .filter(({ from, to }) => from !== to)
    .map(({ from, to }) =>
      placeOf(from) < placeOf(to) ? { from, to, turned: false } : { from: to, to: from, turned: true },
    );
  if (single) return { ranks: place, forward };
  const ranks = new Map<string, number>();
  for (const name of order) {
    const above = forward.filter(({ to }) => to === name).map(({ from }) => (ranks.get(from) ?? 0) + 1);
    ranks.set(name, Math.max(0, ...above));
  }
  return { ranks, forward };
};
