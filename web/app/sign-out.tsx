import { useState } from 'react';
import { keptCopies } from '../offline/kept-copies.ts';
import type { SessionKeeper } from '../sign-in/keep-session.ts';
import { Dialog } from '../ui/dialog.tsx';
import { draftStore } from '../ui/draft-store.ts';
import { useFormat, useWords } from './context.ts';

/** Leaving: drafts and copies of plans are deleted from the device, and whoever has unsent ones is asked first. */
export const useSignOut = (keeper: SessionKeeper) => {
  const words = useWords();
  const format = useFormat();
  const [unsent, setUnsent] = useState<readonly string[]>([]);
  const leave = async (): Promise<void> => {
    await Promise.all([draftStore.clear(), keptCopies.clear()]);
    keeper.signOut();
  };
  const ask = (): void => {
    draftStore.savedAt().then((moments) => (moments.length === 0 ? leave() : setUnsent(moments)), leave);
  };
  const dialog = (
    <Dialog title={words.app.signOutTitle} open={unsent.length > 0} onClose={() => setUnsent([])}>
      <p>{words.app.signOutDrafts}</p>
      <ul>
        {unsent.map((moment) => (
          <li key={moment}>{words.plan.draftFrom(format.moment(moment))}</li>
        ))}
      </ul>
      <p className="actions">
        <button type="button" className="danger" onClick={leave}>
          {words.app.signOutAnyway}
        </button>
        <button type="button" className="quiet" onClick={() => setUnsent([])}>
          {words.app.stay}
        </button>
      </p>
    </Dialog>
  );
  return { ask, dialog };
};
