import { useState } from 'react';
import { useFormat } from '../app/context.ts';
import { Field } from '../ui/field.tsx';
import { useReplayWords } from './replay-words.ts';
import { typedRupiah } from './rupiah.ts';

interface FieldProps {
  readonly label: string;
  readonly pointer: string;
  /** As typed; empty where nothing is asked for. */
  readonly text: string;
  /** Somebody has tried to send the form. */
  readonly tried: boolean;
  readonly onChange: (text: string) => void;
}

/** Whole rupiah. Thousands are grouped, and what is wrong is said, once the person has left the field. */
export const RupiahField = ({ label, pointer, text, tried, onChange }: FieldProps) => {
  const words = useReplayWords();
  const format = useFormat();
  const [left, setLeft] = useState(false);
  const value = typedRupiah(text);
  const odd = (left || tried) && text.trim() !== '' && value === undefined;
  return (
    <Field frame={{ label, pointer, problems: odd ? [{ field: pointer, title: words.notRupiah }] : [] }}>
      {(tied) => (
        <input
          {...tied}
          className="number"
          inputMode="numeric"
          autoComplete="off"
          placeholder="Rp"
          maxLength={24}
          value={text}
          onChange={({ target }) => {
            setLeft(false);
            onChange(target.value);
          }}
          onBlur={() => {
            setLeft(true);
            if (value !== undefined) onChange(format.number(value));
          }}
        />
      )}
    </Field>
  );
};
