/** Where a year is to be disturbed: after so many answers, and so long after so many journeys of the clock began. */
export interface KillPlan {
  readonly afterAnswers: readonly number[];
  readonly duringMoves: readonly { readonly move: number; readonly afterMs: number }[];
}

export const noKills: KillPlan = { afterAnswers: [], duringMoves: [] };

/** Numbers from 0 to 1 that look random and are the same for the same seed (mulberry32). */
const randomOf = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

/** The longest wait after a journey began, so that most kills happen on the way. */
const withinMs = 400;

/**
 * Spreads kills over a year that takes so many answers and journeys: two in three between requests, the others while
 * the clock moves and machines run.
 */
export const planKills = (
  { kills, seed }: { readonly kills: number; readonly seed: number },
  { answers, moves }: { readonly answers: number; readonly moves: number },
): KillPlan => {
  const random = randomOf(seed);
  const upTo = (most: number): number => 1 + Math.floor(random() * most);
  const onTheWay = Math.floor(kills / 3);
  return {
    afterAnswers: Array.from({ length: kills - onTheWay }, () => upTo(answers)).sort((a, b) => a - b),
    duringMoves: Array.from({ length: onTheWay }, () => ({ move: upTo(moves), afterMs: upTo(withinMs) })),
  };
};

/** Kills as planned. `failed` tells of a server that did not come back. */
export const openKiller = (plan: KillPlan, kill: () => Promise<void>) => {
  const left = [...plan.afterAnswers];
  let work: Promise<unknown> = Promise.resolve();
  const strike = (): void => {
    work = Promise.all([work, kill()]);
    // Whoever waits for `done` learns of it.
    work.catch(() => undefined);
  };
  return {
    onAnswer: (count: number): void => {
      while (left[0] !== undefined && left[0] <= count) {
        left.shift();
        strike();
      }
    },
    onMove: (count: number): void => {
      for (const { move, afterMs } of plan.duringMoves) if (move === count) setTimeout(strike, afterMs);
    },
    done: () => work,
  };
};
