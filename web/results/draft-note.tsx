import { useFormat } from '../app/context.ts';
import type { DraftOf } from '../ui/drafts.ts';
import { useOutcomeWords } from './outcome-words.ts';

interface DraftNoteProps {
  readonly draft: Pick<DraftOf<unknown>, 'typed' | 'kept' | 'restoredAt'> & { readonly forget: () => Promise<void> };
}

/** Where what is typed is kept, and how to give it up. */
export const DraftNote = ({ draft }: DraftNoteProps) => {
  const { appeal } = useOutcomeWords();
  const format = useFormat();
  if (!draft.typed) return null;
  const kept = draft.kept ? appeal.draftKept : appeal.draftNotKept;
  return (
    <p className="small soft" role="status">
      {draft.restoredAt === undefined ? '' : `${appeal.draftRestored(format.moment(draft.restoredAt))} `}
      {kept}{' '}
      <button type="button" className="plain" onClick={() => void draft.forget()}>
        {appeal.discard}
      </button>
    </p>
  );
};
