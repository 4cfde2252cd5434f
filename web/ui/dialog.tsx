import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useWords } from '../app/context.ts';

interface DialogProps {
  readonly title: string;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A question before something final. The browser's own modal dialog keeps the focus inside, and Escape closes it. */
export const Dialog = ({ title, open, onClose, children }: DialogProps) => {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const element = dialog.current;
    if (open && element?.open === false) element.showModal();
    if (!open) element?.close();
  }, [open]);
  return (
    <dialog ref={dialog} aria-labelledby={titleId} onClose={onClose}>
      <h2 id={titleId}>{title}</h2>
      {open && children}
    </dialog>
  );
};

interface DialogActionsProps {
  /** What is done when it is pressed. */
  readonly label: string;
  readonly busy?: boolean;
  readonly onSend: () => void;
  readonly onCancel: () => void;
}

/** The end of a question: do it, or leave everything as it is. */
export const DialogActions = ({ label, busy = false, onSend, onCancel }: DialogActionsProps) => (
  <p className="actions">
    <button type="button" disabled={busy} onClick={onSend}>
      {label}
    </button>
    <button type="button" className="quiet" onClick={onCancel}>
      {useWords().app.cancel}
    </button>
  </p>
);
