import { expect, it } from 'vitest';
import { draftScheme } from '../../../functions/schemes/draft-scheme.ts';
import { getSchemeVersion } from '../../../functions/schemes/get-scheme-version.ts';
import { listPublishedSchemes } from '../../../functions/schemes/list-published-schemes.ts';
import { publishScheme } from '../../../functions/schemes/publish-scheme.ts';
import { builtInSchemes } from '../../../shared/data/schemes.ts';
import { type App, openApp } from '../../support/app.ts';
import { openSmallOffice } from '../../support/small-office.ts';
import { place, schemeDesk } from './scheme-desk.ts';

const arcamanik = { schemeId: 'arcamanik', version: '1.0.0' };
const own = { schemeId: 'skema-kami', version: '1.0.0' };

/** The first office's scheme, begun with that of Arcamanik, which checks and trains. */
const adoptedWithTraining = async (giver: App) => {
  const desk = schemeDesk(giver);
  await giver.call(draftScheme, 'wati', { body: { ...place, from: arcamanik } });
  const { etag } = await desk.consult(1);
  const tested = await desk.test(etag, await desk.replay());
  return desk.adopt(tested.etag);
};

/** Two offices on one table: the first has adopted a scheme. */
const twoOffices = async (adopt = (giver: App) => schemeDesk(giver).adopted()) => {
  const giver = openApp({ now: '2027-02-03T02:00:00.000Z' });
  const taker = openApp({ now: '2027-02-03T02:00:00.000Z', agencyId: 'tetangga', table: giver.table });
  await openSmallOffice(giver);
  await openSmallOffice(taker);
  const { etag } = await adopt(giver);
  const publish = () => giver.call(publishScheme, 'wati', { ...place, ifMatch: etag });
  const take = () =>
    taker.call(draftScheme, 'wati', { body: { ...own, from: { ...place, agencyId: giver.agencyId } } });
  return { giver, taker, publish, take };
};

it('a scheme that is not published is nothing to other agencies', async () => {
  const { taker, take } = await twoOffices();
  expect((await take()).problem.code).toBe('not-found');
  expect((await taker.call(listPublishedSchemes, 'wati', { query: {} })).body.items).toEqual([]);
});

it('another agency adopts a published scheme as a draft of its own, with its provenance', async () => {
  const { taker, publish, take } = await twoOffices();
  expect((await publish()).body.published).toMatchObject({ by: { employeeId: 'wati' } });
  const { body } = await taker.call(listPublishedSchemes, 'wati', { query: {} });
  expect(body.items).toMatchObject([{ ...place, agencyId: 'contoh', agencyName: 'Kantor Contoh' }]);
  expect((await take()).status).toBe(201);
  const draft = await taker.call(getSchemeVersion, 'wati', own);
  expect(draft.body).toMatchObject({
    scheme: own,
    stage: 'draft',
    origin: { ...place, agencyId: 'contoh' },
    findings: [],
    differences: [],
  });
});

it('another agency takes a scheme whole, with the answers of its check and training', async () => {
  const { taker, publish, take } = await twoOffices(adoptedWithTraining);
  await publish();
  expect((await take()).status).toBe(201);
  const { raterTraining, socialisation } = builtInSchemes.find('arcamanik', '1.0.0') ?? {};
  expect(raterTraining?.cases[0]?.agreed.length).toBeGreaterThan(0);
  const draft = await taker.call(getSchemeVersion, 'wati', own);
  expect(draft.body.scheme).toMatchObject({ raterTraining, socialisation });
});
