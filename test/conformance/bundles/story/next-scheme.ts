import type { World } from '../run/open-world.ts';
import { cycleId, morning } from './siti.ts';

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
  ledger.holds('everybody is counted', [body.done, body.of, body.total.compared], [5, 5, 1]);
  ledger.holds('who would fall is told', body.moves, [{ before: 'sangat-baik', after: 'baik', people: 1 }]);
};

const evaluate = async (world: World): Promise<void> => {
  const hr = world.as('wati');
  const { evaluationId } = (await hr.startSystemEvaluation({ cycleId })).body;
  const { body } = await hr.continueSystemEvaluation({ evaluationId });
  const { report } = body;
  world.ledger.holds('the year is looked at as a whole', [body.done, report.people, report.rated], [5, 5, 1]);
  world.ledger.holds('and of no group as small as this office', report.fairness, []);
};

/** HR looks at the year as a whole, drafts the next version of the scheme, and replays the year under it. */
export const prepareTheNextScheme = async (world: World): Promise<void> => {
  const { ledger, course } = world;
  ledger.chapter('The next scheme: the year as a whole, a draft, a replay of the year under it');
  await course.advanceTo(morning('2027-02-25'));
  await evaluate(world);
  await draftTheNext(world);
  await replay(world);
};
