import { people } from '../run/office.ts';
import type { World } from '../run/open-world.ts';
import { cycleId, isRefused, morning } from './siti.ts';

const national = { schemeId: 'permenpanrb-6-2022', version: '1.0.0' };
const draft = { schemeId: national.schemeId, version: '1.1.0' };

/** A version in which above and above comes to less. */
const draftTheNext = async (world: World): Promise<void> => {
  const hr = world.as('wati');
  const { body, etag: ifMatch = 0 } = await hr.draftScheme({ body: { ...draft, from: national } });
  const { matrix, ...rest } = body.scheme as { matrix: { above: object } };
  const scheme = { ...rest, matrix: { ...matrix, above: { ...matrix.above, above: 'baik' } } };
  const saved = await hr.saveSchemeDraft({ ...draft, ifMatch, body: { scheme, summary: '', answers: [] } });
  world.ledger.holds(
    'the draft says what it changes',
    saved.body.differences.map(({ path }) => path),
    ['/matrix/above/above'],
  );
};

const replay = async (world: World): Promise<void> => {
  const { ledger, engine } = world;
  const hr = world.as('wati');
  const { replayId } = (await hr.startReplay({ ...draft, body: { cycleId, costs: {} } })).body;
  const { executions } = engine.list({ machine: 'scheme-replay' });
  ledger.holds('its machine takes page after page, and ends', executions[0]?.status, 'SUCCEEDED');
  const { body } = await hr.getReplay({ ...draft, replayId });
  ledger.holds('everybody is counted', [body.done, body.of, body.total.compared], [people, people, 1]);
  ledger.holds('who would fall is told', body.moves, [{ before: 'sangat-baik', after: 'baik', people: 1 }]);
};

const evaluate = async (world: World): Promise<void> => {
  const hr = world.as('wati');
  const { evaluationId } = (await hr.startSystemEvaluation({ cycleId })).body;
  const { body } = await hr.continueSystemEvaluation({ evaluationId });
  const { report } = body;
  world.ledger.holds('the year is looked at as a whole', [body.done, report.people, report.rated], [people, people, 1]);
  world.ledger.holds('and of no group as small as this office', report.fairness, []);
};

/** Everybody is asked how fair the year was, and nobody's answer is known. */
const askHowFair = async (world: World): Promise<void> => {
  const { ledger, engine, course } = world;
  await world.as('wati').openPulse({ cycleId, body: { closesOn: '2027-03-05' } });
  await course.settle();
  const { executions } = engine.list({ machine: 'tell-everybody' });
  ledger.holds('everybody is told, by a machine that ends', executions[0]?.status, 'SUCCEEDED');
  const kinds = (await world.as('joko').listNotices()).body.items.map(({ kind }) => kind);
  ledger.holds('also the colleague', kinds.includes('pulse-opened'), true);
  const answers = { clear: 4, measured: 4, judged: 4, explained: 4, heard: 4 } as const;
  const act = () => world.as('joko').answerPulse({ cycleId, body: { answers } });
  await act();
  await isRefused('a second answer', [409, 'pulse-answered'], { act, world });
};

/** HR looks at the year as a whole, drafts the next version of the scheme, and replays the year under it. */
export const prepareTheNextScheme = async (world: World): Promise<void> => {
  const { ledger, course } = world;
  ledger.chapter('The next scheme: the year as a whole, a draft, a replay of the year under it');
  await course.advanceTo(morning('2027-02-25'));
  await evaluate(world);
  await askHowFair(world);
  await draftTheNext(world);
  await replay(world);
};
