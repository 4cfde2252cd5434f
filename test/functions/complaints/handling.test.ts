import { beforeEach, describe, expect, it } from 'vitest';
import { answerComplaint } from '../../../functions/complaints/answer-complaint.ts';
import { escalateComplaint } from '../../../functions/complaints/escalate-complaint.ts';
import { getComplaint } from '../../../functions/complaints/get-complaint.ts';
import { listComplaintThemes } from '../../../functions/complaints/list-complaint-themes.ts';
import { listMyComplaints } from '../../../functions/complaints/list-my-complaints.ts';
import { listUnitComplaints } from '../../../functions/complaints/list-unit-complaints.ts';
import { complaintSource } from '../../../functions/complaints/record-milestone.ts';
import { routeComplaint } from '../../../functions/complaints/route-complaint.ts';
import { startComplaint } from '../../../functions/complaints/start-complaint.ts';
import { changeSource } from '../../../functions/measures/change-source.ts';
import { measures } from '../../../shared/data/measures.ts';
import type { App } from '../../support/app.ts';
import { complain, onlyAt, openComplaintOffice, route, routedComplaint, seen, toldAbout } from './office.ts';

let app: App;

beforeEach(async () => {
  app = await openComplaintOffice();
});

const mine = async (who: string) => (await app.call(listMyComplaints, who, { query: {} })).body.items;

describe('a new complaint', () => {
  it('starts its machine and waits for HR', async () => {
    await complain(app, { unitId: 'layanan' });
    expect(await toldAbout(app, 'wati')).toEqual(['complaint-received']);
    const [item] = await mine('wati');
    expect(item).toMatchObject({ stage: 'received', duty: 'route', namedUnit: { name: 'Bidang Layanan' } });
    const input = { agencyId: 'contoh', complaintId: item?.complaintId };
    expect(app.started).toMatchObject([{ machine: 'complaint', input }]);
  });
});

describe('routing', () => {
  it('gives it to the head of the unit, and takes it off the list of HR', async () => {
    const { complaintId } = await routedComplaint(app);
    expect(await mine('wati')).toEqual([]);
    expect(await mine('budi')).toMatchObject([{ complaintId, duty: 'answer', dueAt: '2026-02-24T16:59:59.999Z' }]);
    expect(await toldAbout(app, 'budi')).toEqual(['complaint-routed']);
  });

  it('tells the head to whom it is sent on, also where the deadline stays', async () => {
    const { complaintId } = await routedComplaint(app);
    for (const [from, unitId] of [
      ['budi', 'dinas'],
      ['kepala', 'layanan'],
    ] as const) {
      const { version } = await seen(app, from, complaintId);
      const body = { unitId, category: 'cost' };
      expect((await app.call(routeComplaint, from, { complaintId, ifMatch: version, body })).status).toBe(200);
      app.at('2026-02-09T02:00:00.000Z');
    }
    expect(await toldAbout(app, 'kepala')).toEqual(['complaint-routed']);
    expect(await toldAbout(app, 'budi')).toEqual(['complaint-routed', 'complaint-routed']);
    expect(await mine('budi')).toMatchObject([{ complaintId, dueAt: '2026-02-24T16:59:59.999Z' }]);
  });

  it('is listed for the unit', async () => {
    const { complaintId } = await routedComplaint(app);
    const { body } = await app.call(listUnitComplaints, 'budi', { unitId: 'layanan', query: {} });
    expect(body.items).toMatchObject([{ complaintId, category: 'waiting-time' }]);
  });

  it('refuses a unit that is none', async () => {
    await complain(app);
    const complaintId = await onlyAt(app, 'received');
    const body = { unitId: 'nirwana', category: 'cost' };
    const { status, problem } = await app.call(routeComplaint, 'wati', { complaintId, ifMatch: 1, body });
    expect([status, problem.code]).toEqual([422, 'unit-unknown']);
  });

  it('shows the newer complaint to whoever saw an older one', async () => {
    const { complaintId } = await routedComplaint(app);
    const call = { complaintId, ifMatch: 1, body: { unitId: 'dinas', category: 'cost' } };
    const { status, problem } = await app.call(routeComplaint, 'wati', call);
    expect([status, problem.code]).toEqual([409, 'changed-since-read']);
    expect(problem.current).toMatchObject({ stage: 'routed' });
  });
});

