import { useState } from 'react';
import type { Indicator, Plan, PlanContent } from '../../shared/domain/targets/plan.ts';
import { useDomainWords, useFormat, useWords } from '../app/context.ts';
import { contentOf } from './edit-plan.ts';
import { type Difference, mergePlans, pathKey, type Side } from './merge-plans.ts';
import type { Choices } from './use-plan-editor.ts';

/** The name of a place in a plan, such as "RHK 2, Indikator 1: Target". */
const usePlaceLabel = (mine: PlanContent, theirs: PlanContent) => {
  const { plan } = useWords();
  const numberOf = (id: string): number =>
    [mine, theirs]
      .map(({ objectives }) => objectives.findIndex((one) => one.objectiveId === id))
      .find((at) => at >= 0) ?? 0;
  const fields: Readonly<Record<string, string>> = {
    text: plan.objectiveText,
    kind: plan.kind,
    weight: plan.weight,
    derivedFrom: plan.derived,
    name: plan.name,
    aspect: plan.aspect,
    unitOfMeasure: plan.unitOfMeasure,
    direction: plan.direction,
    formula: plan.formula,
    target: plan.target,
    baseline: plan.baseline,
    accumulation: plan.accumulation,
    method: plan.method,
    indicators: plan.indicators,
    ...plan.annexParts,
  };
  return (path: readonly string[]): string => {
    const last = path.at(-1) ?? '';
    const field = fields[last] ?? (path[0] === 'expectations' ? plan.expectations : plan.whole);
    if (path[0] !== 'objectives' || path[1] === undefined) return field;
    const objective = plan.objective(numberOf(path[1]) + 1);
    if (path.length === 2) return objective;
    return path.length === 4 ? `${objective}: ${plan.indicators}` : `${objective}: ${field}`;
  };
};

/** A value of a plan as somebody reads it. */
const useValueText = () => {
  const words = useWords();
  const domain = useDomainWords();
  const format = useFormat();
  const named: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    kind: domain.objectiveKinds,
    aspect: domain.aspects,
    direction: words.plan.directions,
    formula: words.plan.formulas,
    accumulation: words.plan.accumulations,
  };
  return ({ path }: Difference, value: unknown): string => {
    const last = path.at(-1) ?? '';
    if (value === undefined || value === '') return words.plan.absent;
    if (value instanceof Map) return String(value.get('text') ?? value.get('name') ?? '');
    if (Array.isArray(value)) return value.join('\n');
    if (typeof value === 'number') return last === 'weight' ? format.percent(value) : format.number(value);
    if (last === 'target') {
      const target = value as Indicator['target'];
      if ('value' in target) return Number.isNaN(target.value) ? words.plan.absent : format.number(target.value);
      return words.plan.targetRange(format.number(target.from), format.number(target.to));
    }
    return typeof value === 'string' ? (named[last]?.[value] ?? value) : words.plan.derived;
  };
};

interface RowProps {
  readonly difference: Difference;
  readonly label: string;
  readonly chosen: Side;
  readonly onChoose: (side: Side) => void;
}

const DifferenceRow = ({ difference, label, chosen, onChoose }: RowProps) => {
  const { plan } = useWords();
  const textOf = useValueText();
  const name = pathKey(difference.path);
  return (
    <fieldset className="difference">
      <legend>{label}</legend>
      {(['mine', 'theirs'] as const).map((side) => (
        <label key={side} className="choice">
          <input type="radio" name={name} checked={chosen === side} onChange={() => onChoose(side)} />
          <span>
            <strong>{side === 'mine' ? plan.yours : plan.theirs}</strong>
            <span className="value">{textOf(difference, difference[side])}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
};

interface ConflictProps {
  readonly base: PlanContent;
  readonly mine: PlanContent;
  readonly newer: Plan;
  readonly onResolve: (content: PlanContent) => void;
}

/** Two versions side by side, difference by difference. Mine counts until the other is chosen. */
export const ConflictView = ({ base, mine, newer, onResolve }: ConflictProps) => {
  const { plan } = useWords();
  const [choices, setChoices] = useState<Choices>({});
  const theirs = contentOf(newer);
  const merge = mergePlans({ base, mine, theirs }, choices);
  const labelOf = usePlaceLabel(mine, theirs);
  return (
    <section className="sheet" aria-labelledby="conflict">
      <h2 id="conflict">{plan.conflictTitle}</h2>
      <p>{plan.conflictWhy}</p>
      {merge.differences.map((difference) => (
        <DifferenceRow
          key={pathKey(difference.path)}
          difference={difference}
          label={labelOf(difference.path)}
          chosen={choices[pathKey(difference.path)] ?? 'mine'}
          onChoose={(side) => setChoices((before) => ({ ...before, [pathKey(difference.path)]: side }))}
        />
      ))}
      {merge.takenOver > 0 && <p className="soft">{plan.takenOver(merge.takenOver)}</p>}
      <p className="actions">
        <button type="button" onClick={() => onResolve(merge.content)}>
          {plan.useMerged}
        </button>
      </p>
    </section>
  );
};
