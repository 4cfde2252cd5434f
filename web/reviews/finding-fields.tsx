import { limits } from '../../shared/domain/limits.ts';
import { type Cause, causes } from '../../shared/domain/reviews/review.ts';
import { useDomainWords, useWords } from '../app/context.ts';
import { ChoiceField, DayField, TextField } from '../ui/field.tsx';
import type { FieldProblem } from '../ui/field-problem.ts';
import type { FindingDraft } from './mid-review-draft.ts';

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
  const domain = useDomainWords();
  const at = (field: string) => ({ pointer: `${pointer}/${field}`, problems: problemsAt(`${pointer}/${field}`) });
  const named = causes.map((cause) => [cause, domain.causes[cause]] as const);
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
        <DayField
          frame={{ label: dialogue.dueOn, ...at('dueOn') }}
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
