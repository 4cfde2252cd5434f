/** What one thing takes, in microseconds: the median and the 95th of a hundred of many runs. */
export interface Timing {
  readonly runs: number;
  readonly median: number;
  readonly p95: number;
}

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;

const timingOf = (microseconds: readonly number[]): Timing => {
  const sorted = [...microseconds].sort((a, b) => a - b);
  return { runs: sorted.length, median: at(sorted, 0.5), p95: at(sorted, 0.95) };
};

/** Times something synchronous in batches, so that the clock's grain doesn't show. */
export const timeSync = (work: () => unknown, { runs, batch }: { runs: number; batch: number }): Timing => {
  for (let warm = 0; warm < batch * 2; warm += 1) work();
  const samples: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const began = performance.now();
    for (let one = 0; one < batch; one += 1) work();
    samples.push(((performance.now() - began) * 1000) / batch);
  }
  return timingOf(samples);
};

/** Times something asynchronous, one after the other. */
export const timeAsync = async (work: (run: number) => Promise<unknown>, runs: number): Promise<Timing> => {
  const warm = Math.min(20, runs);
  for (let run = 0; run < warm; run += 1) await work(-1 - run);
  const samples: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const began = performance.now();
    await work(run);
    samples.push((performance.now() - began) * 1000);
  }
  return timingOf(samples);
};

/** How many a second are done when so many are under way at once. */
export const throughput = async (
  work: (run: number) => Promise<unknown>,
  { runs, atOnce }: { runs: number; atOnce: number },
) => {
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let run = next++; run < runs; run = next++) await work(run);
  };
  const began = performance.now();
  await Promise.all(Array.from({ length: atOnce }, worker));
  return (runs * 1000) / (performance.now() - began);
};
