import { useState } from 'react';
import { useApp, useFormat } from '../app/context.ts';
import { Dialog, DialogActions } from '../ui/dialog.tsx';
import { ProblemNotice } from '../ui/problem.tsx';
import { useAction } from '../ui/use-action.ts';
import { useMeasureWords } from './measure-words.ts';
import type { SourceView } from './measures-page.tsx';
import { SourceKey } from './source-key.tsx';
import { SourceOwner } from './source-owner.tsx';

/** Closes a source, or opens it again. */
const SourceState = ({ source, onChange }: { source: SourceView; onChange: () => void }) => {
  const { manage: words } = useMeasureWords();
  const format = useFormat();
  const { client } = useApp();
  const [asking, setAsking] = useState(false);
  const { sourceId, name, closedAt } = source;
  const isClosed = closedAt !== undefined;
  const action = useAction(async (open: boolean, idempotencyKey) => {
    await client.changeSource({ sourceId, body: { open }, idempotencyKey });
    setAsking(false);
    onChange();
  });
  const label = isClosed ? words.reopen : words.close;
  return (
    <section>
      <h4>{words.state}</h4>
      <p className="small">{isClosed ? words.closedSince(format.moment(closedAt)) : words.isOpen}</p>
      <p className="actions">
        <button type="button" className="quiet" onClick={() => setAsking(true)}>
          {label}
        </button>
      </p>
      <Dialog
        title={isClosed ? words.reopenTitle(name) : words.closeTitle(name)}
        open={asking}
        onClose={() => setAsking(false)}
      >
        <p>{isClosed ? words.reopenWhy : words.closeWhy}</p>
        {action.error !== undefined && <ProblemNotice error={action.error} />}
        <DialogActions
          label={label}
          busy={action.busy}
          onSend={() => void action.run(isClosed)}
          onCancel={() => setAsking(false)}
        />
      </Dialog>
    </section>
  );
};

/** What the reader may do with a source: its key, its owner, and whether it takes events. */
export const ManageSource = ({ source, onChange }: { source: SourceView; onChange: () => void }) => {
  const { manage: words } = useMeasureWords();
  const parts = { source, onChange };
  return (
    <section className="sheet manage-source">
      <h3>{words.of(source.name)}</h3>
      <SourceKey {...parts} />
      {source.may.includes('assign') && <SourceOwner {...parts} />}
      <SourceState {...parts} />
    </section>
  );
};
