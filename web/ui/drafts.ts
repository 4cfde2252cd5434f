import { useCallback, useEffect, useRef, useState } from 'react';
import { useMe } from '../app/context.ts';
import { draftStore } from './draft-store.ts';

interface KeptDraft<Value> {
  readonly value: Value;
  /** What the server had when the typing began. */
  readonly base: Value;
  /** An instant in UTC. */
  readonly savedAt: string;
}

/** Something typed, as long as the server does not have it. */
export interface DraftOf<Value> {
  /** What is typed, or else what the server has. */
  readonly value: Value;
  readonly change: (value: Value) => void;
  /** Whether what was kept on the device has been looked for. */
  readonly ready: boolean;
  /** Whether something is typed that the server does not have. */
  readonly typed: boolean;
  /** When what was found on the device was typed, an instant in UTC; undefined where nothing was found. */
  readonly restoredAt: string | undefined;
  /** The server has something newer than what the typing began with: show both, lose neither. */
  readonly outdated: boolean;
  /** False where the browser keeps nothing. */
  readonly kept: boolean;
  /** Once the server has `sent`, or the person gives it up. What was typed on after it was sent stays. */
  readonly forget: (sent?: Value) => Promise<void>;
}

interface State<Value> {
  readonly draft: Pick<KeptDraft<Value>, 'value' | 'base'> | undefined;
  readonly ready: boolean;
  readonly restoredAt: string | undefined;
  readonly kept: boolean;
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const nothing = { draft: undefined, restoredAt: undefined, kept: true } as const;

/** The draft at a place of the store, looked for once. */
const useKept = <Value>(place: string, initial: Value) => {
  const [state, setState] = useState<State<Value>>({ ...nothing, ready: false });
  const latest = useRef(state);
  const put = useCallback((next: State<Value>) => {
    latest.current = next;
    setState(next);
  }, []);
  const first = useRef(initial);
  first.current = initial;
  useEffect(() => {
    let left = false;
    put({ ...nothing, ready: false });
    void draftStore.read<KeptDraft<Value>>(place).then((found) => {
      if (left || latest.current.draft !== undefined) return;
      const useless = found === undefined || isSame(found.value, first.current);
      put(useless ? { ...nothing, ready: true } : { draft: found, ready: true, restoredAt: found.savedAt, kept: true });
    });
    return () => {
      left = true;
    };
  }, [place, put]);
  return { state, latest, put };
};

/**
 * What a person types, kept on this device with every change until the server has it. It outlives a reload, an ended
 * session and a lost network, and belongs to the person: `key` says of what it is, such as `self-assessment {caseId}`.
 * `initial` is what the server has. The value must be plain data.
 */
export const useDraft = <Value>(key: string, initial: Value): DraftOf<Value> => {
  const { employee } = useMe();
  const place = `${employee.employeeId} ${key}`;
  const { state, latest, put } = useKept(place, initial);
  const write = (value: Value, base: Value): void => {
    put({ ...latest.current, draft: { value, base }, ready: true });
    const written = draftStore.write(place, { value, base, savedAt: new Date().toISOString() });
    void written.then((kept) => kept || put({ ...latest.current, kept }));
  };
  const forget = async (sent?: Value): Promise<void> => {
    const typed = latest.current.draft;
    if (sent !== undefined && typed !== undefined && !isSame(typed.value, sent)) return write(typed.value, sent);
    put({ ...nothing, ready: true });
    await draftStore.remove(place);
  };
  const { draft, ready, restoredAt, kept } = state;
  return {
    value: draft === undefined ? initial : draft.value,
    change: (value) => write(value, latest.current.draft?.base ?? initial),
    ready,
    typed: draft !== undefined,
    restoredAt,
    outdated: draft !== undefined && !isSame(draft.base, initial),
    kept,
    forget,
  };
};
