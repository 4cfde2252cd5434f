import { limits } from '../../shared/domain/limits.ts';
import { countingLayer } from '../../shared/domain/scoring/result-decisions.ts';
import { useDomainWords, useFormat, useMe } from '../app/context.ts';
import { DraftNote } from '../results/draft-note.tsx';
import { at, FormProblems } from '../results/form-problems.tsx';
import type { ResultView } from '../results/load-outcome.ts';
import { useOutcomeWords } from '../results/outcome-words.ts';
import { Dialog, DialogActions } from '../ui/dialog.tsx';
import { TextField } from '../ui/field.tsx';
import { ProblemNotice } from '../ui/problem.tsx';
import { stepKey, toggled } from './appeal-draft.ts';
import type { LoadedAppeal } from './load-appeal.ts';
import { NextList } from './next-list.tsx';
import { useStepName } from './step-names.ts';
import { type AppealForm as Form, useAppealForm } from './use-appeal-form.ts';

interface AppealFormProps {
  readonly loaded: LoadedAppeal;
  readonly result: ResultView;
  readonly until: string;
  readonly onFiled: () => void;
}

const Choice = ({ label, checked, onChange }: { label: string; checked: boolean; onChange: () => void }) => (
  <label className="choice">
    <input type="checkbox" checked={checked} onChange={onChange} />
    <span>{label}</span>
  </label>
);

const Disputes = ({ form, loaded }: { form: Form; loaded: LoadedAppeal }) => {
  const { appeal } = useOutcomeWords();
  const nameOf = useStepName(loaded);
  const { draft, steps } = form;
  return (
    <fieldset>
      <legend>{appeal.disputes}</legend>
      <p className="hint">{appeal.disputesHint}</p>
      {steps.map((step) => (
        <Choice
          key={stepKey(step)}
          label={nameOf(step)}
          checked={draft.value.steps.includes(stepKey(step))}
          onChange={() => draft.change({ ...draft.value, steps: toggled(draft.value.steps, stepKey(step)) })}
        />
      ))}
    </fieldset>
  );
};

const Evidence = ({ form, loaded }: { form: Form; loaded: LoadedAppeal }) => {
  const { appeal } = useOutcomeWords();
  const format = useFormat();
  const { draft } = form;
  return (
    <fieldset>
      <legend>{appeal.evidence}</legend>
      <p className="hint">{loaded.evidence.length === 0 ? appeal.noEvidence : appeal.evidenceHint}</p>
      {loaded.evidence.map(({ evidenceId, name, registeredAt }) => (
        <Choice
          key={evidenceId}
          label={`${name}, ${format.date(registeredAt)}`}
          checked={draft.value.evidenceIds.includes(evidenceId)}
          onChange={() => draft.change({ ...draft.value, evidenceIds: toggled(draft.value.evidenceIds, evidenceId) })}
        />
      ))}
    </fieldset>
  );
};

const FileDialog = ({ form, loaded }: { form: Form; loaded: LoadedAppeal }) => {
  const { appeal } = useOutcomeWords();
  const { now } = useMe();
  return (
    <Dialog title={appeal.submitTitle} open={form.asking} onClose={form.cancel}>
      <p>
        {appeal.submitWhy} {loaded.evidence.length > 0 && appeal.submitEvidence(loaded.evidence.length)}
      </p>
      <NextList filedAt={now} loaded={loaded} />
      <DialogActions label={appeal.submit} busy={form.action.busy} onSend={form.file} onCancel={form.cancel} />
    </Dialog>
  );
};

/** Where an employee writes an appeal: against what, why, relying on which evidence. */
export const AppealForm = ({ loaded, result, until, onFiled }: AppealFormProps) => {
  const { appeal } = useOutcomeWords();
  const { predicates } = useDomainWords();
  const format = useFormat();
  const form = useAppealForm(loaded, result, onFiled);
  const { draft } = form;
  const shown = form.attempt > 0 ? form.problems : [];
  return (
    <>
      <p className="facts-line">
        <strong>{appeal.against(predicates[countingLayer(result).outcome.predicate])}</strong>
        <time dateTime={until}>{appeal.until(format.moment(until))}</time>
      </p>
      <p>{appeal.intro}</p>
      <FormProblems problems={shown} attempt={form.attempt} />
      {form.action.error !== undefined && <ProblemNotice error={form.action.error} />}
      <div className="sheet">
        <TextField
          frame={{
            label: appeal.reasons,
            hint: appeal.reasonsHint,
            pointer: '/reasons',
            problems: at(shown, '/reasons'),
          }}
          value={draft.value.reasons}
          most={limits.paragraph}
          rows={7}
          onChange={(reasons) => draft.change({ ...draft.value, reasons })}
        />
        <Disputes form={form} loaded={loaded} />
        <Evidence form={form} loaded={loaded} />
        <DraftNote draft={draft} />
        <p className="actions">
          <button type="button" disabled={form.action.busy} onClick={form.ask}>
            {appeal.submit}
          </button>
        </p>
      </div>
      <FileDialog form={form} loaded={loaded} />
    </>
  );
};
