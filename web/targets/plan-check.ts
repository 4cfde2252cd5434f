import type { Refusal } from '../../shared/domain/decision.ts';
import type { Indicator, PlanContent } from '../../shared/domain/targets/plan.ts';
import { type PlanRuleFacts, planRefusals } from '../../shared/domain/targets/plan-rules.ts';

/** Something that a form lacks before the rules can judge it. */
export type Gap = 'text' | 'name' | 'target' | 'target-from' | 'target-to';

export interface FieldGap {
  readonly gap: Gap;
  /** A JSON pointer into the plan, as refusals have it. */
  readonly field: string;
}

const targetGaps = ({ target }: Indicator, field: string): readonly FieldGap[] => {
  if ('value' in target) return Number.isNaN(target.value) ? [{ gap: 'target', field: `${field}/target` }] : [];
  return [
    ...(Number.isNaN(target.from) ? [{ gap: 'target-from' as const, field: `${field}/target/from` }] : []),
    ...(Number.isNaN(target.to) ? [{ gap: 'target-to' as const, field: `${field}/target/to` }] : []),
  ];
};

const indicatorGaps = (indicator: Indicator, field: string): readonly FieldGap[] => [
  ...(indicator.name.trim() === '' ? [{ gap: 'name' as const, field: `${field}/name` }] : []),
  ...targetGaps(indicator, field),
];

/** What is still empty and must not be, so that the plan can't even be sent. */
export const planGaps = ({ objectives }: PlanContent): readonly FieldGap[] =>
  objectives.flatMap(({ text, indicators }, index) => {
    const field = `/objectives/${index}`;
    return [
      ...(text.trim() === '' ? [{ gap: 'text' as const, field: `${field}/text` }] : []),
      ...indicators.flatMap((indicator, place) => indicatorGaps(indicator, `${field}/indicators/${place}`)),
    ];
  });

/** What the rules refuse, by the code that the server runs. A field that is still empty has no second complaint. */
export const liveRefusals = (content: PlanContent, facts: PlanRuleFacts): readonly Refusal[] => {
  const gaps = planGaps(content).map(({ field }) => field);
  const isOpen = (field: string): boolean => gaps.some((gap) => gap === field || gap.startsWith(`${field}/`));
  return planRefusals(content, facts).filter(({ field = '' }) => !(field.endsWith('/target') && isOpen(field)));
};
