import { complaintForm, fileComplaint } from '../../../functions/citizens/complaint-form.ts';
import { getComplaint } from '../../../functions/complaints/get-complaint.ts';
import { listComplaints } from '../../../functions/complaints/list-complaints.ts';
import { routeComplaint } from '../../../functions/complaints/route-complaint.ts';
import { notices } from '../../../shared/data/notices.ts';
import { type App, openApp } from '../../support/app.ts';
import { openSmallOffice } from '../../support/small-office.ts';
import { visit } from '../../support/visit.ts';

/** `kepala` heads the office, `budi` the unit `layanan`; `wati` is HR and routes. A Monday without holidays near. */
export const openComplaintOffice = async (): Promise<App> => {
  const app = openApp({ now: '2026-02-02T02:00:00.000Z' });
  await openSmallOffice(app);
  return app;
};

const secretOf = (html: string): string => /name="secret" value="([\w-]+)"/.exec(html)?.[1] ?? '';

/** Sends a complaint as a citizen would, from the form that was opened. */
export const complain = async (app: App, fields: Readonly<Record<string, string>> = {}) => {
  const secret = secretOf((await visit(app, complaintForm)).html);
  const form = { text: 'Saya menunggu tiga jam.', secret, ...fields };
  const sent = await visit(app, fileComplaint, { form });
  return { ...sent, form, code: /id="code">([0-9A-Z-]+)</.exec(sent.html)?.[1] ?? '' };
};

/** The id of the only complaint at a stage, as HR sees it. */
export const onlyAt = async (
  app: App,
  stage: 'received' | 'routed' | 'in-work' | 'answered' | 'reopened' | 'closed',
) => {
  const { body } = await app.call(listComplaints, 'wati', { query: { stage } });
  return body.items[0]?.complaintId ?? '';
};

export const seen = async (app: App, as: string, complaintId: string) =>
  (await app.call(getComplaint, as, { complaintId })).body;

export const route = async (app: App, complaintId: string, category = 'waiting-time') => {
  const { version } = await seen(app, 'wati', complaintId);
  return app.call(routeComplaint, 'wati', {
    complaintId,
    ifMatch: version,
    body: { unitId: 'layanan', category },
  });
};

/** A complaint that `budi` is to answer. */
export const routedComplaint = async (app: App, fields: Readonly<Record<string, string>> = {}) => {
  const { code } = await complain(app, fields);
  const complaintId = await onlyAt(app, 'received');
  await route(app, complaintId);
  return { code, complaintId };
};

/** What somebody was told about complaints, the newest first. */
export const toldAbout = async (app: App, who: string): Promise<readonly string[]> => {
  await app.deliver();
  const { items } = await notices(app.table, app.agencyId).inbox(who);
  return items.map(({ kind }) => kind).filter((kind) => kind.startsWith('complaint-'));
};
