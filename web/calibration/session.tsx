import { useState } from 'react';
import type { AnswerOf } from '../../shared/contract/exchange.ts';
import { limits } from '../../shared/domain/limits.ts';
import { useApp, useFormat, useMe } from '../app/context.ts';
import { useDraft } from '../ui/drafts.ts';
import { TextField } from '../ui/field.tsx';
import { useLoaded } from '../ui/load.ts';
import { ProblemNotice, Unready } from '../ui/problem.tsx';
import { useAction } from '../ui/use-action.ts';
import { AddForm } from './add-form.tsx';
import { useCalibrationWords } from './calibration-words.ts';
import { DecideDialog } from './decide-dialog.tsx';
import { ProposalTable } from './proposal-table.tsx';

export type CalibrationView = AnswerOf<'getCalibration'>;
export type CalibrationRow = CalibrationView['rows'][number];

interface ShownProps {
  readonly view: CalibrationView;
  readonly onChange: (view: CalibrationView) => void;
}

const CloseForm = ({ view, onChange }: ShownProps) => {
  const { client } = useApp();
  const words = useCalibrationWords();
  const { cycleId, sessionId } = view;
  const { value: minutes, change, forget } = useDraft(`calibration minutes ${sessionId}`, '');
  const action = useAction(async (text: string, idempotencyKey) => {
    const { body } = await client.closeCalibration({ cycleId, sessionId, body: { minutes: text }, idempotencyKey });
    await forget();
    onChange(body);
  });
  return (
    <form
      className="sheet"
      onSubmit={(event) => {
        event.preventDefault();
        void action.run(minutes);
      }}
    >
      <h3>{words.closeTitle}</h3>
      {action.error !== undefined && <ProblemNotice error={action.error} />}
      <TextField
        frame={{ label: words.minutes, pointer: '/minutes', problems: [] }}
        value={minutes}
        most={limits.paragraph}
        rows={3}
        onChange={change}
      />
      <button type="submit" disabled={action.busy || minutes.trim() === ''}>
        {words.close}
      </button>
    </form>
  );
};

const Closing = ({ view }: { view: CalibrationView }) => {
  const words = useCalibrationWords();
  const format = useFormat();
  const { closedAt, closedBy, minutes } = view;
  if (closedAt === undefined) return null;
  return (
    <section className="sheet">
      <p>{words.closed(closedBy?.name ?? '', format.moment(closedAt))}</p>
      {minutes !== undefined && (
        <>
          <h3>{words.minutes}</h3>
          <p className="as-written">{minutes}</p>
        </>
      )}
    </section>
  );
};

const Shown = ({ view, onChange }: ShownProps) => {
  const words = useCalibrationWords();
  const format = useFormat();
  const [deciding, setDeciding] = useState<CalibrationRow | undefined>(undefined);
  const isHr = useMe().employee.roles.includes('hr');
  const isOpen = view.closedAt === undefined;
  const undecided = view.rows.some(({ ruling, isAnnounced }) => ruling === undefined && !isAnnounced);
  return (
    <section aria-label={view.unit.name}>
      <h2>{view.unit.name}</h2>
      <p className="soft">{words.panel(view.panel.map(({ name }) => name).join(', '))}</p>
      <p role="status">{words.progress(format.number(view.decided), format.number(view.proposals))}</p>
      {view.leftOff !== undefined && <p className="near">{words.leftOff(format.number(view.leftOff))}</p>}
      <ProposalTable view={view} onDecide={setDeciding} />
      {isOpen && isHr && <AddForm view={view} onChange={onChange} />}
      {isOpen && !undecided && <CloseForm view={view} onChange={onChange} />}
      <Closing view={view} />
      {deciding !== undefined && (
        <DecideDialog
          key={deciding.caseId}
          view={view}
          row={deciding}
          onClose={() => setDeciding(undefined)}
          onDecided={(next) => {
            setDeciding(undefined);
            onChange(next);
          }}
        />
      )}
    </section>
  );
};

/** One session: whom its panel looks at and why, what it decided, and its minutes. */
export const Session = ({ cycleId, sessionId }: { cycleId: string; sessionId: string }) => {
  const { client } = useApp();
  const { loaded, reload, replace } = useLoaded(`calibration ${sessionId}`, async (signal) => {
    const { body } = await client.getCalibration({ cycleId, sessionId }, { signal });
    return body;
  });
  if (loaded.state !== 'ready') return <Unready loaded={loaded} operation="getCalibration" onRetry={reload} />;
  return <Shown view={loaded.value} onChange={replace} />;
};
