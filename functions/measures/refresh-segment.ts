import { cases, caseWrites } from '../../shared/data/cases.ts';
import type { Plan } from '../../shared/domain/targets/plan.ts';
import { planInForce } from '../../shared/domain/targets/plan-decisions.ts';
import type { Dependencies } from '../dependencies.ts';
import type { ChangeDraft } from '../saving.ts';
import { zoneOf } from '../targets/plan-of.ts';
import { monthsToRefresh, type RefreshedMonth } from './measured-actuals.ts';
import { indicatorsByData, type MeasuredSegment, measuredIndicators } from './measured-indicators.ts';

/** What would change of the actuals of a segment if they were what data say now. */
export const staleMonths = async (
  of: Omit<MeasuredSegment, 'content'> & { readonly plan: Plan | undefined },
  deps: Dependencies,
) => {
  const content = of.plan && planInForce(of.plan);
  if (content === undefined || indicatorsByData(content).length === 0) return { indicators: [], stale: [] };
  const { agencyId, caseId } = of.case;
  const [indicators, recorded, zone] = await Promise.all([
    measuredIndicators({ ...of, content }, deps),
    cases(deps.table, agencyId).monthsOf(caseId, of.segment.segmentId),
    zoneOf(agencyId, of.segment.unitId, deps),
  ]);
  return { indicators, stale: monthsToRefresh(indicators, recorded, { now: of.now, zone }) };
};

/** Records by the system what data say of the months that have ended, while the segment is without a rating. */
export const refreshChanges = (
  { case: one, segment, now }: Pick<MeasuredSegment, 'case' | 'segment' | 'now'>,
  stale: readonly RefreshedMonth[],
): readonly ChangeDraft[] => {
  const { segmentId } = segment;
  const { month: write, unrated } = caseWrites(one.agencyId, one.caseId);
  return stale.map(({ month, before, actuals }) => ({
    journalId: one.caseId,
    actorId: 'system',
    facts: { segmentId, month, measured: actuals.filter(({ measured }) => measured !== undefined).length },
    writes: [
      write({ segmentId, month, actuals, recordedAt: now, recordedBy: 'system', version: before?.version ?? 0 }),
      unrated(segmentId),
    ],
    events: [],
  }));
};
