import { describe, expect, it } from 'vitest';
import { getRatingProposal } from '../../../functions/scoring/get-rating-proposal.ts';
import { segmentBasis } from '../../../functions/scoring/segment-basis.ts';
import { cases } from '../../../shared/data/cases.ts';
import type { Case } from '../../../shared/domain/case.ts';
import type { App } from '../../support/app.ts';
import { caseOf, withApprovedPlan } from '../../support/small-office.ts';
import { afterRound, answers, openAskedCampaign, peers, questionIds } from './campaign.ts';

const heardOf = async (app: App) => {
  const one = (await cases(app.table, app.agencyId).case(caseOf('siti'))) as Case;
  return (await segmentBasis(one, 's1', app.deps)).year[0]?.feedback;
};

describe('what colleagues said', () => {
  it('stands beside the rating as means of groups', async () => {
    const app = await openAskedCampaign();
    await withApprovedPlan(app, 'siti');
    for (const rater of peers) await answers(app, rater, 4);
    app.at(afterRound);
    const { body } = await app.call(getRatingProposal, 'budi', { caseId: caseOf('siti'), segmentId: 's1' });
    expect(body.voices).toHaveLength(questionIds.length);
    expect(body.voices?.[0]).toMatchObject({ source: 'peers', released: true, answers: 6, mean: 400, scaleTo: 5 });
  });

  it('does not count below the threshold', async () => {
    const app = await openAskedCampaign();
    await withApprovedPlan(app, 'siti');
    for (const rater of peers.slice(0, 4)) await answers(app, rater, 4);
    app.at(afterRound);
    expect(await heardOf(app)).toEqual([
      { group: 'peers', weight: 2000, points: 'not-applicable' },
      { group: 'subordinates', weight: 2000, points: 'not-applicable' },
    ]);
  });

  it('does not count before the end of the round', async () => {
    const app = await openAskedCampaign();
    await withApprovedPlan(app, 'siti');
    for (const rater of peers) await answers(app, rater, 5);
    expect(await heardOf(app)).toBeUndefined();
  });
});
