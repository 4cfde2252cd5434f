import { useRef, useState } from 'react';
import { type BulkItem, type Done, type Outcome, runBulk } from './run-bulk.ts';

export interface Bulk {
  readonly busy: boolean;
  /** How many there were to do. */
  readonly all: number;
  readonly outcomes: readonly Outcome[];
  readonly run: <Item extends BulkItem>(items: readonly Item[], work: (item: Item) => Promise<Done>) => Promise<void>;
  readonly stop: () => void;
  readonly forget: () => void;
}

/** One bulk action at a time, with what has come of it so far. */
export const useBulk = (onDone: () => void): Bulk => {
  const [busy, setBusy] = useState(false);
  const [all, setAll] = useState(0);
  const [outcomes, setOutcomes] = useState<readonly Outcome[]>([]);
  const stopping = useRef<AbortController | undefined>(undefined);
  const run: Bulk['run'] = async (items, work) => {
    if (stopping.current !== undefined) return;
    const stop = new AbortController();
    stopping.current = stop;
    setBusy(true);
    setAll(items.length);
    setOutcomes([]);
    const onOutcome = (outcome: Outcome): void => setOutcomes((before) => [...before, outcome]);
    await runBulk(items, work, { signal: stop.signal, onOutcome });
    stopping.current = undefined;
    setBusy(false);
    onDone();
  };
  return {
    busy,
    all,
    outcomes,
    run,
    stop: () => stopping.current?.abort(),
    forget: () => setOutcomes([]),
  };
};
