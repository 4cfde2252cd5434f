import { useEffect, useRef } from 'react';
import { useWords } from '../app/context.ts';
import { Notice } from '../ui/page.tsx';
import { useMeasuring } from './measuring.ts';
import { useNames } from './use-names.ts';

interface SaveMonthProps {
  /** The months that are typed and not saved. */
  readonly typed: readonly string[];
  readonly saved: string | undefined;
  readonly busy: boolean;
  /** Something is missing, and was asked for. */
  readonly incomplete: boolean;
  readonly onSave: () => void;
  readonly onDrop: () => void;
}

const useSaveKey = (save: () => void): void => {
  const latest = useRef(save);
  latest.current = save;
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return;
      event.preventDefault();
      latest.current();
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, []);
};

const KeptLine = ({ typed }: Pick<SaveMonthProps, 'typed'>) => {
  const { actuals: words } = useWords();
  const names = useNames();
  const { editing, month } = useMeasuring();
  const sending = editing?.uploads.uploads.some(({ job }) => job.month === month) === true;
  return (
    <>
      <p className="kept">
        {typed.length === 0 ? words.savedAll : words.typedHere([...typed].sort().map(names.month).join(', '))}
      </p>
      {sending && <p className="kept">{words.stillSending}</p>}
    </>
  );
};

/** Where what was typed is now, and sending the chosen month. */
export const SaveMonth = ({ typed, saved, busy, incomplete, onSave, onDrop }: SaveMonthProps) => {
  const { actuals: words } = useWords();
  const names = useNames();
  const { month, isTyped } = useMeasuring();
  const save = (): void => {
    if (isTyped(month) && !busy) onSave();
  };
  useSaveKey(save);
  return (
    <>
      {incomplete && (
        <Notice kind="wrong">
          <p>{words.toFix}</p>
        </Notice>
      )}
      {saved !== undefined && (
        <Notice kind="done">
          <p>{words.saved(names.month(saved))}</p>
        </Notice>
      )}
      <div className="send">
        <div role="status">
          <KeptLine typed={typed} />
        </div>
        {isTyped(month) && (
          <button type="button" className="plain danger" disabled={busy} onClick={onDrop}>
            {words.discard}
          </button>
        )}
        <button type="button" disabled={busy || !isTyped(month)} onClick={save} aria-keyshortcuts="Control+S">
          {words.save(names.month(month))}
        </button>
      </div>
    </>
  );
};
