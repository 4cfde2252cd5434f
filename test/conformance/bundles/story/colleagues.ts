import { colleagues } from '../run/office.ts';
import type { World } from '../run/open-world.ts';
import { cycleId, isRefused, morning, siti } from './siti.ts';

const { caseId } = siti;
const peers = ['joko', ...colleagues];

/** HR opens the round, the supervisor names whom the rule proposes. */
const name = async (world: World): Promise<void> => {
  const { ledger } = world;
  const [hr, supervisor] = [world.as('wati'), world.as('budi')];
  const body = { opensOn: '2026-11-02', closesOn: '2026-11-13' };
  const open = (who: string) => () => world.as(who).openFeedbackRound({ cycleId, body });
  await isRefused('a round by a supervisor', [403, 'not-allowed'], { act: open('budi'), world });
  await open('wati')();
  await hr.getFeedbackRound({ cycleId });
  const { body: list, etag: ifMatch = 0 } = await supervisor.getRaters({ caseId });
  ledger.holds('the colleagues of the unit are proposed', [...(list.proposed?.peers ?? [])].sort(), peers);
  const names = (ids: readonly string[]) => () =>
    supervisor.nameRaters({ caseId, ifMatch, body: { peers: ids, subordinates: [] } });
  await isRefused('a group too small to be heard', [422, 'raters-too-few'], { act: names(['joko']), world });
  await names(peers)();
};

/** All answer at the same moment. */
const answer = async (world: World): Promise<void> => {
  const { ledger } = world;
  const [request] = (await world.as('joko').listFeedbackRequests()).body.items;
  ledger.holds('each is asked', [request?.subject.employeeId, request?.status], ['siti', 'asked']);
  const answers = (request?.round.questions ?? []).map(({ questionId }) => ({ questionId, points: 5 }));
  const act = (who: string) => () => world.as(who).answerFeedback({ caseId, body: { answers, text: `Kata ${who}` } });
  await Promise.all(peers.slice(1).map((who) => act(who)()));
  const early = (await world.as('siti').getFeedbackReport({ caseId })).body;
  ledger.holds('nothing is read before the end', JSON.stringify(early).includes('Kata'), false);
  await act('joko')();
  await isRefused('a second answer', [409, 'task-closed'], { act: act('joko'), world });
};

/** What five say is heard as the word of a group. */
const hear = async (world: World): Promise<void> => {
  const { ledger } = world;
  const { body } = await world.as('siti').getFeedbackReport({ caseId });
  const said = JSON.stringify(body);
  ledger.holds('then the words of five are read', peers.filter((who) => said.includes(`Kata ${who}`)).length, 5);
  ledger.holds('and no name of who wrote them', /raterId|Rekan [A-D] Contoh/.test(said), false);
};

/** Colleagues are asked about the employee, answer at once, and are heard together. */
export const hearColleagues = async (world: World): Promise<void> => {
  const { ledger, course } = world;
  ledger.chapter('Colleagues: a round of feedback, heard as a group');
  await course.advanceTo(morning('2026-10-20'));
  await name(world);
  await course.advanceTo(morning('2026-11-04'));
  await answer(world);
  await course.advanceTo(morning('2026-11-16'));
  await hear(world);
};
