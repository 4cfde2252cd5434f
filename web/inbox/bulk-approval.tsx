import { useRef, useState } from 'react';
import { useApp, useFormat, useWords } from '../app/context.ts';
import { PageLink } from '../app/navigation.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Notice } from '../ui/page.tsx';
import { useAction } from '../ui/use-action.ts';
import { type ApprovalView, approveTogether, type BulkOutcome, keysByPlan } from './approve-together.ts';

interface BulkProps {
  readonly chosen: readonly ApprovalView[];
  readonly onUnchoose: () => void;
  /** When every plan has been asked for; some may have failed. */
  readonly onDone: (outcomes: readonly BulkOutcome[]) => void;
}

const useBulk = ({ chosen, onDone }: BulkProps, close: () => void) => {
  const { client } = useApp();
  const [done, setDone] = useState(0);
  const keyOf = useRef(keysByPlan(() => crypto.randomUUID()));
  const action = useAction(async (_: readonly string[]) => {
    setDone(0);
    const approve = ({ caseId, segmentId, version }: ApprovalView, idempotencyKey: string) =>
      client.approveTargets({ caseId, segmentId, ifMatch: version, idempotencyKey });
    const outcomes = await approveTogether(chosen, { approve, keyOf: keyOf.current, onProgress: setDone });
    close();
    onDone(outcomes);
  });
  return { done, busy: action.busy, run: () => void action.run(chosen.map(({ taskId }) => taskId)) };
};

/** What is chosen, and the question before it is approved. */
export const BulkApproval = (props: BulkProps) => {
  const { chosen, onUnchoose } = props;
  const { inbox, app } = useWords();
  const format = useFormat();
  const [asking, setAsking] = useState(false);
  const { done, busy, run } = useBulk(props, () => setAsking(false));
  const count = format.number(chosen.length);
  if (chosen.length === 0) return null;
  return (
    <div className="send">
      <p role="status">{inbox.chosen(count)}</p>
      <button type="button" className="quiet" onClick={onUnchoose} disabled={busy}>
        {inbox.unchoose}
      </button>
      <button type="button" onClick={() => setAsking(true)} disabled={busy}>
        {inbox.approveChosen(count)}
      </button>
      <Dialog title={inbox.approveTitle(count)} open={asking} onClose={() => setAsking(false)}>
        <p>{inbox.approveWhy}</p>
        <ul className="bulk-names">
          {chosen.map(({ taskId, subject, objectives }) => (
            <li key={taskId}>
              {subject.name} <span className="soft small">({inbox.objectives(format.number(objectives))})</span>
            </li>
          ))}
        </ul>
        <div role="status">
          {busy && (
            <>
              <p>{inbox.progress(format.number(done), count)}</p>
              <progress value={done} max={chosen.length} aria-label={inbox.progress(format.number(done), count)} />
            </>
          )}
        </div>
        <p className="actions">
          <button type="button" onClick={run} disabled={busy}>
            {inbox.approveNow(count)}
          </button>
          <button type="button" className="quiet" onClick={() => setAsking(false)} disabled={busy}>
            {app.cancel}
          </button>
        </p>
      </Dialog>
    </div>
  );
};

/** What became of each plan: nothing half said. */
export const BulkResult = ({ outcomes }: { outcomes: readonly BulkOutcome[] }) => {
  const { inbox } = useWords();
  const format = useFormat();
  const approved = outcomes.filter(({ problem }) => problem === undefined);
  const failed = outcomes.filter(({ problem }) => problem !== undefined);
  return (
    <>
      {approved.length > 0 && (
        <Notice kind="done" title={inbox.doneTitle(format.number(approved.length))}>
          <p>{inbox.doneNames}</p>
          <ul>
            {approved.map(({ approval }) => (
              <li key={approval.taskId}>{approval.subject.name}</li>
            ))}
          </ul>
        </Notice>
      )}
      {failed.length > 0 && (
        <Notice kind="wrong" title={inbox.failedTitle(format.number(failed.length))}>
          <p>{inbox.failedWhy}</p>
          <ul>
            {failed.map(({ approval, problem }) => (
              <li key={approval.taskId}>
                <PageLink to="task" params={{ taskId: approval.taskId }}>
                  {approval.subject.name}
                </PageLink>
                : {problem?.title ?? inbox.unreached}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
};
