import { useState } from 'react';
import type { CallOf } from '../../shared/contract/index.ts';
import { limits } from '../../shared/domain/limits.ts';
import { useApp } from '../app/context.ts';
import { FindPerson } from '../people/find-person.tsx';
import type { PickedPerson } from '../schemes/steps/people-picker.tsx';
import { useDraft } from '../ui/drafts.ts';
import { TextField } from '../ui/field.tsx';
import { ProblemNotice } from '../ui/problem.tsx';
import { useAction } from '../ui/use-action.ts';
import { useCalibrationWords } from './calibration-words.ts';
import type { CalibrationView } from './session.tsx';

interface AddProps {
  readonly view: CalibrationView;
  readonly onChange: (view: CalibrationView) => void;
}

type Wish = CallOf<'addToCalibration'>['body'];

/** HR points the panel to somebody who does not stand out by the rule, with a reason. */
export const AddForm = ({ view, onChange }: AddProps) => {
  const { client } = useApp();
  const words = useCalibrationWords();
  const { cycleId, sessionId } = view;
  const [person, setPerson] = useState<PickedPerson | undefined>(undefined);
  const { value: reason, change, forget } = useDraft(`calibration adding ${sessionId}`, '');
  const action = useAction(async (body: Wish, idempotencyKey) => {
    const answer = await client.addToCalibration({ cycleId, sessionId, body, idempotencyKey });
    await forget();
    setPerson(undefined);
    onChange(answer.body);
  });
  const chooseAnother = (): void => {
    setPerson(undefined);
    action.forget();
  };
  return (
    <details className="sheet">
      <summary>{words.addTitle}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (person !== undefined) void action.run({ employeeId: person.employeeId, reason: reason.trim() });
        }}
      >
        <p className="soft">{words.addWhy}</p>
        {action.error !== undefined && <ProblemNotice error={action.error} />}
        {person === undefined ? (
          <FindPerson label={words.person} onChoose={({ employeeId, name }) => setPerson({ employeeId, name })} />
        ) : (
          <p>
            {words.person}: <strong>{person.name}</strong>{' '}
            <button type="button" className="plain" onClick={chooseAnother}>
              {words.another}
            </button>
          </p>
        )}
        <TextField
          frame={{ label: words.addReason, pointer: '/reason', problems: [] }}
          value={reason}
          most={limits.calibration.reason}
          rows={2}
          onChange={change}
        />
        <button type="submit" disabled={action.busy || person === undefined || reason.trim() === ''}>
          {words.add}
        </button>
      </form>
    </details>
  );
};
