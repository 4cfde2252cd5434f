import { beforeEach, describe, expect, it } from 'vitest';
import { rateSegment } from '../../../functions/scoring/rate-segment.ts';
import { type App, openApp } from '../../support/app.ts';
import { fileOf, withMeasuredYear, withOrganisationRating } from '../../support/appraisal.ts';
import { certified } from '../../support/rater-training.ts';
import { caseOf, openSmallOffice } from '../../support/small-office.ts';
import { answerBy, defineService, tokenOf } from '../../support/surveying.ts';

let app: App;
let serviceId: string;

beforeEach(async () => {
  app = openApp({ now: '2026-02-02T02:00:00.000Z' });
  await openSmallOffice(app, { schemeId: 'arcamanik', open: ['scoring'] });
  serviceId = await defineService(app);
});

/** So many answers about an officer, one an hour; everything but the conduct is the best. */
const answers = async (officer: string, count: number, conduct: string) => {
  for (let one = 0; one < count; one += 1) {
    app.at(new Date(Date.parse(app.now()) + 3_600_000).toISOString());
    await answerBy(app, await tokenOf(app, serviceId, officer), { form: { conduct } });
  }
};

const behaviours = [
  { behaviourId: 'disiplin-kerja', score: 10_000 },
  { behaviourId: 'kualitas-pelayanan', score: 6_000 },
  { behaviourId: 'kemampuan-berinovasi', score: 11_000 },
];

/** All targets are met exactly, and the superior finds 0.3 × 100 + 0.4 × 60 + 0.3 × 110 = 87. */
const rated = async () => {
  app.at('2027-01-11T02:00:00.000Z');
  await withMeasuredYear(app, 'siti');
  await withOrganisationRating(app, 'layanan');
  await certified(app, 'budi', 'arcamanik');
  const answer = await app.call(rateSegment, 'budi', { caseId: caseOf('siti'), segmentId: 's1', body: { behaviours } });
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.problem));
  const [layer] = (await fileOf(app, 'siti')).result?.layers ?? [];
  return { outcome: layer?.outcome, step: layer?.receipt.steps.find(({ step }) => step === 'behaviours') };
};

describe('citizens in the score under the scheme of Arcamanik', () => {
  it('count with the shares that are left, drawn towards the unit', async () => {
    await answers('siti', 5, '1');
    await answers('joko', 10, '4');
    const { outcome, step } = await rated();
    // Conduct (5 + 30 × 3) / 35 = 19/7, competence 4: (19/7 + 4) / 2 of 4 = 1175/14 %.
    // No colleague was asked: (6 × 87 + 2 × 1175/14) / 8 = 4829/56; score 0.6 × 100 + 0.4 × 4829/56.
    expect(step).toMatchObject({
      inputs: { citizens: '1175/14 × 2000/10000', leftOut: 'peers' },
      output: '4829/56',
    });
    expect(outcome).toMatchObject({ score: '13229/140', predicate: 'baik' });
  });

  it('do not apply below five answers, and the receipt says so', async () => {
    await answers('siti', 4, '1');
    await answers('joko', 10, '4');
    const { outcome, step } = await rated();
    expect(step).toMatchObject({ inputs: { leftOut: 'peers, citizens' }, output: '87/1' });
    // Nobody beside the superior is heard: 0.7 × 100 + 0.3 × 87.
    expect(outcome).toMatchObject({ score: '961/10', predicate: 'baik' });
  });
});