describe('handling', () => {
  it('is for the head of the unit, those above, and nobody else', async () => {
    const { complaintId } = await routedComplaint(app);
    const statuses = await Promise.all(
      ['budi', 'kepala', 'wati', 'siti', 'joko'].map(
        async (who) => (await app.call(getComplaint, who, { complaintId })).status,
      ),
    );
    expect(statuses).toEqual([200, 200, 200, 403, 403]);
  });

  it('shows the contact to those who handle it', async () => {
    const { complaintId } = await routedComplaint(app, { name: 'Warga Contoh', contact: '0800-000' });
    expect((await seen(app, 'budi', complaintId)).contact).toEqual({ name: 'Warga Contoh', contact: '0800-000' });
  });

  it('begins, answers, and then waits for the citizen', async () => {
    const { complaintId } = await routedComplaint(app);
    await app.call(startComplaint, 'budi', { complaintId, ifMatch: 2 });
    const answer = { complaintId, ifMatch: 3, body: { text: 'Kami tambah satu loket.' } };
    const { status, body } = await app.call(answerComplaint, 'budi', answer);
    expect([status, body.stage, body.duty]).toEqual([200, 'answered', 'accept']);
    expect(body.entries.map(({ kind }) => kind)).toEqual(['received', 'routed', 'in-work', 'answered']);
    expect(await mine('budi')).toEqual([]);
  });

  it('goes up by hand, and then needs a remedy', async () => {
    const { complaintId } = await routedComplaint(app);
    const up = await app.call(escalateComplaint, 'budi', {
      complaintId,
      ifMatch: 2,
      body: { reason: 'Perlu anggaran' },
    });
    expect(up.body.responsible?.employeeId).toBe('kepala');
    expect(await toldAbout(app, 'kepala')).toEqual(['complaint-escalated']);
    const say = (body: { text: string; remedy?: { what: string; by: string } }, ifMatch = 3) =>
      app.call(answerComplaint, 'kepala', { complaintId, ifMatch, body });
    expect((await say({ text: 'Maaf.' })).problem.code).toBe('remedy-missing');
    expect((await say({ text: 'Maaf.', remedy: { what: 'Loket baru', by: '2026-03-01' } })).status).toBe(200);
  });
});

describe('a complaint that has gone up', () => {
  it('is answered by the head above, no more by the one below, who still reads it', async () => {
    const { complaintId } = await routedComplaint(app);
    await app.call(escalateComplaint, 'budi', { complaintId, ifMatch: 2, body: { reason: 'Perlu anggaran' } });
    const body = { text: 'Maaf.', remedy: { what: 'Loket baru', by: '2026-03-01' } };
    const below = await app.call(answerComplaint, 'budi', { complaintId, ifMatch: 3, body });
    expect([below.status, below.problem.code]).toEqual([403, 'not-allowed']);
    expect((await app.call(startComplaint, 'budi', { complaintId, ifMatch: 3 })).status).toBe(403);
    expect((await seen(app, 'budi', complaintId)).responsible?.employeeId).toBe('kepala');
    expect((await app.call(answerComplaint, 'kepala', { complaintId, ifMatch: 3, body })).status).toBe(200);
  });
});

describe('themes', () => {
  const repeat = async (times: number) => {
    for (let time = 0; time < times; time += 1) {
      await complain(app);
      await route(app, await onlyAt(app, 'received'));
    }
  };
  const themes = async (who = 'kepala', unitId = 'dinas') =>
    (await app.call(listComplaintThemes, who, { unitId })).body.items;

  it('reach the head of the office with the third complaint, once', async () => {
    await repeat(2);
    expect([await toldAbout(app, 'kepala'), await themes()]).toEqual([[], []]);
    await repeat(2);
    expect(await toldAbout(app, 'kepala')).toEqual(['complaint-theme']);
    expect(await themes()).toMatchObject([{ unit: { unitId: 'layanan' }, category: 'waiting-time', count: 4 }]);
    expect(await themes('budi', 'layanan')).toHaveLength(1);
  });

  it('end when complaints end', async () => {
    await repeat(3);
    app.at('2026-03-10T02:00:00.000Z');
    expect(await themes()).toEqual([]);
  });
});

describe('measures', () => {
  it('count a complaint once it has a unit, and its answer with the time it took', async () => {
    const { complaintId } = await routedComplaint(app);
    app.at('2026-02-03T02:00:00.000Z');
    await app.call(answerComplaint, 'budi', { complaintId, ifMatch: 2, body: { text: 'Beres.' } });
    await app.deliver();
    const sourceId = complaintSource(app.agencyId);
    const id = `${complaintId}~answered~2026-02-03T02:00:00.000Z`;
    const received = `${complaintId}~received~2026-02-02T02:00:00.000Z`;
    const entries = await measures(app.table, app.agencyId).entries(sourceId, [received, id]);
    const events = [...entries.values()].map((entry) => ('file' in entry ? entry.file.versions[0]?.event : undefined));
    expect(events).toMatchObject([
      { type: 'complaint-received', unitId: 'layanan' },
      { type: 'complaint-answered', startedAt: '2026-02-02T02:00:00.000Z', finishedAt: '2026-02-03T02:00:00.000Z' },
    ]);
  });

  it('count nothing while the source is closed', async () => {
    const sourceId = complaintSource(app.agencyId);
    await routedComplaint(app);
    await app.deliver();
    await app.call(changeSource, 'wati', { sourceId, body: { open: false } });
    app.at('2026-02-03T02:00:00.000Z');
    await routedComplaint(app);
    await app.deliver();
    const year = { from: '2026-01-01', to: '2026-12-31' };
    const days = await measures(app.table, app.agencyId).daysOf(sourceId, 'source', year);
    expect([...days]).toEqual([['2026-02-02', { n: 1 }]]);
  });
});
