import { replayAssumptions } from '../../shared/domain/replay/replay-assumptions.ts';
import { useDomainWords, useFormat, useLanguage } from '../app/context.ts';
import { numberText } from '../targets/typed-number.ts';
import { NumberField } from '../ui/field.tsx';
import type { FieldProblem } from '../ui/field-problem.ts';
import { useReplayWords } from './replay-words.ts';
import {
  type AssumedPart,
  assumedLevels,
  assumptionProblems,
  isChanged,
  numberOf,
  pointsTyped,
  type TypedAssumptions,
} from './typed-assumptions.ts';

interface FieldsProps {
  readonly part: AssumedPart;
  readonly typed: TypedAssumptions;
  /** Somebody has tried to send the form. */
  readonly tried: boolean;
  readonly onChange: (typed: TypedAssumptions) => void;
}

/** What is wrong, in words, once somebody has tried to send it. */
const useProblems = ({ part, typed, tried }: FieldsProps): readonly FieldProblem[] => {
  const words = useReplayWords();
  const { number } = useFormat();
  if (!tried) return [];
  return assumptionProblems(typed, part).map((one) => ({
    field: one.pointer,
    title: one.code === 'not-points' ? words.notPoints : words.tooLow(number(one.least / 100)),
  }));
};

/** Where the year says too little for this scheme: the numbers that stand in for it, the usual ones at first. */
export const AssumptionFields = (props: FieldsProps) => {
  const { part, typed, onChange } = props;
  const words = useReplayWords();
  const domain = useDomainWords();
  const language = useLanguage();
  const problems = useProblems(props);
  const changed = isChanged(typed, part);
  return (
    <details className="replay-assumptions">
      <summary>
        {words.assumptions}
        {changed && <span className="tag">{words.changedTag}</span>}
      </summary>
      <p>{words.assumptionsWhy[part]}</p>
      <div className="row">
        {assumedLevels[part].map((level) => {
          const pointer = `/assumptions/${part}/${level}`;
          return (
            <NumberField
              key={pointer}
              frame={{
                label: words.assumptionOf[part](domain.levels[level]),
                pointer,
                problems: problems.filter(({ field }) => field === pointer),
              }}
              value={numberOf(typed, part, level)}
              read={(text) => pointsTyped(text, language)}
              write={(value) => numberText(value === undefined ? value : value / 100, language)}
              notNumber={words.notPoints}
              onChange={(value) => onChange({ ...typed, [part]: { ...typed[part], [level]: value } })}
            />
          );
        })}
      </div>
      <p className="hint">{words.assumptionsHint[part]}</p>
      {changed && (
        <p className="actions">
          <button type="button" className="quiet" onClick={() => onChange(replayAssumptions)}>
            {words.usualAgain}
          </button>
        </p>
      )}
    </details>
  );
};
