import { useLanguage, useWords } from '../app/context.ts';
import { NumberField } from '../ui/field.tsx';
import { useFrame } from './editing.ts';
import { numberText, typedNumber } from './typed-number.ts';

interface NumberInputProps {
  readonly pointer: string;
  readonly label: string;
  readonly hint?: string;
  readonly value: number | undefined;
  readonly onChange: (value: number | undefined) => void;
}

/** A number of the plan, in the reader's language. */
export const NumberInput = ({ pointer, label, hint, value, onChange }: NumberInputProps) => {
  const { plan } = useWords();
  const language = useLanguage();
  const framed = useFrame(pointer, label, hint);
  return (
    <NumberField
      {...framed}
      value={value}
      read={(text) => typedNumber(text, language)}
      write={(one) => numberText(one, language)}
      notNumber={plan.notNumber}
      onChange={onChange}
    />
  );
};
