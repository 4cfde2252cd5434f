import { useEffect } from 'react';
import { useFormat, useWords } from '../app/context.ts';
import type { Kept } from './use-plan-editor.ts';

const KeptLine = ({ kept }: { kept: Kept }) => {
  const { plan } = useWords();
  const format = useFormat();
  if (kept.where === 'nowhere') return <p className="kept wrong-text">{plan.notKept}</p>;
  if (kept.where === 'server') return <p className="kept">{plan.saved}</p>;
  return <p className="kept">{plan.savedHere(format.time(kept.at))}</p>;
};

const useSaveKey = (save: () => void): void => {
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return;
      event.preventDefault();
      save();
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, [save]);
};

interface SendBarProps {
  readonly kept: Kept;
  readonly busy: boolean;
  readonly onSend: (what: 'save' | 'submit') => void;
}

/** Where what was typed is now, and the two ways to send it. */
export const SendBar = ({ kept, busy, onSend }: SendBarProps) => {
  const { plan } = useWords();
  useSaveKey(() => onSend('save'));
  return (
    <div className="send">
      <div role="status">
        <KeptLine kept={kept} />
      </div>
      <button
        type="button"
        className="quiet"
        disabled={busy}
        onClick={() => onSend('save')}
        aria-keyshortcuts="Control+S"
      >
        {plan.save}
      </button>
      <button type="button" disabled={busy} onClick={() => onSend('submit')}>
        {plan.submit}
      </button>
    </div>
  );
};
