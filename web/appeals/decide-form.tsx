import { limits } from '../../shared/domain/limits.ts';
import { countingLayer } from '../../shared/domain/scoring/result-decisions.ts';
import { useDomainWords, useFormat } from '../app/context.ts';
import { DraftNote } from '../results/draft-note.tsx';
import { pointsText } from '../results/exact-format.ts';
import { at, FormProblems } from '../results/form-problems.tsx';
import type { AppealView, ResultView } from '../results/load-outcome.ts';
import { useOutcomeWords } from '../results/outcome-words.ts';
import { Dialog, DialogActions } from '../ui/dialog.tsx';
import { TextField } from '../ui/field.tsx';
import { elementId } from '../ui/field-problem.ts';
import { Notice } from '../ui/page.tsx';
import { ProblemNotice } from '../ui/problem.tsx';
import type { LoadedAppeal } from './load-appeal.ts';
import { RulingFields } from './ruling-fields.tsx';
import { type DecisionForm, useDecision } from './use-decision.ts';

interface DecideProps {
  readonly filed: AppealView;
  readonly result: ResultView;
  readonly loaded: LoadedAppeal;
  readonly dueAt: string | undefined;
  readonly onChanged: (what: 'decided' | 'overtaken') => void;
}

const verdicts = ['unchanged', 'changed'] as const;

const Verdict = ({ form }: { form: DecisionForm }) => {
  const { appeal } = useOutcomeWords();
  const { draft } = form;
  return (
    <fieldset className="verdict" id={elementId('/verdict')} tabIndex={-1}>
      <legend>{appeal.verdict}</legend>
      {verdicts.map((verdict) => (
        <label key={verdict} className="choice">
          <input
            type="radio"
            name="verdict"
            checked={draft.value.verdict === verdict}
            onChange={() => draft.change({ ...draft.value, verdict })}
          />
          <span>
            {appeal.verdicts[verdict]}
            <small>{appeal.verdictWhy[verdict]}</small>
          </span>
        </label>
      ))}
    </fieldset>
  );
};

/** What the decision would come to, computed as the server will. */
const Preview = ({ form, result }: { form: DecisionForm; result: ResultView }) => {
  const { appeal } = useOutcomeWords();
  const { predicates } = useDomainWords();
  const format = useFormat();
  if (form.outcome === undefined) return null;
  const { predicate, score } = form.outcome;
  return (
    <div className="preview" role="status">
      <p className="small soft">{appeal.preview}</p>
      <p>
        <strong>{appeal.previewTo(predicates[countingLayer(result).outcome.predicate], predicates[predicate])}</strong>{' '}
        {score !== undefined && appeal.previewScore(pointsText(score, format))}
      </p>
    </div>
  );
};

const DecideDialog = ({ form, result }: { form: DecisionForm; result: ResultView }) => {
  const { appeal } = useOutcomeWords();
  return (
    <Dialog title={appeal.decideTitle} open={form.asking} onClose={form.cancel}>
      <Preview form={form} result={result} />
      <p>{appeal.decideWhy}</p>
      <DialogActions label={appeal.decideSend} busy={form.action.busy} onSend={form.decide} onCancel={form.cancel} />
    </Dialog>
  );
};

const Declaration = ({ form }: { form: DecisionForm }) => {
  const { appeal } = useOutcomeWords();
  const { draft } = form;
  return (
    <label className="choice">
      <input
        id={elementId('/declared')}
        type="checkbox"
        checked={draft.value.declared}
        onChange={({ target }) => draft.change({ ...draft.value, declared: target.checked })}
      />
      <span>{appeal.ownInterestText}</span>
    </label>
  );
};

const Fields = ({ form, result, loaded }: { form: DecisionForm; result: ResultView; loaded: LoadedAppeal }) => {
  const { appeal } = useOutcomeWords();
  const { draft, problems } = form;
  return (
    <>
      <Verdict form={form} />
      {draft.value.verdict === 'changed' && <RulingFields form={form} result={result} scheme={loaded.scheme} />}
      <Preview form={form} result={result} />
      <TextField
        frame={{
          label: appeal.decisionReasons,
          hint: appeal.decisionReasonsHint,
          pointer: '/reasons',
          problems: at(problems, '/reasons'),
        }}
        value={draft.value.reasons}
        most={limits.paragraph}
        rows={6}
        onChange={(reasons) => draft.change({ ...draft.value, reasons })}
      />
      <Declaration form={form} />
      <DraftNote draft={draft} />
    </>
  );
};

/** Where the reviewing officer decides: the verdict, its effect, the reasons. */
export const DecideForm = ({ dueAt, ...deciding }: DecideProps) => {
  const { appeal } = useOutcomeWords();
  const format = useFormat();
  const form = useDecision(deciding);
  const { filed, result, loaded } = deciding;
  const { employee, supervisor } = filed.explanations;
  if (form.conflicted) {
    return (
      <Notice kind="wrong" title={appeal.conflict}>
        <p>{appeal.conflictWhy}</p>
      </Notice>
    );
  }
  return (
    <section className="sheet" aria-labelledby="decide">
      <h2 id="decide">{appeal.decide}</h2>
      {dueAt !== undefined && <p className="deadline">{appeal.dueBy(format.moment(dueAt))}</p>}
      {(employee === undefined || supervisor === undefined) && <p className="near">{appeal.unheard}</p>}
      <FormProblems problems={form.problems} attempt={form.attempt} />
      {form.action.error !== undefined && <ProblemNotice error={form.action.error} />}
      <Fields form={form} result={result} loaded={loaded} />
      <p className="actions">
        <button type="button" disabled={form.action.busy} onClick={form.ask}>
          {appeal.decideSend}
        </button>
      </p>
      <DecideDialog form={form} result={result} />
    </section>
  );
};
