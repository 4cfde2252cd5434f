import type { Indicator, Objective, PlanContent } from '../../shared/domain/targets/plan.ts';
import { effectiveWeights } from '../../shared/domain/targets/weights.ts';

/** A change of some fields; `undefined` takes an optional field away. */
export type Change<T> = { readonly [K in keyof T]?: T[K] | undefined };

const changed = <T extends object>(value: T, change: Change<T>): T =>
  Object.fromEntries(Object.entries({ ...value, ...change }).filter(([, one]) => one !== undefined)) as T;

/** A target that nobody has typed yet. No rule takes it and no request carries it. */
export const untyped = Number.NaN;

/** An indicator as it first stands in the form: the commonest kind. */
export const newIndicator = (indicatorId: string): Indicator => ({
  indicatorId,
  name: '',
  aspect: 'quantity',
  unitOfMeasure: '',
  direction: 'higher',
  formula: 'ratio',
  target: { value: untyped },
  accumulation: 'sum',
  method: '',
});

/** A new main objective with one indicator to fill in. */
export const newObjective = (
  ids: { readonly objectiveId: string; readonly indicatorId: string },
  derivedFrom?: Objective['derivedFrom'],
): Objective => ({
  objectiveId: ids.objectiveId,
  kind: 'main',
  text: '',
  ...(derivedFrom === undefined ? {} : { derivedFrom }),
  indicators: [newIndicator(ids.indicatorId)],
});

const inObjective = (content: PlanContent, objectiveId: string, edit: (one: Objective) => Objective): PlanContent => ({
  ...content,
  objectives: content.objectives.map((one) => (one.objectiveId === objectiveId ? edit(one) : one)),
});

export const addObjective = (content: PlanContent, objective: Objective): PlanContent => ({
  ...content,
  objectives: [...content.objectives, objective],
});

export const removeObjective = (content: PlanContent, objectiveId: string): PlanContent => ({
  ...content,
  objectives: content.objectives.filter((one) => one.objectiveId !== objectiveId),
});

export const changeObjective = (content: PlanContent, objectiveId: string, change: Change<Objective>): PlanContent =>
  inObjective(content, objectiveId, (one) => changed(one, change));

export const addIndicator = (content: PlanContent, objectiveId: string, indicator: Indicator): PlanContent =>
  inObjective(content, objectiveId, (one) => ({ ...one, indicators: [...one.indicators, indicator] }));

export const removeIndicator = (content: PlanContent, indicatorId: string): PlanContent => ({
  ...content,
  objectives: content.objectives.map((one) => ({
    ...one,
    indicators: one.indicators.filter((indicator) => indicator.indicatorId !== indicatorId),
  })),
});

export const changeIndicator = (content: PlanContent, indicatorId: string, change: Change<Indicator>): PlanContent => ({
  ...content,
  objectives: content.objectives.map((one) => ({
    ...one,
    indicators: one.indicators.map((indicator) =>
      indicator.indicatorId === indicatorId ? changed(indicator, change) : indicator,
    ),
  })),
});

/** The same objectives with these weights, in order. */
export const weighObjectives = (content: PlanContent, weights: readonly number[]): PlanContent => ({
  ...content,
  objectives: content.objectives.map((one, index) => ({ ...one, weight: weights[index] ?? 0 })),
});

/** The same indicators of one objective with these weights, in order. */
export const weighIndicators = (content: PlanContent, objectiveId: string, weights: readonly number[]): PlanContent =>
  inObjective(content, objectiveId, (one) => ({
    ...one,
    indicators: one.indicators.map((indicator, index) => ({ ...indicator, weight: weights[index] ?? 0 })),
  }));

export const changeExpectation = (content: PlanContent, behaviourId: string, text: string): PlanContent => ({
  ...content,
  expectations: changed<PlanContent['expectations']>(content.expectations, {
    [behaviourId]: text.trim() === '' ? undefined : text,
  }),
});

export const changeAnnex = (
  content: PlanContent,
  part: keyof PlanContent['annex'],
  lines: readonly string[],
): PlanContent => ({ ...content, annex: { ...content.annex, [part]: lines } });

/** Where weights stand: their total in basis points, and whether any was given. */
export const weightTotal = (weights: readonly (number | undefined)[]) => ({
  given: weights.some((weight) => weight !== undefined),
  total: effectiveWeights(weights).reduce((sum, weight) => sum + weight, 0),
});

/** The content of a plan without what surrounds it. */
export const contentOf = ({ objectives, expectations, annex }: PlanContent): PlanContent => ({
  objectives,
  expectations,
  annex,
});

/** The content as it is sent: without blank lines in the annex. */
export const sendable = (content: PlanContent): PlanContent => {
  const filled = (lines: readonly string[]) => lines.map((line) => line.trim()).filter((line) => line !== '');
  const { resources, accountability, consequences } = content.annex;
  return {
    ...contentOf(content),
    annex: {
      resources: filled(resources),
      accountability: filled(accountability),
      consequences: filled(consequences),
    },
  };
};
