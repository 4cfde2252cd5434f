import { type ReactNode, useState } from 'react';
import { elementId, type FieldProblem } from './field-problem.ts';

/** What a field is and what is wrong with it. */
export interface FieldFrame {
  readonly label: string;
  readonly hint?: string | undefined;
  /** Its place in the document that is edited, as a JSON pointer. */
  readonly pointer: string;
  readonly problems: readonly FieldProblem[];
  /** The browser itself asks for it before anything is sent. */
  readonly required?: boolean;
}

/** What ties an input to its label, its hint and its problems. */
interface Tied {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
  readonly required: true | undefined;
}

/** A label, a hint, an input and what is wrong with it, tied together for screen readers. */
export const Field = ({ frame, children }: { frame: FieldFrame; children: (tied: Tied) => ReactNode }) => {
  const { label, hint, pointer, problems, required } = frame;
  const id = elementId(pointer);
  const described = [...(hint === undefined ? [] : [`${id}-hint`]), ...(problems.length === 0 ? [] : [`${id}-wrong`])];
  const tied: Tied = {
    id,
    'aria-describedby': described.length === 0 ? undefined : described.join(' '),
    'aria-invalid': problems.length === 0 ? undefined : true,
    required: required || undefined,
  };
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint !== undefined && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {children(tied)}
      {problems.length > 0 && (
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

interface TextProps {
  readonly frame: FieldFrame;
  readonly value: string;
  readonly most: number;
  readonly rows?: number;
  readonly onChange: (value: string) => void;
  readonly onLeave?: () => void;
}

/** A text of one line, or of several when rows are given. */
export const TextField = ({ frame, value, most, rows, onChange, onLeave }: TextProps) => (
  <Field frame={frame}>
    {(tied) =>
      rows === undefined ? (
        <input
          {...tied}
          value={value}
          maxLength={most}
          onBlur={onLeave}
          onChange={({ target }) => onChange(target.value)}
        />
      ) : (
        <textarea
          {...tied}
          value={value}
          maxLength={most}
          rows={rows}
          onBlur={onLeave}
          onChange={({ target }) => onChange(target.value)}
        />
      )
    }
  </Field>
);

interface DayProps {
  readonly frame: FieldFrame;
  /** `2026-02-05`, or nothing. */
  readonly value: string;
  /** The first day that is offered. */
  readonly least?: string;
  readonly onChange: (day: string) => void;
}

/** A day, by the device's own picker. */
export const DayField = ({ frame, value, least, onChange }: DayProps) => (
  <Field frame={frame}>
    {(tied) => (
      <input {...tied} type="date" min={least} value={value} onChange={({ target }) => onChange(target.value)} />
    )}
  </Field>
);

interface ChoiceProps<Value extends string> {
  readonly frame: FieldFrame;
  readonly value: Value;
  readonly options: readonly (readonly [Value, string])[];
  readonly onChange: (value: Value) => void;
}

/** One of a few: the device's own list, which every phone and screen reader knows. */
export const ChoiceField = <Value extends string>({ frame, value, options, onChange }: ChoiceProps<Value>) => (
  <Field frame={frame}>
    {(tied) => (
      <select {...tied} value={value} onChange={({ target }) => onChange(target.value as Value)}>
        {options.map(([name, label]) => (
          <option key={name} value={name}>
            {label}
          </option>
        ))}
      </select>
    )}
  </Field>
);

interface NumberProps {
  readonly frame: FieldFrame;
  /** Undefined or not a number while nothing is typed. */
  readonly value: number | undefined;
  readonly read: (text: string) => number | undefined;
  readonly write: (value: number | undefined) => string;
  readonly notNumber: string;
  readonly onChange: (value: number | undefined) => void;
  readonly onLeave?: () => void;
}

const isSameNumber = (a: number | undefined, b: number | undefined): boolean =>
  Object.is(a ?? Number.NaN, b ?? Number.NaN);

/** A number as the reader's language writes it. What was typed stays as typed until the value changes elsewhere. */
export const NumberField = ({ frame, value, read, write, notNumber, onChange, onLeave }: NumberProps) => {
  const [text, setText] = useState(() => write(value));
  const shown = isSameNumber(read(text), value) ? text : write(value);
  const odd = shown.trim() !== '' && read(shown) === undefined;
  const problems = odd ? [{ field: frame.pointer, title: notNumber }] : frame.problems;
  return (
    <Field frame={{ ...frame, problems }}>
      {(tied) => (
        <input
          {...tied}
          className="number"
          inputMode="decimal"
          autoComplete="off"
          value={shown}
          onBlur={onLeave}
          onChange={({ target }) => {
            setText(target.value);
            onChange(read(target.value));
          }}
        />
      )}
    </Field>
  );
};
