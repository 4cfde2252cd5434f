import type { CaseFile } from '../../shared/data/cases.ts';
import { type Attainment, type PlanAttainment, planAttainment } from '../../shared/domain/measurements/attainment.ts';
import type { Scheme } from '../../shared/domain/schemes/scheme.ts';
import type { Actual, Plan } from '../../shared/domain/targets/plan.ts';

export interface SegmentAttainment {
  readonly plan: Plan | undefined;
  readonly actuals: readonly Actual[];
  readonly attainment: PlanAttainment;
  /** Each indicator with its aspect, for rules about weak aspects. */
  readonly byAspect: readonly { readonly aspect: string; readonly attainment: Attainment }[];
}

/** Of a segment without a plan in force: there is nothing to reach, which is not zero. */
export const nothingAttained: PlanAttainment = {
  objectives: [],
  total: 'not-applicable',
  coverage: 0,
  rateable: false,
};

/** The measured values of one segment, all months together. */
export const actualsOf = ({ months }: Pick<CaseFile, 'months'>, segmentId: string): readonly Actual[] =>
  months.filter((month) => month.segmentId === segmentId).flatMap(({ actuals }) => actuals);

/** How far the approved plan of a segment was reached. Without an approved plan there is nothing to reach. */
export const attainmentOfSegment = (
  file: Pick<CaseFile, 'plans' | 'months'>,
  segmentId: string,
  scheme: Scheme,
): SegmentAttainment => {
  const plan = file.plans.find((one) => one.segmentId === segmentId);
  const actuals = actualsOf(file, segmentId);
  const content = plan?.status === 'approved' ? plan : plan?.inForce;
  if (!content) return { plan, actuals, attainment: nothingAttained, byAspect: [] };
  const attainment = planAttainment(content, actuals, { scheme });
  const measured = new Map(
    attainment.objectives.flatMap(({ indicators }) => indicators.map((one) => [one.indicatorId, one.attainment])),
  );
  const byAspect = content.objectives.flatMap(({ indicators }) =>
    indicators.map(
      ({ aspect, indicatorId }) => ({ aspect, attainment: measured.get(indicatorId) ?? 'not-applicable' }) as const,
    ),
  );
  return { plan, actuals, attainment, byAspect };
};
