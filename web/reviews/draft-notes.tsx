import type { ReactNode } from 'react';
import { useFormat, useWords } from '../app/context.ts';
import type { DraftOf } from '../ui/drafts.ts';
import { Notice } from '../ui/page.tsx';

interface DraftNotesProps<Value> {
  readonly draft: DraftOf<Value>;
  /** What the server has now, to read beside what is typed. */
  readonly server?: ReactNode;
}

/** What a person must know of a draft: that it is back, that nothing keeps it, that the server has something newer. */
export const DraftNotes = <Value,>({ draft, server }: DraftNotesProps<Value>) => {
  const { dialogue } = useWords();
  const format = useFormat();
  return (
    <>
      {draft.restoredAt !== undefined && (
        <Notice kind="note">
          <p>{dialogue.restored(format.moment(draft.restoredAt))}</p>
        </Notice>
      )}
      {!draft.kept && (
        <Notice kind="wrong">
          <p>{dialogue.notKept}</p>
        </Notice>
      )}
      {draft.outdated && (
        <Notice kind="wrong">
          <p>{dialogue.outdated}</p>
          {server !== undefined && (
            <details>
              <summary>{dialogue.serverVersion}</summary>
              {server}
            </details>
          )}
          <p>
            <button type="button" className="quiet" onClick={() => void draft.forget()}>
              {dialogue.useServer}
            </button>
          </p>
        </Notice>
      )}
    </>
  );
};
