import { useState } from 'react';
import { useApp, useFormat, useWords } from '../app/context.ts';
import { Dialog, DialogActions } from '../ui/dialog.tsx';
import { ProblemNotice } from '../ui/problem.tsx';
import { useAction } from '../ui/use-action.ts';
import type { DelegationView } from './delegation-form.tsx';

const StatusTag = ({ status }: Pick<DelegationView, 'status'>) => {
  const { delegation } = useWords();
  return <span className={`tag delegation-${status}`}>{delegation.statuses[status]}</span>;
};

const EndButton = ({ one, onEnded }: { one: DelegationView; onEnded: (ended: DelegationView) => void }) => {
  const { client } = useApp();
  const { delegation } = useWords();
  const [asking, setAsking] = useState(false);
  const { delegationId, owner } = one;
  const action = useAction(async (_: string, idempotencyKey) => {
    const { body } = await client.endDelegation({ employeeId: owner.employeeId, delegationId, idempotencyKey });
    setAsking(false);
    onEnded(body);
  });
  return (
    <p>
      <button type="button" className="quiet" onClick={() => setAsking(true)}>
        {delegation.end}
      </button>
      <Dialog title={delegation.endTitle(one.delegate.name)} open={asking} onClose={() => setAsking(false)}>
        <p>{delegation.endWhy}</p>
        {action.error !== undefined && <ProblemNotice error={action.error} />}
        <DialogActions
          label={delegation.end}
          busy={action.busy}
          onSend={() => void action.run(delegationId)}
          onCancel={() => setAsking(false)}
        />
      </Dialog>
    </p>
  );
};

interface ListProps {
  readonly title: string;
  readonly empty: string;
  readonly items: readonly DelegationView[];
  readonly headingOf: (one: DelegationView) => string;
  /** Absent where the reader can't end them. */
  readonly onEnded?: (ended: DelegationView) => void;
}

/** Delegations as cards: to whom or from whom, what, when, why, and whether it is in force. */
export const DelegationList = ({ title, empty, items, headingOf, onEnded }: ListProps) => {
  const { delegation } = useWords();
  const format = useFormat();
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      {items.length === 0 && <p className="soft">{empty}</p>}
      <ul className="cards">
        {items.map((one) => (
          <li key={one.delegationId} className="due">
            <h3>
              {headingOf(one)} <StatusTag status={one.status} />
            </h3>
            <p>{delegation.days(format.day(one.from), format.day(one.to))}</p>
            <p className="small">{one.kinds.map((kind) => delegation.kinds[kind]).join('; ')}</p>
            <p className="small soft">
              {delegation.reason}: {one.reason}
              {one.endedAt !== undefined && ` · ${delegation.endedAt(format.moment(one.endedAt))}`}
            </p>
            {onEnded !== undefined && one.status !== 'over' && <EndButton one={one} onEnded={onEnded} />}
          </li>
        ))}
      </ul>
    </section>
  );
};
