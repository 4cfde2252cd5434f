import { beforeEach, describe, expect, it } from 'vitest';
import { addCheckIn } from '../../functions/checkins/add-check-in.ts';
import { endpoint } from '../../functions/endpoint.ts';
import { saveTargets } from '../../functions/targets/save-targets.ts';
import { openSqliteTable } from '../../local/sqlite-table.ts';
import { saveCase } from '../../shared/data/cases.ts';
import type { Case } from '../../shared/domain/case.ts';
import type { CheckIn } from '../../shared/domain/reviews/review.ts';
import { type App, openApp } from '../support/app.ts';
import { actionsOf, everythingOf, fileOf } from '../support/appraisal.ts';
import { type OvertakenTable, overtakenTable } from '../support/overtaken-table.ts';
import { sitisPlan } from '../support/planning.ts';
import { send } from '../support/raw-request.ts';
import { aPlanContent, caseOf, openSmallOffice } from '../support/small-office.ts';

const caseId = caseOf('siti');
const remark = JSON.stringify({ text: 'Bagus' });
const plan = JSON.stringify(aPlanContent());
const key = { 'idempotency-key': 'key-1' };
const aCheckIn: CheckIn = { checkInId: 'c1', caseId, authorId: 'siti', at: '2026-01-05T02:00:00.000Z', text: 'Bagus' };

let app: App;
let table: OvertakenTable;

/** An operation that only counts how often it runs. */
const counting = () => {
  let runs = 0;
  const probe = endpoint('addCheckIn', async () => {
    runs += 1;
    return { answer: { body: { ...aCheckIn, text: `run ${runs}` } } };
  });
  return { probe, runs: () => runs };
};

beforeEach(async () => {
  table = overtakenTable(openSqliteTable(':memory:'));
  app = openApp({ table });
  await openSmallOffice(app);
});

describe('a request that is sent again', () => {
  it('is answered as the first time, and runs once', async () => {
    const { probe, runs } = counting();
    const first = await send(app, probe, { body: remark });
    expect(await send(app, probe, { body: remark })).toEqual(first);
    expect([first.statusCode, first.body.text, runs()]).toEqual([201, 'run 1', 1]);
  });

  it('answers with the version of the first time', async () => {
    const request = { path: sitisPlan, headers: { ...key, 'if-match': '"0"' }, body: plan };
    const first = await send(app, saveTargets, request);
    expect(first.headers.etag).toBe('"1"');
    expect(await send(app, saveTargets, request)).toEqual(first);
    expect(await actionsOf(app, 'siti')).toEqual(['saveTargets']);
  });

  it('at the same time changes once', async () => {
    const [one, two] = await Promise.all([
      send(app, addCheckIn, { body: remark }),
      send(app, addCheckIn, { body: remark }),
    ]);
    expect(one).toEqual(two);
    expect((await fileOf(app, 'siti')).checkIns).toHaveLength(1);
  });

  it('with other content is refused', async () => {
    await send(app, addCheckIn, { body: remark });
    const before = await everythingOf(app, 'siti');
    const refused = await send(app, addCheckIn, { body: '{"text":"Buruk"}' });
    expect([refused.statusCode, refused.body.code]).toEqual([422, 'idempotency-key-reused']);
    expect(await everythingOf(app, 'siti')).toEqual(before);
  });

  it('by another person is another request', async () => {
    await send(app, addCheckIn, { body: remark });
    await send(app, addCheckIn, { body: remark, as: { sub: 'budi', agency_id: 'contoh' } });
    expect((await fileOf(app, 'siti')).checkIns.map(({ authorId }) => authorId).sort()).toEqual(['budi', 'siti']);
  });

  it('after a refusal runs, as nothing was done', async () => {
    const early = { path: sitisPlan, headers: { ...key, 'if-match': '"4"' }, body: plan };
    expect((await send(app, saveTargets, early)).statusCode).toBe(409);
    expect((await send(app, saveTargets, { ...early, headers: { ...key, 'if-match': '"0"' } })).statusCode).toBe(200);
  });
});

describe('a lost race', () => {
  /** Marks the year as self-assessed, as it then stands. */
  const marking = () => {
    const seen: Case['stage'][] = [];
    const probe = endpoint('addCheckIn', async ({ case: one }) => {
      seen.push(one.stage);
      const writes = saveCase({ ...one, selfAssessed: true }, one);
      return { answer: { body: aCheckIn }, changes: [{ journalId: caseId, writes, events: [] }] };
    });
    return { probe, seen };
  };
  const faster = (stage: Case['stage']) =>
    table.overtakeWith(async (inner) => {
      const { case: one } = await fileOf(app, 'siti');
      await inner.transact(saveCase({ ...one, stage }, one));
    });

  it('is run again on what stands there then', async () => {
    const { probe, seen } = marking();
    faster('submitted');
    expect((await send(app, probe, { body: remark })).statusCode).toBe(201);
    expect(seen).toEqual(['draft', 'submitted']);
    expect((await fileOf(app, 'siti')).case).toMatchObject({ stage: 'submitted', selfAssessed: true });
  });

  it('lost again and again is told to the person', async () => {
    const { probe, seen } = marking();
    for (let at = 1; at < 12; at += 1) faster(at % 2 === 0 ? 'returned' : 'submitted');
    faster('approved');
    const refused = await send(app, probe, { body: remark });
    expect([refused.statusCode, refused.body.code]).toEqual([409, 'changed-since-read']);
    expect(seen).toHaveLength(12);
    expect((await fileOf(app, 'siti')).case).toMatchObject({ stage: 'approved', selfAssessed: false });
  });
});
