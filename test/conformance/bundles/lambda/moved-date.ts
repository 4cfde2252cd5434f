/** How far `Date` is ahead of the real time, in milliseconds, for every thread that has it. */
export type Lead = BigInt64Array;

const RealDate = Date;

const leadTo = (instant: string): bigint => BigInt(Date.parse(instant) - RealDate.now());

/** Time begins at this instant, and runs on from there. */
export const leadFrom = (instant: string): Lead => {
  const lead = new BigInt64Array(new SharedArrayBuffer(8));
  Atomics.store(lead, 0, leadTo(instant));
  return lead;
};

/**
 * Puts a `Date` into this thread that is ahead. The bundles read the time from it, so a year passes in them without a
 * change to what is deployed.
 */
export const moveDate = (lead: Lead): void => {
  const now = (): number => RealDate.now() + Number(Atomics.load(lead, 0));
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, given, made) => Reflect.construct(target, given.length === 0 ? [now()] : given, made) as object,
    apply: () => new RealDate(now()).toString(),
    get: (target, name, receiver) => (name === 'now' ? now : Reflect.get(target, name, receiver)),
  });
};

/** Time goes on to this instant. It never goes back. */
export const moveTo = (instant: string, lead: Lead): void => {
  const wanted = leadTo(instant);
  if (wanted > Atomics.load(lead, 0)) Atomics.store(lead, 0, wanted);
};
