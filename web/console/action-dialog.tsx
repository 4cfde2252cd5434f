import { useState } from 'react';
import { limits } from '../../shared/domain/limits.ts';
import { useFormat, useMe } from '../app/context.ts';
import { FindPerson, type PersonFound } from '../people/find-person.tsx';
import { Dialog, DialogActions } from '../ui/dialog.tsx';
import { TextField } from '../ui/field.tsx';
import type { Wish } from './act.ts';
import { useConsoleWords } from './console-words.ts';
import { DateField } from './date-field.tsx';

export type ActionName = Wish['action'];

interface DialogProps {
  /** Absent while nothing is asked. */
  readonly action: ActionName | undefined;
  readonly count: number;
  readonly cycleId: string;
  readonly onClose: () => void;
  readonly onWish: (wish: Wish) => void;
}

interface Filled {
  readonly day: string;
  readonly person: PersonFound | undefined;
  readonly reason: string;
}

/** The wish that the form says, or undefined while something is missing. */
const wishOf = async (action: ActionName, { day, person, reason }: Filled, zone: 'WIB' | 'WITA' | 'WIT') => {
  if (action === 'remind') return { action } as const;
  if (reason.trim() === '') return undefined;
  if (action === 'retry') return { action, reason } as const;
  if (action === 'reassign') {
    return person === undefined
      ? undefined
      : ({ action, employeeId: person.employeeId, name: person.name, reason } as const);
  }
  if (day === '') return undefined;
  const { endOfDay } = await import('../../shared/domain/calendar/local-time.ts');
  return { action, dueAt: endOfDay(day, zone), reason } as const;
};

const Fields = ({
  action,
  cycleId,
  filled,
  tried,
  onFill,
}: {
  action: ActionName;
  cycleId: string;
  filled: Filled;
  tried: boolean;
  onFill: (part: Partial<Filled>) => void;
}) => {
  const { actions } = useConsoleWords();
  const me = useMe();
  const wrong = (missing: boolean, field: string, title: string) => (tried && missing ? [{ field, title }] : []);
  return (
    <>
      {action === 'extend' && (
        <DateField
          frame={{
            label: actions.newDue,
            hint: actions.newDueHint(me.unit.zone),
            pointer: '/dueAt',
            problems: wrong(filled.day === '', '/dueAt', actions.dateMissing),
          }}
          value={filled.day}
          from={me.now}
          onChange={(day) => onFill({ day })}
        />
      )}
      {action === 'reassign' && (
        <FindPerson
          label={actions.newAssignee}
          cycleId={cycleId}
          onChoose={(person) => onFill({ person })}
          problem={tried && filled.person === undefined ? actions.personMissing : undefined}
        />
      )}
      {action !== 'remind' && (
        <TextField
          frame={{
            label: actions.reason,
            hint: actions.reasonHint,
            pointer: '/reason',
            problems: wrong(filled.reason.trim() === '', '/reason', actions.reasonMissing),
          }}
          value={filled.reason}
          most={limits.paragraph}
          rows={3}
          onChange={(reason) => onFill({ reason })}
        />
      )}
    </>
  );
};

const Form = ({ action, cycleId, onClose, onWish }: Omit<DialogProps, 'action' | 'count'> & { action: ActionName }) => {
  const { actions } = useConsoleWords();
  const { unit } = useMe();
  const [filled, setFilled] = useState<Filled>({ day: '', person: undefined, reason: '' });
  const [tried, setTried] = useState(false);
  const send = async (): Promise<void> => {
    setTried(true);
    const wish = await wishOf(action, filled, unit.zone);
    if (wish !== undefined) onWish(wish);
  };
  return (
    <>
      <p>
        {actions[`${action}Why`]} {actions.audited}
      </p>
      <Fields
        action={action}
        cycleId={cycleId}
        filled={filled}
        tried={tried}
        onFill={(part) => setFilled((before) => ({ ...before, ...part }))}
      />
      <DialogActions label={actions[action]} onSend={() => void send()} onCancel={onClose} />
    </>
  );
};

/** Asks what an action takes: a date, a person, a reason. Nothing is done before it is confirmed. */
export const ActionDialog = ({ action, count, ...rest }: DialogProps) => {
  const { actions } = useConsoleWords();
  const format = useFormat();
  const title = action === undefined ? '' : actions[`${action}Title`](format.number(count));
  return (
    <Dialog title={title} open={action !== undefined} onClose={rest.onClose}>
      {action !== undefined && <Form action={action} {...rest} />}
    </Dialog>
  );
};
