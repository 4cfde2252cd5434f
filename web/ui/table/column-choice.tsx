import type { Column } from './column.ts';
import { toggled } from './selection.ts';

interface ChoiceProps {
  readonly label: string;
  readonly columns: readonly Pick<Column<never>, 'columnId' | 'name'>[];
  readonly hidden: ReadonlySet<string>;
  readonly onChange: (hidden: ReadonlySet<string>) => void;
}

/** Which columns a table shows. */
export const ColumnChoice = ({ label, columns, hidden, onChange }: ChoiceProps) => (
  <details className="column-choice">
    <summary>{label}</summary>
    <fieldset>
      <legend className="unseen">{label}</legend>
      {columns.map(({ columnId, name }) => (
        <label key={columnId} className="choice">
          <input type="checkbox" checked={!hidden.has(columnId)} onChange={() => onChange(toggled(hidden, columnId))} />
          {name}
        </label>
      ))}
    </fieldset>
  </details>
);
