import { surveyElements } from '../../../../shared/domain/surveys/elements.ts';
import { citizenOf, hiddenIn } from '../run/citizen.ts';
import type { World } from '../run/open-world.ts';
import { isRefused, morning } from './siti.ts';

const unitId = 'layanan';
const service = { name: { id: 'Kartu keluarga', en: 'Family card' }, costApplies: false, usersPerQuarter: 300 };

/** The path of a link, as it goes on after the agency. */
const pathOf = (address: string): string => address.slice(address.indexOf('/survei/'));

/** The citizen takes a minute and a half, and writes a word. */
const answer = async (path: string, world: World): Promise<void> => {
  const { ledger, moveTo } = world;
  const citizen = citizenOf(world);
  const opened = hiddenIn(await citizen.open(path), 'opened');
  moveTo(new Date(Date.now() + 90_000).toISOString());
  const scores = Object.fromEntries(surveyElements.map((element) => [element, '4']));
  const form = { ...scores, opened, comment: 'Petugas ramah.' };
  ledger.holds('the citizen answers', (await citizen.send(path, form)).status, 200);
  await citizen.send(path, form);
  ledger.holds('a used link takes nothing more', world.lastWritten(), 0);
};

/** An officer hands a link to whoever was served; the head reads what citizens say. */
export const askCitizens = async (world: World): Promise<void> => {
  const { ledger, course } = world;
  ledger.chapter('A survey: the link of an officer, the page of a citizen, the report');
  await course.advanceTo(morning('2026-04-17'));
  const define = (who: string) => () => world.as(who).defineSurveyService({ unitId, body: service });
  await isRefused('a service that an employee defines', [403, 'not-allowed'], { act: define('siti'), world });
  const { serviceId } = (await define('budi')()).body;
  const { address } = (await world.as('siti').issueSurveyLink({ unitId, serviceId })).body;
  await answer(pathOf(address), world);
  const period = '2026-Q2';
  const { whole } = (await world.as('budi').getSurveyReport({ unitId, query: { period } })).body;
  ledger.holds('the head reads the index', [whole.answers, whole.index?.index], [1, 10_000]);
  const { items } = (await world.as('siti').listMySurveyComments({ query: { period } })).body;
  ledger.holds(
    'the officer reads what was written',
    items.map(({ text }) => text),
    ['Petugas ramah.'],
  );
};
