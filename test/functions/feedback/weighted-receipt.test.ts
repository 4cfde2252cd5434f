import { beforeAll, describe, expect, it } from 'vitest';
import { nameRaters } from '../../../functions/feedback/name-raters.ts';
import { getRatingProposal } from '../../../functions/scoring/get-rating-proposal.ts';
import { rateSegment } from '../../../functions/scoring/rate-segment.ts';
import { cycles, cycleWrites } from '../../../shared/data/cycles.ts';
import type { App } from '../../support/app.ts';
import { fileOf, levelsOf, withMeasuredYear, withOrganisationRating } from '../../support/appraisal.ts';
import { caseOf, cycleId } from '../../support/small-office.ts';
import { answers, colleague, duringRound, openCampaign, peers } from './campaign.ts';

const staff = ['bawahan-a', 'bawahan-b', 'bawahan-c', 'bawahan-d', 'bawahan-e'] as const;
const caseId = caseOf('siti');

let app: App;
let proposed: Awaited<ReturnType<typeof propose>>;
let tooEarly: Awaited<ReturnType<typeof rate>>;

/** The supervisor rates, with 95 points for each behaviour. */
const rate = () => {
  const behaviours = levelsOf('meets', 'meets').behaviours.map(({ behaviourId }) => ({ behaviourId, score: 9_500 }));
  return app.call(rateSegment, 'budi', { caseId, segmentId: 's1', body: { behaviours } });
};

const propose = () => app.call(getRatingProposal, 'budi', { caseId, segmentId: 's1' });

/** Rating is open, and the year was measured. */
const openScoring = async (): Promise<void> => {
  const cycle = await cycles(app.table, app.agencyId).cycle(cycleId);
  if (cycle === undefined) throw new Error('there is no cycle');
  const phases = { ...cycle.phases, scoring: { ...cycle.phases.scoring, status: 'open' as const } };
  await app.table.transact([cycleWrites(app.agencyId).cycle({ ...cycle, phases })]);
  await withMeasuredYear(app, 'siti');
  await withOrganisationRating(app, 'layanan');
};

/** Six peers answer, and four of five subordinates: one fewer than is heard. */
beforeAll(async () => {
  const more = staff.map((id, at) => ({ ...colleague(id, at), nip: `19860926201505150${at}`, supervisorId: 'siti' }));
  app = await openCampaign(undefined, 'pp-30-2019-weighted', more);
  const body = { peers: [...peers], subordinates: [...staff] };
  const named = await app.call(nameRaters, 'budi', { caseId, ifMatch: 0, body });
  if (named.status !== 200) throw new Error(JSON.stringify(named.problem));
  app.at(duringRound);
  for (const rater of peers) await answers(app, rater, 4);
  for (const rater of staff.slice(0, 4)) await answers(app, rater, 1);
  await openScoring();
  proposed = await propose();
  tooEarly = await rate();
  app.at('2027-01-11T02:00:00.000Z');
  const rated = await rate();
  if (rated.status !== 200) throw new Error(JSON.stringify(rated.problem));
});

describe('a weighted result with colleagues', () => {
  it('says before anything is typed until when they answer', () => {
    expect(proposed.body.colleaguesAnswerUntil).toBe('2026-06-30T16:59:59.999Z');
  });

  it('waits until they have answered, since their share would else be lost', () => {
    expect(tooEarly.problem).toMatchObject({
      code: 'feedback-running',
      errors: [{ facts: { closesAt: '2026-06-30T16:59:59.999Z' } }],
    });
  });

  it('counts the group that is large enough, with the weights left', async () => {
    // 60 % of 100 points, 40 % of (6000 × 95 + 2000 × 80) ÷ 8000; the four subordinates with 20 points are not heard
    const [layer] = (await fileOf(app, 'siti')).result?.layers ?? [];
    expect(layer?.outcome).toMatchObject({ score: '193/2' });
  });

  it('says in its receipt that the other group does not apply', async () => {
    const [layer] = (await fileOf(app, 'siti')).result?.layers ?? [];
    const behaviours = layer?.receipt.steps.find(({ step }) => step === 'behaviours');
    expect(behaviours).toMatchObject({
      inputs: {
        peers: '80/1 × 2000/10000',
        subordinates: 'not-applicable × 2000/10000',
        leftOut: 'subordinates',
      },
      output: '365/4',
    });
  });

  it('names no colleague in it', async () => {
    const { result } = await fileOf(app, 'siti');
    const text = JSON.stringify(result);
    expect([...peers, ...staff].filter((rater) => text.includes(rater))).toEqual([]);
  });
});
