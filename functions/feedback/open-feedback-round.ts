import { feedback, feedbackWrites } from '../../shared/data/feedback.ts';
import { localDateOf } from '../../shared/domain/calendar/local-time.ts';
import { feedbackRuleOf } from '../../shared/domain/feedback/feedback-rule.ts';
import { type FeedbackRound, planRound, roundStateAt } from '../../shared/domain/feedback/round.ts';
import { loadCycle } from '../cycles/load-cycle.ts';
import { endpoint } from '../endpoint.ts';
import { schemeOf } from '../scheme-of.ts';
import { cycleJournal } from '../steps/phase.ts';
import { roundView } from './round-view.ts';

/**
 * Sets the days of the round, again as long as it has not opened. What is asked are the behaviours of the scheme. The two
 * who together can unmask an abuse stay named until others are, or nobody.
 */
export const openFeedbackRound = endpoint('openFeedbackRound', async ({ actor, params, body, now }, deps) => {
  const { agencyId } = actor;
  const { cycleId } = params;
  const store = feedback(deps.table, agencyId);
  const [cycle, before] = await Promise.all([loadCycle({ agencyId, cycleId }, deps), store.round(cycleId)]);
  if (before && roundStateAt(before, now) !== 'naming') return { refusals: [{ code: 'phase-not-open' }] };
  const { zone } = actor;
  const scoringClosesAt = cycle.phases.scoring.closesAt;
  const planned = planRound(body, { today: localDateOf(now, zone), zone, scoringClosesAt });
  if (!planned.ok) return { refusals: planned.refusals };
  const scheme = await schemeOf(cycle, deps);
  const { fewest, perGroup, perRater } = feedbackRuleOf(scheme);
  const custodians = body.custodians === undefined ? before?.custodians : (body.custodians ?? undefined);
  const round: FeedbackRound = {
    cycleId,
    ...planned.value,
    fewest,
    perGroup,
    perRater,
    questions: scheme.behaviours.map(({ behaviourId, title, conduct }) => ({
      questionId: behaviourId,
      title,
      conduct,
    })),
    ...(custodians === undefined ? {} : { custodians }),
    version: before?.version ?? 0,
  };
  const { opensAt, closesAt } = round;
  const facts = { opensAt, closesAt, unmaskable: custodians !== undefined };
  const writes = [feedbackWrites(agencyId).round(round)];
  const saved = { ...round, version: round.version + 1 };
  return {
    answer: { body: roundView(saved, now) },
    changes: [{ journalId: cycleJournal(cycleId), facts, writes, events: [] }],
  };
});
