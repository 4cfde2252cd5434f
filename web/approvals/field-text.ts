import type { Indicator, Objective } from '../../shared/domain/targets/plan.ts';
import { useDomainWords, useFormat, useWords } from '../app/context.ts';
import type { SupervisorObjective } from '../targets/editing.ts';

type Line = Objective | Indicator | undefined;

/** One field of a line in words; empty where the line has none. */
export type FieldText = (line: Line, field: string) => string;

/** Writes one field of an objective or an indicator as the form names its values; empty where it has none. */
export const useFieldText = (own: readonly SupervisorObjective[]): FieldText => {
  const { plan } = useWords();
  const domain = useDomainWords();
  const format = useFormat();
  const ofTarget = (target: Indicator['target'], unit: string): string =>
    'value' in target
      ? `${format.number(target.value)} ${unit}`
      : `${plan.targetRange(format.number(target.from), format.number(target.to))} ${unit}`;
  const named: Readonly<Record<string, (value: string) => string | undefined>> = {
    kind: (value) => domain.objectiveKinds[value as Objective['kind']],
    aspect: (value) => domain.aspects[value as Indicator['aspect']],
    formula: (value) => plan.formulas[value as Indicator['formula']],
    accumulation: (value) => plan.accumulations[value as Indicator['accumulation']],
    direction: (value) => plan.directions[value as Indicator['direction']],
  };
  const supported = (objectiveId: string): string =>
    own.find((one) => one.objectiveId === objectiveId)?.text ?? objectiveId;
  return (line, field) => {
    const value = (line as Readonly<Record<string, unknown>> | undefined)?.[field];
    if (line === undefined || value === undefined) return '';
    if (field === 'target') return ofTarget(value as Indicator['target'], (line as Indicator).unitOfMeasure);
    if (field === 'weight' || field === 'cap') return format.percent(Number(value));
    if (typeof value === 'number') return format.number(value);
    if (field === 'derivedFrom') return supported((value as { readonly objectiveId: string }).objectiveId);
    return named[field]?.(String(value)) ?? String(value);
  };
};
