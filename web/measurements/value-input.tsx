import { type ClipboardEvent, type KeyboardEvent, useState } from 'react';
import { useLanguage } from '../app/context.ts';
import { numberText, typedNumber } from '../targets/typed-number.ts';
import { isMeasurable } from './measurable.ts';
import type { Entry, EntryChange } from './month-sheet.ts';

interface ValueInputProps {
  readonly id: string;
  /** Read out where no label stands beside it. */
  readonly label?: string;
  readonly describedBy?: string | undefined;
  readonly invalid?: boolean;
  readonly entry: Entry | undefined;
  readonly onChange: (change: EntryChange) => void;
  readonly onFocus?: () => void;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void;
  readonly onPaste?: (event: ClipboardEvent<HTMLInputElement>) => void;
}

/** A measured value as the reader's language writes it. What was typed stays as typed until the value changes elsewhere. */
export const ValueInput = ({ entry, label, describedBy, invalid, onChange, ...rest }: ValueInputProps) => {
  const language = useLanguage();
  const written = entry?.odd ?? numberText(entry?.value, language);
  const [text, setText] = useState(written);
  const said = typedNumber(text, language);
  const shown = entry?.odd === undefined && said !== undefined && said === entry?.value ? text : written;
  const change = (typed: string): void => {
    setText(typed);
    const value = typedNumber(typed, language);
    const isGood = value !== undefined && isMeasurable(value);
    onChange({ value: isGood ? value : undefined, odd: isGood || typed.trim() === '' ? undefined : typed });
  };
  return (
    <input
      {...rest}
      className="number"
      inputMode="decimal"
      autoComplete="off"
      aria-label={label}
      aria-describedby={describedBy}
      aria-invalid={invalid === true || entry?.odd !== undefined ? true : undefined}
      value={shown}
      onChange={({ target }) => change(target.value)}
    />
  );
};
