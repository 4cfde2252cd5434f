import { type ReactNode, useState } from 'react';
import type { AnswerOf } from '../../../shared/contract/exchange.ts';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import { ProblemNotice } from '../../ui/problem.tsx';
import { useAction } from '../../ui/use-action.ts';

export interface StepProps {
  readonly own: AnswerOf<'getSchemeVersion'>;
  readonly place: { readonly schemeId: string; readonly version: string };
  /** Says what was done. */
  readonly onDone: (said: string) => void;
}

interface StepForm {
  readonly title: string;
  readonly why?: string;
  readonly label: string;
  /** What is asked once more before it is done. */
  readonly question?: string;
  readonly danger?: boolean;
  /** Whether everything needed is filled in. */
  readonly ready?: boolean;
  readonly run: (idempotencyKey: string) => Promise<unknown>;
  readonly onDone: () => void;
  /** The fields; `tried` once something was sent that lacks an answer. */
  readonly children?: (tried: boolean) => ReactNode;
}

/** One thing that HR may do with a version: why, the fields, the button, and a question before what is final. */
export const Step = ({ title, why, label, question, danger, ready = true, run, onDone, children }: StepForm) => {
  const [tried, setTried] = useState(false);
  const [asking, setAsking] = useState(false);
  const action = useAction(async (_: string, idempotencyKey) => {
    await run(idempotencyKey);
    onDone();
  });
  const send = (): void => {
    setTried(true);
    if (!ready) return;
    if (question === undefined) void action.run(label);
    else setAsking(true);
  };
  const confirm = (): void => {
    setAsking(false);
    void action.run(label);
  };
  return (
    <form
      className="sheet"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <h3>{title}</h3>
      {why !== undefined && <p>{why}</p>}
      {children?.(tried)}
      {action.error !== undefined && <ProblemNotice error={action.error} />}
      <p className="actions">
        <button type="submit" className={danger === true ? 'danger' : undefined} disabled={action.busy}>
          {label}
        </button>
      </p>
      <Dialog title={title} open={asking} onClose={() => setAsking(false)}>
        <p>{question}</p>
        <DialogActions label={label} busy={action.busy} onSend={confirm} onCancel={() => setAsking(false)} />
      </Dialog>
    </form>
  );
};

/** What is wrong with a field that was left empty. */
export const missing = (tried: boolean, value: string, { pointer, title }: { pointer: string; title: string }) =>
  tried && value.trim() === '' ? [{ field: pointer, title }] : [];
