import type { World } from '../run/open-world.ts';
import { isRefused, morning, siti, tasksOf } from './siti.ts';

const ruling = {
  verdict: 'changed' as const,
  reasons: 'Prakarsa antrean daring belum diperhitungkan.',
  resultsLevel: 'above' as const,
  behaviourLevel: 'above' as const,
};

const explain = async (employeeId: string, world: World): Promise<void> => {
  const me = world.as(employeeId);
  world.ledger.holds(
    `${employeeId} is asked to explain`,
    (await tasksOf(employeeId, world)).includes('explain-appeal'),
  );
  const { etag: ifMatch = 0 } = await me.getAppeal({ caseId: siti.caseId });
  await me.explainAppeal({ caseId: siti.caseId, body: { text: `Penjelasan ${employeeId}.` }, ifMatch });
};

const decide = async (world: World): Promise<void> => {
  const { ledger } = world;
  const { caseId } = siti;
  ledger.holds('the reviewing officer is asked to decide', await tasksOf('kepala', world), ['decide-appeal']);
  const { etag: ifMatch = 0 } = await world.as('kepala').getAppeal({ caseId });
  const deciding = (who: string) => () => world.as(who).decideAppeal({ caseId, body: ruling, ifMatch });
  await isRefused('a decision by the one who rated', [403, 'not-reviewing-officer'], { act: deciding('budi'), world });
  await deciding('kepala')();
  const { layers } = (await world.as('siti').getResult({ caseId })).body;
  ledger.holds(
    'the decision lies over the rating, which stays',
    layers.map(({ kind, by, outcome }) => [kind, by, outcome.predicate]),
    [
      ['supervisor', 'budi', 'baik'],
      ['appeal', 'kepala', 'sangat-baik'],
    ],
  );
};

/** The employee appeals, both sides explain, the superior of the supervisor decides. */
export const hearTheAppeal = async (world: World): Promise<void> => {
  const { ledger, course, engine } = world;
  const { caseId } = siti;
  ledger.chapter('Appeal: reasons, explanations, decision');
  await course.advanceTo(morning('2027-02-12'));
  await world.as('siti').fileAppeal({ caseId, body: { reasons: 'Prakarsa saya tidak dinilai.' } });
  const { items } = (await world.as('siti').listFollowUps({ caseId })).body;
  const ofResult = items.filter(({ agreement }) => agreement === undefined);
  ledger.holds('nothing follows from the result while it runs', ofResult, []);
  await course.advanceTo(morning('2027-02-15'));
  await explain('budi', world);
  await explain('siti', world);
  await course.advanceTo(morning('2027-02-22'));
  await decide(world);
  ledger.holds('its machine has ended', engine.list({ machine: 'appeal' }).executions[0]?.status, 'SUCCEEDED');
};
