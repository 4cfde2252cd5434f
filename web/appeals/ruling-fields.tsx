import { type Level, levels, type Scheme } from '../../shared/domain/schemes/scheme.ts';
import { scaleTopsOf } from '../../shared/domain/scoring/next-predicate.ts';
import { inputsOf } from '../../shared/domain/scoring/receipt.ts';
import { pointsOfYear } from '../../shared/domain/scoring/receipt-weighted.ts';
import { countingLayer } from '../../shared/domain/scoring/result-decisions.ts';
import { useDomainWords, useFormat, useLanguage } from '../app/context.ts';
import { pointsText } from '../results/exact-format.ts';
import { at } from '../results/form-problems.tsx';
import type { ResultView } from '../results/load-outcome.ts';
import { useOutcomeWords } from '../results/outcome-words.ts';
import { numberText, typedNumber } from '../targets/typed-number.ts';
import { ChoiceField, NumberField } from '../ui/field.tsx';
import type { DecisionForm } from './use-decision.ts';

interface FieldsProps {
  readonly form: DecisionForm;
  readonly result: ResultView;
  readonly scheme: Scheme;
}

const LevelFields = ({ form, result }: Omit<FieldsProps, 'scheme'>) => {
  const { appeal } = useOutcomeWords();
  const domain = useDomainWords();
  const { draft, problems } = form;
  const { outcome } = countingLayer(result);
  const field = (part: 'resultsLevel' | 'behaviourLevel', label: string) => {
    const now = outcome[part];
    const kept = now === undefined ? appeal.keep : `${domain.levels[now]} (${appeal.keep})`;
    const others = levels.filter((level) => level !== now).map((level) => [level, domain.levels[level]] as const);
    return (
      <ChoiceField<Level | ''>
        frame={{ label, pointer: `/${part}`, problems: at(problems, `/${part}`) }}
        value={draft.value[part]}
        options={[['', kept], ...others]}
        onChange={(level) => draft.change({ ...draft.value, [part]: level })}
      />
    );
  };
  return (
    <div className="row">
      {field('resultsLevel', appeal.newResults)}
      {field('behaviourLevel', appeal.newBehaviour)}
    </div>
  );
};

const PointsFields = ({ form, result, scheme }: FieldsProps) => {
  const { appeal } = useOutcomeWords();
  const format = useFormat();
  const language = useLanguage();
  const { draft, problems } = form;
  const inputs = inputsOf(countingLayer(result).receipt);
  const tops = scaleTopsOf(scheme);
  if (inputs.kind !== 'weighted' || tops === undefined) return null;
  const points = pointsOfYear(inputs);
  const read = (text: string): number | undefined => {
    const typed = typedNumber(text, language);
    return typed === undefined ? undefined : Math.round(typed * 100);
  };
  const field = (part: 'results' | 'behaviour', label: string) => {
    const score = `${part}Score` as const;
    const now = points[part] === 'not-applicable' ? '–' : pointsText(points[part], format);
    return (
      <NumberField
        frame={{
          label,
          hint: appeal.pointsHint(now, format.number(tops[part])),
          pointer: `/${score}`,
          problems: at(problems, `/${score}`),
        }}
        value={draft.value[score]}
        read={read}
        write={(value) => numberText(value === undefined ? undefined : value / 100, language)}
        notNumber={appeal.notNumber}
        onChange={(value) => {
          const { [score]: _, ...rest } = draft.value;
          draft.change(value === undefined ? rest : { ...rest, [score]: value });
        }}
      />
    );
  };
  return (
    <div className="row">
      {field('results', appeal.newResultsPoints)}
      {field('behaviour', appeal.newBehaviourPoints)}
    </div>
  );
};

/** What a decision puts in the place of what stands: levels under a matrix, points under a weighted scheme. */
export const RulingFields = (props: FieldsProps) =>
  props.scheme.kind === 'matrix' ? <LevelFields {...props} /> : <PointsFields {...props} />;
