import { randomBytes } from 'node:crypto';
import { everyItem, hrOf, type Scene } from '../year/scene.ts';
import { sendForm } from './citizens.ts';
import type { StoryComplaint } from './story-shapes.ts';

/** What the citizen wrote down: the receipt code, which is on no other page. */
const codeOf = ({ filedOn }: StoryComplaint, { notes }: Pick<Scene, 'notes'>): string => {
  const code = notes.get(`complaint.${filedOn}`);
  if (code === undefined) throw new Error(`nobody complained on ${filedOn}`);
  return code;
};

const addressOf = ({ baseUrl, office }: Scene): string => `${baseUrl}/warga/${office.agency.agencyId}/pengaduan`;

/** A citizen tells what went wrong, and keeps the receipt code. */
export const fileComplaint = async (complaint: StoryComplaint, scene: Scene): Promise<void> => {
  const { filedOn, text, unitId } = complaint;
  const fields = { text, unitId, secret: randomBytes(18).toString('base64url'), lang: 'id' };
  const page = await sendForm(addressOf(scene), fields, scene);
  const code = page.html.match(/id="code">([^<]+)</)?.[1];
  if (page.status !== 201 || code === undefined) throw new Error(`the complaint was refused: ${page.status}`);
  scene.notes.set(`complaint.${filedOn}`, code);
};

const waiting = async ({ text }: StoryComplaint, readerId: string, { as }: Scene) => {
  const mine = await everyItem((query) => as(readerId).listMyComplaints({ query }));
  const found = mine.find(({ excerpt }) => text.startsWith(excerpt.replace(/…$/, '')));
  if (found === undefined) throw new Error(`${readerId} has no complaint that waits`);
  const { body, etag = 0 } = await as(readerId).getComplaint({ complaintId: found.complaintId });
  return { ...body, etag };
};

/** The personnel office gives it to the unit; the unit's head tells the citizen that work has begun. */
export const routeComplaint = async (complaint: StoryComplaint, scene: Scene): Promise<void> => {
  const { office, as } = scene;
  const { filedOn, unitId, category } = complaint;
  const key = `complaint.${filedOn}`;
  const hrId = hrOf(office);
  const all = await everyItem((query) => as(hrId).listComplaints({ query }));
  const received = all.find(({ excerpt }) => complaint.text.startsWith(excerpt.replace(/…$/, '')));
  if (received === undefined) throw new Error('the complaint did not arrive');
  const { complaintId } = received;
  const ifMatch = (await as(hrId).getComplaint({ complaintId })).etag ?? 0;
  await as(hrId).routeComplaint({ complaintId, body: { unitId, category }, ifMatch, idempotencyKey: `${key}.route` });
  const headId = office.units.find((unit) => unit.unitId === unitId)?.headId ?? hrId;
  const mine = await waiting(complaint, headId, scene);
  const id = { complaintId, ifMatch: mine.etag };
  if (complaint.escalation === undefined) {
    await as(headId).startComplaint({ ...id, idempotencyKey: `${key}.start` });
    return;
  }
  const body = { reason: complaint.escalation };
  await as(headId).escalateComplaint({ ...id, body, idempotencyKey: `${key}.escalate` });
};

/** Whoever is responsible in the end, the unit's head or the head above, answers with a remedy and its date. */
export const answerComplaint = async (complaint: StoryComplaint, scene: Scene): Promise<void> => {
  const { office, as } = scene;
  const { filedOn, unitId, escalation, answer: text, remedy } = complaint;
  const unit = office.units.find((one) => one.unitId === unitId);
  const above = office.units.find((one) => one.unitId === unit?.parentId);
  const responsibleId = (escalation === undefined ? unit : above)?.headId ?? hrOf(office);
  const { complaintId, etag: ifMatch } = await waiting(complaint, responsibleId, scene);
  const idempotencyKey = `complaint.${filedOn}.answer`;
  await as(responsibleId).answerComplaint({ complaintId, body: { text, remedy }, ifMatch, idempotencyKey });
};

/** What the citizen reads with the receipt code. */
export const statusOfComplaint = (complaint: StoryComplaint, scene: Scene) =>
  sendForm(`${addressOf(scene)}/status`, { code: codeOf(complaint, scene), lang: 'id' }, scene);
