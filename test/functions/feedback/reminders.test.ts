import { describe, expect, it } from 'vitest';
import { remindPhase } from '../../../functions/steps/remind-phase.ts';
import { cycles, cycleWrites } from '../../../shared/data/cycles.ts';
import { notices } from '../../../shared/data/notices.ts';
import type { App } from '../../support/app.ts';
import { cycleId } from '../../support/small-office.ts';
import { afterRound, answers, duringRound, openAskedCampaign, peers } from './campaign.ts';

/** The reminder of the phase that runs in June, planned for this instant. */
const remindAt = async (app: App, at: string): Promise<void> => {
  const cycle = await cycles(app.table, app.agencyId).cycle(cycleId);
  if (cycle === undefined) throw new Error('there is no cycle');
  const state = cycle.phases['mid-review'];
  const wait = { ...state.wait, steps: [{ stepId: 'remind-1', at, action: 'remind' as const }] };
  const phases = { ...cycle.phases, 'mid-review': { ...state, wait, taken: [] } };
  await app.table.transact([cycleWrites(app.agencyId).cycle({ ...cycle, phases })]);
  app.at(at);
  await app.step(remindPhase, { cycleId, phase: 'mid-review', stepId: 'remind-1' });
  await app.deliver();
};

/** What each of the colleagues got, with when and what, without for whom. */
const remindersOf = async (app: App, raterId: string) => {
  const { items } = await notices(app.table, app.agencyId).inbox(raterId);
  return items
    .filter(({ kind }) => kind === 'feedback-reminder')
    .map(({ at, actBy, facts, readAt }) => ({ at, actBy, facts, readAt }));
};

describe('the reminders of feedback', () => {
  it('come by themselves with those of the phase', async () => {
    const app = await openAskedCampaign();
    await remindAt(app, duringRound);
    for (const rater of peers) expect(await remindersOf(app, rater)).toHaveLength(1);
  });

  it('are alike for who answered and who did not, and at one instant', async () => {
    const app = await openAskedCampaign();
    for (const rater of peers.slice(0, 3)) await answers(app, rater, 4);
    const at = '2026-06-12T02:00:00.000Z';
    await remindAt(app, at);
    const all = await Promise.all(peers.map((rater) => remindersOf(app, rater)));
    expect(all.every((one) => JSON.stringify(one) === JSON.stringify(all[0]))).toBe(true);
    expect(all[0]?.map((one) => one.at)).toEqual([at]);
  });

  it('are the same whatever was answered', async () => {
    const [silent, told] = [await openAskedCampaign(), await openAskedCampaign()];
    for (const rater of peers) await answers(told, rater, 2);
    for (const app of [silent, told]) await remindAt(app, '2026-06-12T02:00:00.000Z');
    for (const rater of peers) expect(await remindersOf(told, rater)).toEqual(await remindersOf(silent, rater));
  });

  it('do not come twice when the step is done again', async () => {
    const app = await openAskedCampaign();
    await remindAt(app, duringRound);
    await app.step(remindPhase, { cycleId, phase: 'mid-review', stepId: 'remind-1' });
    await app.deliver();
    expect(await remindersOf(app, 'penilai-a')).toHaveLength(1);
  });

  it('end with the round', async () => {
    const app = await openAskedCampaign();
    await remindAt(app, afterRound);
    for (const rater of peers) expect(await remindersOf(app, rater)).toEqual([]);
  });
});
