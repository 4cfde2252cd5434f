import { useState } from 'react';
import type { CallOf } from '../../shared/contract/index.ts';
import { limits } from '../../shared/domain/limits.ts';
import { useApp } from '../app/context.ts';
import { Dialog, DialogActions } from '../ui/dialog.tsx';
import { useDraft } from '../ui/drafts.ts';
import { TextField } from '../ui/field.tsx';
import { ProblemNotice } from '../ui/problem.tsx';
import { useAction } from '../ui/use-action.ts';
import { useCalibrationWords } from './calibration-words.ts';
import { type Change, ChangeFields } from './change-fields.tsx';
import type { CalibrationRow, CalibrationView } from './session.tsx';

type Ruling = CallOf<'decideCalibration'>['body'];
type Verdict = Ruling['verdict'];

interface DecideProps {
  readonly view: CalibrationView;
  readonly row: CalibrationRow;
  readonly onClose: () => void;
  readonly onDecided: (view: CalibrationView) => void;
}

const verdicts = ['unchanged', 'changed'] as const;

const VerdictField = ({ value, onChange }: { value: Verdict | ''; onChange: (verdict: Verdict) => void }) => {
  const words = useCalibrationWords();
  return (
    <fieldset className="verdict">
      <legend>{words.verdict}</legend>
      {verdicts.map((verdict) => (
        <label key={verdict} className="choice">
          <input type="radio" name="verdict" checked={value === verdict} onChange={() => onChange(verdict)} />
          <span>{words[verdict]}</span>
        </label>
      ))}
    </fieldset>
  );
};

interface PresentProps {
  readonly members: CalibrationView['panel'];
  readonly value: readonly string[];
  readonly onChange: (present: readonly string[]) => void;
}

const Present = ({ members, value, onChange }: PresentProps) => {
  const words = useCalibrationWords();
  return (
    <fieldset>
      <legend>{words.present}</legend>
      {members.map(({ employeeId, name }) => (
        <label key={employeeId} className="choice">
          <input
            type="checkbox"
            checked={value.includes(employeeId)}
            onChange={({ target }) =>
              onChange(target.checked ? [...value, employeeId] : value.filter((one) => one !== employeeId))
            }
          />
          <span>{name}</span>
        </label>
      ))}
    </fieldset>
  );
};

/** The panel keeps or changes one rating, with a reason. Who has a conflict of interest is not offered. */
export const DecideDialog = ({ view, row, onClose, onDecided }: DecideProps) => {
  const { client } = useApp();
  const words = useCalibrationWords();
  const { cycleId, sessionId } = view;
  const members = view.panel.filter(({ employeeId }) => !row.conflicted.includes(employeeId));
  const [verdict, setVerdict] = useState<Verdict | ''>('');
  const [change, setChange] = useState<Change>({});
  const [present, setPresent] = useState<readonly string[]>([]);
  const { value: reason, change: write, forget } = useDraft(`calibration ${sessionId} ${row.caseId}`, '');
  const action = useAction(async (body: Ruling, idempotencyKey) => {
    const answer = await client.decideCalibration({ cycleId, sessionId, body, idempotencyKey });
    await forget();
    onDecided(answer.body);
  });
  const send = () => {
    if (verdict === '') return;
    const { caseId, layerId } = row;
    const changed = verdict === 'changed' ? change : {};
    void action.run({ caseId, layerId, verdict, reason: reason.trim(), present: [...present], ...changed });
  };
  return (
    <Dialog title={words.decideOf(row.employee.name)} open onClose={onClose}>
      {action.error !== undefined && <ProblemNotice error={action.error} />}
      <VerdictField value={verdict} onChange={setVerdict} />
      {verdict === 'changed' && <ChangeFields scheme={view.scheme} row={row} value={change} onChange={setChange} />}
      <Present members={members} value={present} onChange={setPresent} />
      <TextField
        frame={{ label: words.reason, hint: words.reasonHint, pointer: '/reason', problems: [] }}
        value={reason}
        most={limits.calibration.reason}
        rows={3}
        onChange={write}
      />
      <DialogActions label={words.send} busy={action.busy || verdict === ''} onSend={send} onCancel={onClose} />
    </Dialog>
  );
};
