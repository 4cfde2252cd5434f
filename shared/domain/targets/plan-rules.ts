import type { Refusal } from '../decision.ts';
import type { Scheme } from '../schemes/scheme.ts';
import { indicatorRefusals } from './indicator-rules.ts';
import { outcomeRefusals } from './outcome-rule.ts';
import type { Objective, PlanContent } from './plan.ts';
import { type WeightFields, weightRefusals } from './weights.ts';

/** An objective that a plan may be derived from. */
export type ObjectiveReference = NonNullable<Objective['derivedFrom']>;

export interface PlanRuleFacts {
  readonly scheme: Pick<Scheme, 'objectiveWeights' | 'behaviours' | 'indicatorRule'>;
  /** The objectives of the supervisor's plan in force; empty while there is none, which keeps nobody from planning. */
  readonly supervisorObjectives: readonly ObjectiveReference[];
}

const isSame = (a: ObjectiveReference, b: ObjectiveReference): boolean =>
  a.caseId === b.caseId && a.segmentId === b.segmentId && a.objectiveId === b.objectiveId;

const cascadeRefusals = (
  { derivedFrom }: Objective,
  field: string,
  supervisorObjectives: readonly ObjectiveReference[],
): readonly Refusal[] =>
  derivedFrom === undefined || supervisorObjectives.some((one) => isSame(one, derivedFrom))
    ? []
    : [{ code: 'objective-not-of-supervisor', field: `${field}/derivedFrom`, facts: { ...derivedFrom } }];

const indicatorWeights = (field: string): WeightFields => ({
  required: false,
  list: `${field}/indicators`,
  one: (index) => `${field}/indicators/${index}/weight`,
});

const objectiveRefusals = (
  objective: Objective,
  field: string,
  { supervisorObjectives, scheme }: PlanRuleFacts,
): readonly Refusal[] => {
  const { indicators } = objective;
  return [
    ...(indicators.length === 0
      ? [{ code: 'objective-without-indicator' as const, field: `${field}/indicators` }]
      : []),
    ...indicators.flatMap((indicator, index) => indicatorRefusals(indicator, `${field}/indicators/${index}`)),
    ...weightRefusals(
      indicators.map((indicator) => indicator.weight),
      indicatorWeights(field),
    ),
    ...outcomeRefusals(objective, field, scheme.indicatorRule),
    ...cascadeRefusals(objective, field, supervisorObjectives),
  ];
};

/** The ids that come a second time: actuals and comments name lines by them. */
const repeated = (ids: readonly { readonly id: string; readonly field: string }[]): readonly Refusal[] =>
  ids
    .filter(({ id }, index) => ids.findIndex((one) => one.id === id) < index)
    .map(({ field }) => ({ code: 'invalid-field', field, facts: { expected: 'unique' } }));

const idRefusals = ({ objectives }: PlanContent): readonly Refusal[] => [
  ...repeated(objectives.map(({ objectiveId }, i) => ({ id: objectiveId, field: `/objectives/${i}/objectiveId` }))),
  ...repeated(
    objectives.flatMap(({ indicators }, i) =>
      indicators.map(({ indicatorId }, k) => ({
        id: indicatorId,
        field: `/objectives/${i}/indicators/${k}/indicatorId`,
      })),
    ),
  ),
];

const expectationRefusals = ({ expectations }: PlanContent, { scheme }: PlanRuleFacts): readonly Refusal[] =>
  Object.keys(expectations)
    .filter((id) => scheme.behaviours.every(({ behaviourId }) => behaviourId !== id))
    .map((id) => ({ code: 'unknown-field', field: `/expectations/${id}` }));

/**
 * Everything that keeps a plan from being submitted, each with its place: no main objective, an objective without an
 * indicator, what an indicator lacks, weights that don't total exactly 100 %, too few indicators of an outcome, an objective derived from one that isn't in
 * the supervisor's plan. Source: PermenPANRB 6/2022 art. 9 (main and additional results, indicators, targets), confidence
 * B; weights are the agency's, C.
 */
export const planRefusals = (content: PlanContent, facts: PlanRuleFacts): readonly Refusal[] => {
  const { objectives } = content;
  if (objectives.every(({ kind }) => kind !== 'main')) return [{ code: 'plan-is-empty', field: '/objectives' }];
  const required = facts.scheme.objectiveWeights === 'required';
  const places = { required, list: '/objectives', one: (index: number) => `/objectives/${index}/weight` };
  return [
    ...objectives.flatMap((objective, index) => objectiveRefusals(objective, `/objectives/${index}`, facts)),
    ...weightRefusals(
      objectives.map((objective) => objective.weight),
      places,
    ),
    ...idRefusals(content),
    ...expectationRefusals(content, facts),
  ];
};
