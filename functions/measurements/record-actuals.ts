import type { RequestOf } from '../../shared/contract/index.ts';
import { cases, caseWrites } from '../../shared/data/cases.ts';
import type { Case } from '../../shared/domain/case.ts';
import { recordActuals as decide } from '../../shared/domain/measurements/actuals.ts';
import { isDeclared } from '../../shared/domain/scoring/unratable.ts';
import type { Dependencies } from '../dependencies.ts';
import { endpoint } from '../endpoint.ts';
import { schemeOf } from '../scheme-of.ts';
import { loadPlan } from '../targets/plan-of.ts';

type Request = RequestOf<'recordActuals'>;

/** What stands in the way or is replaced: the rating, the month before this, the evidence that the values name. */
const loadMonth = async (one: Case, { params, body }: Request, { table }: Dependencies) => {
  const { agencyId, caseId, segments, stage } = one;
  const known = cases(table, agencyId);
  const named = [...new Set(body.actuals.flatMap(({ evidenceIds }) => evidenceIds))];
  const [rating, before, evidence, declarations] = await Promise.all([
    known.rating(caseId, params.segmentId),
    known.month(caseId, params.segmentId, params.month),
    known.evidenceNamed(caseId, named),
    // Of a year in one part the stage says it.
    segments.length > 1 ? known.unratableOf(caseId) : [],
  ]);
  const arrived = evidence.filter(({ arrivedAt }) => arrivedAt !== undefined);
  return {
    isRated: rating !== undefined || stage === 'unratable' || isDeclared(declarations, params.segmentId),
    before,
    version: before?.version ?? 0,
    evidenceIds: new Set(arrived.map(({ evidenceId }) => evidenceId)),
  };
};

/**
 * Records the measured values of a month; whatever was typed of that month before is replaced, unless the person names
 * the version that they saw and a newer one stands there.
 */
export const recordActuals = endpoint('recordActuals', async (call, deps) => {
  const { case: one, params, body, actor, now } = call;
  const { segmentId, month } = params;
  const { plan, cycle, segment, context } = await loadPlan(call, deps);
  const { isRated, before, version, evidenceIds } = await loadMonth(one, call, deps);
  if (body.version !== undefined && body.version !== version) {
    return { refusals: [{ code: 'changed-since-read' }], current: { month, actuals: before?.actuals ?? [], version } };
  }
  const { zone, phases } = context;
  const computed = before?.actuals.filter(({ measured }) => measured !== undefined) ?? [];
  const decided = decide(
    plan,
    { month, actuals: body.actuals },
    { now, scheme: await schemeOf(cycle, deps), segment, zone, phases, evidenceIds, recorded: computed, isRated },
  );
  if (!decided.ok) return decided;
  const actuals = decided.value;
  const { month: write, unrated } = caseWrites(one.agencyId, one.caseId);
  const saved = write({ segmentId, month, actuals, recordedAt: now, recordedBy: actor.employeeId, version });
  return {
    answer: { body: { month, actuals, version: version + 1 } },
    changes: [
      {
        journalId: one.caseId,
        facts: { segmentId, month, indicators: actuals.length },
        writes: [saved, unrated(segmentId)],
        events: [],
      },
    ],
  };
});
