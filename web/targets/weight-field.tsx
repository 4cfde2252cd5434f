import { useLanguage, useWords } from '../app/context.ts';
import { NumberField } from '../ui/field.tsx';
import { useFrame } from './editing.ts';
import { numberText, typedBasisPoints } from './typed-number.ts';

interface WeightFieldProps {
  readonly pointer: string;
  /** In basis points. */
  readonly weight: number | undefined;
  readonly onChange: (weight: number | undefined) => void;
}

/** A weight as a percentage with at most two decimals. */
export const WeightField = ({ pointer, weight, onChange }: WeightFieldProps) => {
  const { plan } = useWords();
  const language = useLanguage();
  const framed = useFrame(pointer, plan.weight);
  return (
    <NumberField
      {...framed}
      value={weight}
      read={(text) => typedBasisPoints(text, language)}
      write={(points) => numberText(points === undefined ? undefined : points / 100, language)}
      notNumber={plan.notNumber}
      onChange={onChange}
    />
  );
};
