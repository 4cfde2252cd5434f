import { useId } from 'react';
import { repairWeights, wholeWeight } from '../../shared/domain/targets/weights.ts';
import { useFormat, useWords } from '../app/context.ts';
import { weightTotal } from './edit-plan.ts';

interface WeightsBarProps {
  readonly label: string;
  readonly weights: readonly (number | undefined)[];
  readonly onRepair: (weights: readonly number[]) => void;
}

/** What a total of weights means, in words: exact, too little, too much, not complete, or shared equally. */
const useVerdict = (weights: readonly (number | undefined)[]) => {
  const { plan } = useWords();
  const format = useFormat();
  const { given, total } = weightTotal(weights);
  if (!given) return { good: true, text: plan.weightsEqual(format.percent(wholeWeight / Math.max(1, weights.length))) };
  if (weights.some((weight) => weight === undefined)) {
    return { good: false, text: `${format.percent(total)}, ${plan.weightsMissing}` };
  }
  if (total === wholeWeight) return { good: true, text: plan.weightsExact };
  const gap = format.percent(Math.abs(wholeWeight - total));
  return {
    good: false,
    text: `${format.percent(total)}, ${total < wholeWeight ? plan.weightsShort(gap) : plan.weightsOver(gap)}`,
  };
};

/** The total of weights as they are typed, by the server's own arithmetic, and the exact repair in one press. */
export const WeightsBar = ({ label, weights, onRepair }: WeightsBarProps) => {
  const { plan } = useWords();
  const { good, text } = useVerdict(weights);
  const labelId = useId();
  if (weights.length === 0) return null;
  const { given, total } = weightTotal(weights);
  return (
    <fieldset className={`weights${good ? '' : ' off'}`} aria-labelledby={labelId}>
      <p className="weights-text">
        <span id={labelId}>{label}: </span>
        <output aria-live="polite">{text}</output>
      </p>
      {given && (
        <progress className="weights-line" max={wholeWeight} value={Math.min(total, wholeWeight)} aria-hidden="true" />
      )}
      {!good && (
        <button type="button" className="quiet" onClick={() => onRepair(repairWeights(weights.map((one) => one ?? 0)))}>
          {plan.repair}
        </button>
      )}
    </fieldset>
  );
};
