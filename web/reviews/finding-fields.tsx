import { limits } from '../../shared/domain/limits.ts';
import { type Cause, causes } from '../../shared/domain/reviews/review.ts';
import { useWords } from '../app/context.ts';
import { ChoiceField, TextField } from '../ui/field.tsx';
import { elementId, type FieldProblem } from '../ui/field-problem.ts';
import type { FindingDraft } from './mid-review-draft.ts';

interface DateFieldProps {
  readonly label: string;
  readonly pointer: string;
  readonly value: string;
  readonly least: string;
  readonly problems: readonly FieldProblem[];
  readonly onChange: (day: string) => void;
}

/** A day, by the device's own calendar. */
const DateField = ({ label, pointer, value, least, problems, onChange }: DateFieldProps) => {
  const id = elementId(pointer);
  const wrong = problems.length > 0;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="date"
        min={least}
        value={value}
        aria-invalid={wrong || undefined}
        aria-describedby={wrong ? `${id}-wrong` : undefined}
        onChange={({ target }) => onChange(target.value)}
      />
      {wrong && (
        <div className="field-wrong" id={`${id}-wrong`}>
          {problems.map(({ title, remedy }) => (
            <p key={title}>
              <strong>{title}.</strong> {remedy}
            </p>
          ))}
        </div>
      )}
    </div>
  );
};

interface FindingFieldsProps {
  readonly finding: FindingDraft;
  readonly name: string;
  /** Of the finding in the record, as a JSON pointer. */
  readonly pointer: string;
  readonly owners: readonly (readonly [string, string])[];
  readonly today: string;
  readonly problemsAt: (pointer: string) => readonly FieldProblem[];
  readonly onChange: (finding: FindingDraft) => void;
}

/** Why one indicator is behind, and what is to be done about it by whom and when. */
export const FindingFields = ({ finding, name, pointer, owners, today, problemsAt, onChange }: FindingFieldsProps) => {
  const { dialogue } = useWords();
  const at = (field: string) => ({ pointer: `${pointer}/${field}`, problems: problemsAt(`${pointer}/${field}`) });
  const named = causes.map((cause) => [cause, dialogue.causes[cause]] as const);
  return (
    <fieldset>
      <legend>{name}</legend>
      <div className="row">
        <ChoiceField<Cause | ''>
          frame={{ label: dialogue.cause, ...at('cause') }}
          value={finding.cause}
          options={[['', dialogue.causeChoose], ...named]}
          onChange={(cause) => onChange({ ...finding, cause })}
        />
        <ChoiceField
          frame={{ label: dialogue.owner, ...at('ownerId') }}
          value={finding.ownerId}
          options={owners}
          onChange={(ownerId) => onChange({ ...finding, ownerId })}
        />
        <DateField
          label={dialogue.dueOn}
          {...at('dueOn')}
          value={finding.dueOn}
          least={today}
          onChange={(dueOn) => onChange({ ...finding, dueOn })}
        />
      </div>
      <TextField
        frame={{ label: dialogue.remedy, ...at('remedy') }}
        value={finding.remedy}
        most={limits.line}
        rows={2}
        onChange={(remedy) => onChange({ ...finding, remedy })}
      />
    </fieldset>
  );
};
