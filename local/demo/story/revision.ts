import { setTimeout as pause } from 'node:timers/promises';
import { hrOf, type Scene } from '../year/scene.ts';
import { fieldOf, openPage, sendForm } from './citizens.ts';
import type { Revision } from './story-shapes.ts';

type Json = Record<string, unknown>;

/** The pack with a value at a JSON pointer, or appended where the pointer ends in `-`. */
export const changed = (pack: Json, { at, value }: { at: string; value: unknown }): Json => {
  const copy = structuredClone(pack);
  const steps = at.split('/').slice(1);
  const last = steps.pop() ?? '';
  const place = steps.reduce<unknown>((inner, step) => (inner as Json)[step], copy);
  if (last === '-') (place as unknown[]).push(value);
  else (place as Json)[last] = value;
  return copy;
};

const idsOf = ({ version }: Revision, { office }: Pick<Scene, 'office'>) => ({
  schemeId: office.scheme.schemeId,
  version,
});

const hearCitizen = async ({ citizen, version }: Revision, scene: Scene): Promise<void> => {
  const { schemeId } = scene.office.scheme;
  const path = `/skema/${schemeId}/${version}`;
  const secret = fieldOf(await openPage(path, scene), 'secret');
  const address = `${scene.baseUrl}/warga/${scene.office.agency.agencyId}${path}`;
  const { status } = await sendForm(address, { kind: 'comment', ...citizen, secret, lang: 'id' }, scene);
  if (status !== 201) throw new Error(`what a citizen said of the draft was refused: ${status}`);
};

/** HR drafts the next version, asks staff, leaders and citizens, and whoever wants comments or asks. */
export const consult = async (revision: Revision, scene: Scene): Promise<void> => {
  const { office, as } = scene;
  const hr = as(hrOf(office));
  const ids = idsOf(revision, scene);
  const from = { schemeId: ids.schemeId, version: office.scheme.version };
  const { etag = 0 } = await hr.draftScheme({ body: { ...ids, from }, idempotencyKey: 'scheme.draft' });
  const leaderIds = [office.idFor(revision.answer.nip)];
  const evaluatorIds = office.units.flatMap(({ headId }) => headId ?? []).filter((id) => !leaderIds.includes(id));
  const body = { evaluatorIds, leaderIds, isPublic: true, until: revision.adoptedOn };
  await hr.openConsultation({ ...ids, body, ifMatch: etag, idempotencyKey: 'scheme.consult' });
  for (const kind of ['comment', 'question'] as const) {
    const { nip, ...said } = revision[kind];
    const me = as(office.idFor(nip));
    await me.commentOnScheme({ ...ids, body: { kind, ...said }, idempotencyKey: `scheme.${kind}` });
  }
  await hearCitizen(revision, scene);
};

/** A leader answers the question, and HR changes the draft as the comment wished. */
const answerAndChange = async (revision: Revision, scene: Scene): Promise<number> => {
  const { office, as } = scene;
  const hr = as(hrOf(office));
  const ids = idsOf(revision, scene);
  const said = (await hr.listConsultation({ ...ids, query: { limit: 100 } })).body.items;
  const idOf = (kind: 'comment' | 'question') =>
    said.find((one) => one.kind === kind && one.voice !== 'public')?.commentId ?? '';
  const { nip, text } = revision.answer;
  await as(office.idFor(nip)).answerQuestion({
    ...ids,
    commentId: idOf('question'),
    body: { text, isFaq: true },
    idempotencyKey: 'scheme.answer',
  });
  const { body: draft, etag = 0 } = await hr.getSchemeVersion(ids);
  const body = {
    scheme: changed(draft.scheme, revision.change),
    summary: revision.summary,
    answers: [idOf('comment')],
  };
  return (await hr.saveSchemeDraft({ ...ids, body, ifMatch: etag, idempotencyKey: 'scheme.save' })).etag ?? 0;
};

/** Plays last year once more under the draft, in the background. */
const replay = async (revision: Revision, { office, as, cycleId }: Scene): Promise<string> => {
  const hr = as(hrOf(office));
  const ids = idsOf(revision, { office });
  const { replayId } = (await hr.startReplay({ ...ids, body: { cycleId, costs: {} }, idempotencyKey: 'scheme.replay' }))
    .body;
  for (;;) {
    const { body } = await hr.getReplay({ ...ids, replayId });
    if (body.finishedAt !== undefined) return replayId;
    await pause(60);
  }
};

const fixedHolidays = [
  ['01-01', 'Tahun Baru Masehi'],
  ['05-01', 'Hari Buruh Internasional'],
  ['06-01', 'Hari Lahir Pancasila'],
  ['08-17', 'Hari Kemerdekaan'],
  ['12-25', 'Kelahiran Yesus Kristus'],
] as const;

/** A year ends in the year after it, whose joint decree is not out yet: HR loads the days that never move. */
const loadFixedHolidays = async (year: number, { office, as }: Scene): Promise<void> => {
  const days = fixedHolidays.map(([date, name]) => ({ date: `${year}-${date}`, kind: 'libur' as const, name }));
  const decree = 'Sementara: hanya hari libur bertanggal tetap';
  const body = { decree, confidence: 'C' as const, unverified: true, days };
  await as(hrOf(office)).correctCalendar({ year, body, idempotencyKey: `scheme.calendar.${year}` });
};

/** The draft is answered for, changed, tested on last year, adopted, shared, and the next year is pinned to it. */
export const adopt = async (revision: Revision, scene: Scene): Promise<void> => {
  const { office, as } = scene;
  const hr = as(hrOf(office));
  const ids = idsOf(revision, scene);
  let ifMatch = await answerAndChange(revision, scene);
  const replayId = await replay(revision, scene);
  ifMatch = (await hr.markTested({ ...ids, body: { replayId }, ifMatch, idempotencyKey: 'scheme.test' })).etag ?? 0;
  const year = office.agency.year + 1;
  const decree = { decree: revision.decree, validFrom: `${year}-01-01` };
  ifMatch = (await hr.adoptScheme({ ...ids, body: decree, ifMatch, idempotencyKey: 'scheme.adopt' })).etag ?? 0;
  await hr.publishScheme({ ...ids, ifMatch, idempotencyKey: 'scheme.publish' });
  await loadFixedHolidays(year + 1, scene);
  const body = { year, schemeId: ids.schemeId, schemeVersion: ids.version };
  await hr.createCycle({ body, idempotencyKey: 'scheme.next-year' });
};
