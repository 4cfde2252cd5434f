/** What was done, or not, for one of many. */
export interface Outcome {
  readonly key: string;
  /** Said of it, when it was done. */
  readonly text: string;
  readonly name: string;
  readonly error?: unknown;
  /** Takes it back; absent where that can't be done. */
  readonly undo?: () => Promise<void>;
}

export interface BulkItem {
  readonly key: string;
  readonly name: string;
}

/** What doing one of them came to. */
export interface Done {
  readonly text: string;
  readonly undo?: () => Promise<void>;
}

export interface BulkRun {
  readonly signal: AbortSignal;
  readonly onOutcome: (outcome: Outcome) => void;
}

/**
 * Does the same for many, one after the other: a refusal of one stops none of the others, and a stop leaves undone what has
 * not begun.
 */
export const runBulk = async <Item extends BulkItem>(
  items: readonly Item[],
  work: (item: Item) => Promise<Done>,
  { signal, onOutcome }: BulkRun,
): Promise<void> => {
  for (const item of items) {
    if (signal.aborted) return;
    const { key, name } = item;
    try {
      onOutcome({ key, name, ...(await work(item)) });
    } catch (error) {
      onOutcome({ key, name, text: '', error });
    }
  }
};
