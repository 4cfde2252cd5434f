import { useCallback, useRef, useState } from 'react';

/** Something that a press of a button sets off. */
export interface Action<Input> {
  readonly busy: boolean;
  readonly error: unknown;
  readonly run: (input: Input) => Promise<void>;
  readonly forget: () => void;
}

/**
 * Runs one thing at a time: a second press while the first is under way does nothing. After a failure the same
 * idempotency key is used again, so that a request whose answer was lost is not carried out twice.
 */
export const useAction = <Input>(work: (input: Input, idempotencyKey: string) => Promise<void>): Action<Input> => {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(undefined);
  const running = useRef(false);
  const attempt = useRef<{ readonly input: string; readonly key: string } | undefined>(undefined);
  const run = async (input: Input): Promise<void> => {
    if (running.current) return;
    running.current = true;
    const said = JSON.stringify(input) ?? '';
    if (attempt.current?.input !== said) attempt.current = { input: said, key: crypto.randomUUID() };
    setBusy(true);
    setError(undefined);
    try {
      await work(input, attempt.current.key);
      attempt.current = undefined;
    } catch (thrown) {
      setError(thrown);
    } finally {
      running.current = false;
      setBusy(false);
    }
  };
  return { busy, error, run, forget: useCallback(() => setError(undefined), []) };
};
