import { useState } from 'react';
import { useFormat } from '../app/context.ts';
import { ProblemError } from '../problem-error.ts';
import { Notice } from '../ui/page.tsx';
import { ProblemNotice } from '../ui/problem.tsx';
import { useAction } from '../ui/use-action.ts';
import { useConsoleWords } from './console-words.ts';
import type { Outcome } from './run-bulk.ts';
import type { Bulk } from './use-bulk.ts';

const UndoButton = ({ outcome, onUndone }: { outcome: Outcome; onUndone: () => void }) => {
  const { actions } = useConsoleWords();
  const [undone, setUndone] = useState(false);
  const action = useAction(async () => {
    await outcome.undo?.();
    setUndone(true);
    onUndone();
  });
  if (undone) return <span className="soft">{actions.undone}</span>;
  return (
    <>
      <button
        type="button"
        className="plain"
        disabled={action.busy}
        aria-label={actions.undoOf(outcome.text)}
        onClick={() => void action.run(undefined)}
      >
        {actions.undo}
      </button>
      {action.error !== undefined && <ProblemNotice error={action.error} />}
    </>
  );
};

const problemText = (error: unknown): string =>
  error instanceof ProblemError ? `${error.problem.title}. ${error.problem.remedy ?? ''}` : '';

const OutcomeLine = ({ outcome, onUndone }: { outcome: Outcome; onUndone: () => void }) => {
  const { actions } = useConsoleWords();
  if (outcome.error !== undefined) {
    return (
      <li className="wrong-text">
        {actions.notDone(outcome.name)} {problemText(outcome.error)}
      </li>
    );
  }
  return (
    <li>
      {outcome.text} {outcome.undo !== undefined && <UndoButton outcome={outcome} onUndone={onUndone} />}
    </li>
  );
};

/** How far a bulk action is, and what was done for whom; what can be taken back has a button for it. */
export const Outcomes = ({ bulk, onUndone }: { bulk: Bulk; onUndone: () => void }) => {
  const { actions } = useConsoleWords();
  const format = useFormat();
  if (!bulk.busy && bulk.outcomes.length === 0) return null;
  return (
    <Notice kind={bulk.outcomes.some(({ error }) => error !== undefined) ? 'note' : 'done'} title={actions.doneTitle}>
      {bulk.busy && (
        <p>
          <progress aria-label={actions.doneTitle} max={bulk.all} value={bulk.outcomes.length} />{' '}
          {actions.progress(format.number(bulk.outcomes.length), format.number(bulk.all))}{' '}
          <button type="button" className="plain" onClick={bulk.stop}>
            {actions.stop}
          </button>
        </p>
      )}
      <ul className="outcomes">
        {bulk.outcomes.map((outcome) => (
          <OutcomeLine key={outcome.key} outcome={outcome} onUndone={onUndone} />
        ))}
      </ul>
    </Notice>
  );
};
