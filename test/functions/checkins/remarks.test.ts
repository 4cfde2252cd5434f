import { beforeEach, describe, expect, it } from 'vitest';
import { addCheckIn } from '../../../functions/checkins/add-check-in.ts';
import { listCheckIns } from '../../../functions/checkins/list-check-ins.ts';
import { type App, openApp } from '../../support/app.ts';
import { everythingOf, inboxOf } from '../../support/appraisal.ts';
import { withDraft } from '../../support/planning.ts';
import { caseOf, openSmallOffice, withApprovedPlan } from '../../support/small-office.ts';

const caseId = caseOf('siti');

let app: App;
const say = (as: string, text: string, objectiveId?: string) =>
  app.call(addCheckIn, as, { caseId, body: { text, ...(objectiveId === undefined ? {} : { objectiveId }) } });
const list = (as: string, query = {}) => app.call(listCheckIns, as, { caseId, query });

beforeEach(async () => {
  app = openApp();
  await openSmallOffice(app);
});

describe('a remark during the year', () => {
  it('is kept with its author and time', async () => {
    await withApprovedPlan(app, 'siti');
    const said = await say('budi', 'Antrean sudah jauh lebih pendek', 'o1');
    expect(said).toMatchObject({
      status: 201,
      body: { caseId, authorId: 'budi', at: app.now(), objectiveId: 'o1', text: 'Antrean sudah jauh lebih pendek' },
    });
  });

  it.each([
    ['budi', 'siti'],
    ['siti', 'budi'],
  ])('of %s is told to %s', async (author, reader) => {
    await say(author, 'Antrean sudah jauh lebih pendek');
    await app.deliver();
    expect(await inboxOf(app, reader)).toEqual(['check-in-added']);
    expect(await inboxOf(app, author)).toEqual([]);
  });

  it('may say what it is', async () => {
    const body = { text: 'Dua loket kosong', kind: 'obstacle' } as const;
    expect(await app.call(addCheckIn, 'siti', { caseId, body })).toMatchObject({ status: 201, body });
  });

  it('may be about a line that is only drafted', async () => {
    await withDraft(app);
    expect((await say('budi', 'Target ini terlalu rendah', 'o1')).status).toBe(201);
  });

  it('is refused about a line that the plan has not', async () => {
    const before = await everythingOf(app, 'siti');
    expect(await say('budi', 'Bagus', 'o9')).toMatchObject({
      status: 404,
      problem: { errors: [{ code: 'not-found', field: '/objectiveId' }] },
    });
    expect(await everythingOf(app, 'siti')).toEqual(before);
  });

  it('is refused without words', async () => {
    expect(await say('budi', '  ')).toMatchObject({ status: 400, problem: { errors: [{ field: '/text' }] } });
  });

  it.each(['joko', 'wati', 'kepala'])('is refused to %s', async (as) => {
    expect(await say(as, 'Bagus')).toMatchObject({ status: 403, problem: { code: 'not-allowed' } });
  });
});

describe('the remarks of a year', () => {
  it('come newest first, with names, a page at a time', async () => {
    await say('budi', 'Pertama');
    app.at('2026-02-05T02:00:00.000Z');
    await say('siti', 'Kedua');
    app.at('2026-03-05T02:00:00.000Z');
    await say('budi', 'Ketiga');
    const first = (await list('siti', { limit: 2 })).body;
    expect(first.items.map(({ text, author }) => `${author.name}: ${text}`)).toEqual([
      'Budi Contoh: Ketiga',
      'Siti Contoh: Kedua',
    ]);
    const { cursor = '' } = first;
    expect((await list('siti', { limit: 2, cursor })).body.items.map(({ text }) => text)).toEqual(['Pertama']);
  });

  it('are hidden from colleagues', async () => {
    expect(await list('joko')).toMatchObject({ status: 403 });
  });
});
