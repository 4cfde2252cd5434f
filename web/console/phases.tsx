import { useState } from 'react';
import type { AnswerOf } from '../../shared/contract/exchange.ts';
import { limits } from '../../shared/domain/limits.ts';
import { type Phase, phases } from '../../shared/domain/schemes/scheme.ts';
import { useApp, useDomainWords, useFormat, useMe } from '../app/context.ts';
import { Dialog, DialogActions } from '../ui/dialog.tsx';
import { TextField } from '../ui/field.tsx';
import { Notice } from '../ui/page.tsx';
import { ProblemNotice } from '../ui/problem.tsx';
import { useAction } from '../ui/use-action.ts';
import { useConsoleWords } from './console-words.ts';
import { DateField } from './date-field.tsx';
import { ScrollAcross } from './scroll-across.tsx';

type CycleView = AnswerOf<'getCycle'>;

interface MoveProps {
  readonly cycle: CycleView;
  readonly phase: Phase;
  readonly onClose: () => void;
  readonly onMoved: (closesAt: string) => void;
}

const MoveForm = ({ cycle, phase, onClose, onMoved }: MoveProps) => {
  const { client } = useApp();
  const { console: words, actions } = useConsoleWords();
  const { unit } = useMe();
  const [day, setDay] = useState('');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const action = useAction(async (input: { day: string; reason: string }, idempotencyKey) => {
    const { endOfDay } = await import('../../shared/domain/calendar/local-time.ts');
    const closesAt = endOfDay(input.day, unit.zone);
    const call = { cycleId: cycle.cycleId, phase, ifMatch: cycle.version, idempotencyKey };
    await client.movePhase({ ...call, body: { closesAt, reason: input.reason } });
    onMoved(closesAt);
  });
  const wrong = (missing: boolean, field: string, title: string) => (tried && missing ? [{ field, title }] : []);
  const send = () => {
    setTried(true);
    if (day !== '' && reason.trim() !== '') void action.run({ day, reason });
  };
  return (
    <>
      <p>{words.extendPhaseWhy}</p>
      {action.error !== undefined && <ProblemNotice error={action.error} />}
      <DateField
        frame={{
          label: actions.newDue,
          hint: actions.newDueHint(unit.zone),
          pointer: '/closesAt',
          problems: wrong(day === '', '/closesAt', actions.dateMissing),
        }}
        value={day}
        from={cycle.phases[phase].closesAt}
        onChange={setDay}
      />
      <TextField
        frame={{
          label: actions.reason,
          hint: actions.reasonHint,
          pointer: '/phaseReason',
          problems: wrong(reason.trim() === '', '/phaseReason', actions.reasonMissing),
        }}
        value={reason}
        most={limits.paragraph}
        rows={3}
        onChange={setReason}
      />
      <DialogActions label={words.extendPhase} busy={action.busy} onSend={send} onCancel={onClose} />
    </>
  );
};

const PhaseRow = ({ cycle, phase, onMove }: { cycle: CycleView; phase: Phase; onMove: () => void }) => {
  const { console: words } = useConsoleWords();
  const domain = useDomainWords();
  const format = useFormat();
  const { opensAt, closesAt, status } = cycle.phases[phase];
  return (
    <tr>
      <th scope="row">{domain.phases[phase]}</th>
      <td>{format.date(opensAt)}</td>
      <td>{format.date(closesAt)}</td>
      <td>{words.phaseStatuses[status]}</td>
      <td>
        {status !== 'closed' && cycle.status === 'open' && (
          <button
            type="button"
            className="plain"
            aria-label={words.extendPhaseTitle(domain.phases[phase])}
            onClick={onMove}
          >
            {words.extendPhase}
          </button>
        )}
      </td>
    </tr>
  );
};

/** The phases of a year with their days; HR may close one later, with a reason. */
export const Phases = ({ cycle, onMoved }: { cycle: CycleView; onMoved: () => void }) => {
  const { console: words } = useConsoleWords();
  const domain = useDomainWords();
  const format = useFormat();
  const [moving, setMoving] = useState<Phase | undefined>(undefined);
  const [said, setSaid] = useState<string | undefined>(undefined);
  const moved = (phase: Phase) => (closesAt: string) => {
    setMoving(undefined);
    setSaid(words.phaseExtended(domain.phases[phase], format.date(closesAt)));
    onMoved();
  };
  return (
    <section aria-labelledby="phases">
      <h2 id="phases">{words.phasesTitle}</h2>
      {said !== undefined && <Notice kind="done">{said}</Notice>}
      <ScrollAcross label={words.phasesTitle}>
        <table className="dense wide">
          <thead>
            <tr>
              <th scope="col">{words.phase}</th>
              <th scope="col">{words.phaseOpens}</th>
              <th scope="col">{words.phaseCloses}</th>
              <th scope="col">{words.phaseStatus}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {phases.map((phase) => (
              <PhaseRow key={phase} cycle={cycle} phase={phase} onMove={() => setMoving(phase)} />
            ))}
          </tbody>
        </table>
      </ScrollAcross>
      <Dialog
        title={words.extendPhaseTitle(moving === undefined ? '' : domain.phases[moving])}
        open={moving !== undefined}
        onClose={() => setMoving(undefined)}
      >
        {moving !== undefined && (
          <MoveForm cycle={cycle} phase={moving} onClose={() => setMoving(undefined)} onMoved={moved(moving)} />
        )}
      </Dialog>
    </section>
  );
};
