import { levelsOf } from '../../../support/appraisal.ts';
import type { World } from '../run/open-world.ts';
import { hearColleagues } from './colleagues.ts';
import { recordMonth } from './execution.ts';
import { cycleId, isRefused, morning, siti, tasksOf } from './siti.ts';

const organisation = { predicate: 'baik' as const, reason: 'Sesuai penilaian instansi.' };

const assess = async (world: World): Promise<void> => {
  const body = { achievements: 'Pengaduan selesai tepat waktu.', obstacles: 'Satu loket ditutup.' };
  await world.as('siti').assessSelf({ caseId: siti.caseId, body });
};

const rate = async (world: World): Promise<void> => {
  const { ledger } = world;
  const supervisor = world.as('budi');
  const { body: proposal } = await supervisor.getRatingProposal(siti);
  ledger.holds('the whole target is reached', proposal.attainment.total, { numerator: '1', denominator: '1' });
  ledger.holds('the proposal follows from it', proposal.results, 'meets');
  const rating = (who: string) => () => world.as(who).rateSegment({ ...siti, body: levelsOf('meets', 'meets') });
  await isRefused('a rating of oneself', [403, 'own-rating'], { act: rating('siti'), world });
  await rating('budi')();
  const early = () => world.as('siti').getResult({ caseId: siti.caseId });
  await isRefused('a look at the result before its announcement', [409, 'not-announced'], { act: early, world });
};

/** The rest of the values, the self-assessment, the organisation's predicate and the rating. */
export const appraiseTheYear = async (world: World): Promise<void> => {
  const { ledger, course } = world;
  ledger.chapter('Execution: the rest of the year');
  for (const [month, day] of [
    ['2026-06', '2026-07-06'],
    ['2026-09', '2026-10-05'],
  ] as const) {
    await course.advanceTo(morning(day));
    await recordMonth(month, world);
  }
  await hearColleagues(world);
  await course.advanceTo(morning('2027-01-05'));
  await recordMonth('2026-12', world);
  ledger.chapter('Appraisal: self-assessment, predicate of the organisation, rating');
  await course.advanceTo(morning('2027-01-11'));
  const rating = () => world.as('budi').rateSegment({ ...siti, body: levelsOf('meets', 'meets') });
  await isRefused('a rating before the organisation is rated', [409, 'organisation-not-rated'], { act: rating, world });
  for (const unitId of ['dinas', 'layanan']) {
    await world.as('wati').rateOrganisation({ cycleId, unitId, body: organisation });
  }
  await course.advanceTo(morning('2027-01-12'));
  ledger.holds('the employee is asked for the own view', await tasksOf('siti', world), ['self-assess']);
  await assess(world);
  await course.advanceTo(morning('2027-01-22'));
  ledger.holds('the supervisor is asked to rate', await tasksOf('budi', world), ['rate']);
  await rate(world);
};

/** HR announces the unit; the employee reads the result. */
export const announceTheResult = async (world: World): Promise<void> => {
  const { ledger, course } = world;
  ledger.chapter('Announcement');
  await course.advanceTo(morning('2027-02-05'));
  const hr = world.as('wati');
  await hr.getSpread({ cycleId, unitId: 'layanan' });
  const body = { spreadReason: 'Unit kecil.' };
  const { announced } = (await hr.announceResults({ cycleId, unitId: 'layanan', body })).body;
  ledger.holds('one result is announced', announced, 1);
  const { layers } = (await world.as('siti').getResult({ caseId: siti.caseId })).body;
  ledger.holds(
    'meets and meets is good',
    layers.map(({ kind, outcome }) => [kind, outcome.predicate]),
    [['supervisor', 'baik']],
  );
};
