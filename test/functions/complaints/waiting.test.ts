import { beforeEach, describe, expect, it } from 'vitest';
import { answerComplaint } from '../../../functions/complaints/answer-complaint.ts';
import { holdComplaint } from '../../../functions/steps/hold-complaint.ts';
import { settleComplaint } from '../../../functions/steps/settle-complaint.ts';
import { complaints } from '../../../shared/data/complaints.ts';
import type { App } from '../../support/app.ts';
import { openComplaintOffice, routedComplaint, seen, toldAbout } from './office.ts';

let app: App;

beforeEach(async () => {
  app = await openComplaintOffice();
});

const settle = (complaintId: string) => app.step(settleComplaint, { complaintId });
const hold = (complaintId: string, round: number) => app.step(holdComplaint, { complaintId, round, token: 'token-1' });
const answer = (complaintId: string, ifMatch: number) =>
  app.call(answerComplaint, 'budi', { complaintId, ifMatch, body: { text: 'Beres.' } });

describe('the machine of a complaint', () => {
  it('learns whose turn it is and for how long', async () => {
    const { complaintId } = await routedComplaint(app);
    // Eleven days to the first reminder, on 13 February at 09.00 WIB.
    expect(await settle(complaintId)).toEqual({ duty: 'answer', round: 2, waitSeconds: 950_400 });
  });

  it('is woken by the answer', async () => {
    const { complaintId } = await routedComplaint(app);
    await hold(complaintId, 2);
    await answer(complaintId, 2);
    await app.deliver();
    expect(app.completed).toEqual([{ token: 'token-1', output: { event: 'answered' } }]);
    expect(await settle(complaintId)).toMatchObject({ duty: 'accept', round: 3 });
  });

  it('is woken at once when the answer was faster', async () => {
    const { complaintId } = await routedComplaint(app);
    await answer(complaintId, 2);
    await hold(complaintId, 2);
    await app.deliver();
    expect(app.completed).toHaveLength(1);
  });

  it('makes no new version for people by waiting', async () => {
    const { complaintId } = await routedComplaint(app);
    await hold(complaintId, 2);
    expect((await answer(complaintId, 2)).status).toBe(200);
  });
});

describe('silence', () => {
  it('of the unit reminds, then goes up to the head of the office', async () => {
    const { complaintId } = await routedComplaint(app);
    app.at('2026-02-13T02:00:00.000Z');
    await settle(complaintId);
    expect(await toldAbout(app, 'budi')).toEqual(['complaint-reminder', 'complaint-routed']);
    app.at('2026-02-24T17:00:00.000Z');
    await settle(complaintId);
    await settle(complaintId);
    expect(await toldAbout(app, 'kepala')).toEqual(['complaint-escalated']);
    expect(await seen(app, 'kepala', complaintId)).toMatchObject({
      escalations: 1,
      responsible: { employeeId: 'kepala' },
    });
  });

  it('of the head of the office is pressed again', async () => {
    const { complaintId } = await routedComplaint(app);
    app.at('2026-02-24T17:00:00.000Z');
    await settle(complaintId);
    app.at('2026-03-03T17:00:00.000Z');
    await settle(complaintId);
    expect(await toldAbout(app, 'kepala')).toEqual(['complaint-reminder', 'complaint-escalated']);
  });

  it('of the citizen closes the answer', async () => {
    const { complaintId } = await routedComplaint(app);
    await answer(complaintId, 2);
    app.at('2026-02-18T17:00:00.000Z');
    expect(await settle(complaintId)).toMatchObject({ duty: 'nothing' });
    expect(await seen(app, 'wati', complaintId)).toMatchObject({ stage: 'closed', outcome: 'silence' });
    expect(await toldAbout(app, 'budi')).toEqual(['complaint-closed', 'complaint-routed']);
  });

  it('after the end deletes name and contact', async () => {
    const { complaintId } = await routedComplaint(app, { name: 'Warga Contoh' });
    await answer(complaintId, 2);
    app.at('2026-02-18T17:00:00.000Z');
    await settle(complaintId);
    const contactAt = (now: string) => complaints(app.table, app.agencyId).contact(complaintId, now);
    expect(await contactAt('2026-03-20T00:00:00.000Z')).toMatchObject({ name: 'Warga Contoh' });
    expect(await contactAt('2026-03-22T00:00:00.000Z')).toBeUndefined();
  });
});
