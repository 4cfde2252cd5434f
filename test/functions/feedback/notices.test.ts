import { describe, expect, it } from 'vitest';
import { assignRaters } from '../../../functions/feedback/assign-raters.ts';
import { nameRaters } from '../../../functions/feedback/name-raters.ts';
import { objectToRater } from '../../../functions/feedback/object-to-rater.ts';
import { noticeView } from '../../../functions/notifications/notice-view.ts';
import { notices } from '../../../shared/data/notices.ts';
import type { App } from '../../support/app.ts';
import { inboxOf } from '../../support/appraisal.ts';
import { caseOf, cycleId } from '../../support/small-office.ts';
import { openCampaign, peers } from './campaign.ts';

const ofSiti = { caseId: caseOf('siti') };

const name = async (app: App, raters: readonly string[], ifMatch = 0): Promise<void> => {
  const { status } = await app.call(nameRaters, 'budi', {
    ...ofSiti,
    ifMatch,
    body: { peers: [...raters], subordinates: [] },
  });
  expect(status).toBe(200);
  await app.deliver();
};

const told = async (app: App, employeeId: string, kind: string) => {
  const { items } = await notices(app.table, app.agencyId).inbox(employeeId);
  const found = items.find((notice) => notice.kind === kind);
  return found && noticeView(found, { language: 'id', zone: 'WIB' } as Parameters<typeof noticeView>[1]);
};

describe('who hears of the list of raters', () => {
  it('is the person concerned, in time to object', async () => {
    const app = await openCampaign();
    await name(app, peers);
    expect(await told(app, 'siti', 'raters-named')).toMatchObject({
      link: `/kasus/${caseOf('siti')}/umpan-balik`,
      actBy: '2026-05-31T17:00:00.000Z',
    });
  });

  it('is the person concerned too where the rule names them', async () => {
    const app = await openCampaign();
    await app.call(assignRaters, 'wati', { cycleId, unitId: 'layanan' });
    await app.deliver();
    expect(await inboxOf(app, 'siti')).toContain('raters-named');
  });

  it('is nobody again when the same list is saved', async () => {
    const app = await openCampaign();
    await name(app, peers);
    await name(app, peers, 1);
    expect((await inboxOf(app, 'siti')).filter((kind) => kind === 'raters-named')).toHaveLength(1);
  });

  it('is who names them, when the person objects', async () => {
    const app = await openCampaign();
    await name(app, peers);
    const body = { reason: 'Sengketa keluarga' };
    await app.call(objectToRater, 'siti', { ...ofSiti, employeeId: 'penilai-a', body });
    await app.deliver();
    const notice = await told(app, 'budi', 'rater-objected');
    expect(notice).toMatchObject({
      link: `/kasus/${caseOf('siti')}/umpan-balik`,
      actBy: '2026-05-31T17:00:00.000Z',
    });
    expect(JSON.stringify(notice)).not.toMatch(/Rekan A|penilai-a|keluarga/);
  });

  it('is whoever need not answer any more, without the reason', async () => {
    const app = await openCampaign();
    await name(app, peers);
    const body = { reason: 'Sengketa keluarga' };
    await app.call(objectToRater, 'siti', { ...ofSiti, employeeId: 'penilai-a', body });
    await name(app, [...peers.slice(2), 'joko'], 2);
    const [objected, dropped] = [
      await told(app, 'penilai-a', 'feedback-withdrawn'),
      await told(app, 'penilai-b', 'feedback-withdrawn'),
    ];
    expect(objected?.sentence).toBe(dropped?.sentence);
    expect(await inboxOf(app, 'penilai-c')).not.toContain('feedback-withdrawn');
  });

  it('gets a request that says about which year it is', async () => {
    const app = await openCampaign();
    await name(app, peers);
    expect(await told(app, 'penilai-a', 'feedback-asked')).toMatchObject({ ...ofSiti, link: '/umpan-balik' });
  });
});
