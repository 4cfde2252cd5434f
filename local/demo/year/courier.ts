import { setTimeout as pause } from 'node:timers/promises';

export interface CourierOptions {
  /** So many requests are under way at once. */
  readonly atOnce: number;
  /** Called for every request that was answered, with how many there have been. */
  readonly onAnswer?: (count: number) => void;
  /** How long the server may be away, in milliseconds. */
  readonly patienceMs?: number;
}

export interface Courier {
  /** As the global one, but it asks again with the same request while nobody answers. */
  readonly fetch: typeof globalThis.fetch;
  /** Does something else that needs the server, again and again while nobody answers. */
  readonly insist: <T>(ask: () => Promise<T>) => Promise<T>;
  readonly answered: () => number;
}

const pauseMs = 100;

/** Read whole, so that an answer cut off in the middle counts as none. */
const whole = async (response: Response): Promise<Response> => {
  const bytes = await response.arrayBuffer();
  const { status, headers } = response;
  return new Response(bytes.byteLength === 0 ? null : bytes, { status, headers });
};

/** Lets so many pieces of work happen at once; the others wait in line. */
const gate = (places: number) => {
  const line: (() => void)[] = [];
  let free = places;
  return async <T>(work: () => Promise<T>): Promise<T> => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => line.push(resolve));
    try {
      return await work();
    } finally {
      const next = line.shift();
      if (next) next();
      else free += 1;
    }
  };
};

/** Nobody answered: `fetch` throws a TypeError for that, and for nothing else that is asked here. */
const nobodyAnswered = (error: unknown): boolean => error instanceof TypeError;

/** Carries requests to a server that may be killed and started again at any moment. */
export const openCourier = ({ atOnce, onAnswer, patienceMs = 60_000 }: CourierOptions): Courier => {
  const through = gate(atOnce);
  let answered = 0;
  const insist = async <T>(ask: () => Promise<T>): Promise<T> => {
    const until = Date.now() + patienceMs;
    for (;;) {
      try {
        return await ask();
      } catch (error) {
        if (!nobodyAnswered(error) || Date.now() > until) throw error;
        await pause(pauseMs);
      }
    }
  };
  return {
    insist,
    answered: () => answered,
    fetch: (input, init) =>
      through(async () => {
        const response = await insist(async () => whole(await fetch(input, init)));
        answered += 1;
        onAnswer?.(answered);
        return response;
      }),
  };
};
