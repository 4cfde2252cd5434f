import { getReplay } from '../../../functions/replay/get-replay.ts';
import { startReplay } from '../../../functions/replay/start-replay.ts';
import { adoptScheme } from '../../../functions/schemes/adopt-scheme.ts';
import { draftScheme } from '../../../functions/schemes/draft-scheme.ts';
import { markTested } from '../../../functions/schemes/mark-tested.ts';
import { openConsultation } from '../../../functions/schemes/open-consultation.ts';
import { saveSchemeDraft } from '../../../functions/schemes/save-scheme-draft.ts';
import { replayPage } from '../../../functions/steps/replay-page.ts';
import type { App } from '../../support/app.ts';
import { cycleId } from '../../support/small-office.ts';

export const national = { schemeId: 'permenpanrb-6-2022', version: '1.0.0' };
export const place = { schemeId: 'permenpanrb-6-2022', version: '1.1.0' };

/** HR's desk: brings the draft of the small office from stage to stage. */
export const schemeDesk = (app: App) => {
  const draft = (version = place.version) =>
    app.call(draftScheme, 'wati', { body: { schemeId: place.schemeId, version, from: national } });
  const save = (ifMatch: number, body: { scheme: Record<string, unknown>; summary?: string; answers?: string[] }) =>
    app.call(saveSchemeDraft, 'wati', { ...place, ifMatch, body: { summary: '', answers: [], ...body } });
  const consult = (ifMatch: number, wish: object = {}, version = place.version) => {
    const body = { evaluatorIds: ['joko'], leaderIds: ['budi'], isPublic: false, until: '2027-03-31', ...wish };
    return app.call(openConsultation, 'wati', { ...place, version, ifMatch, body });
  };
  /** Replays the year under the draft to its end. */
  const replay = async (version = place.version) => {
    const at = { ...place, version };
    const { body } = await app.call(startReplay, 'wati', { ...at, body: { cycleId, costs: {} } });
    await app.deliver();
    const begun = app.started.findLast(({ machine }) => machine === 'scheme-replay');
    await app.step(replayPage, begun?.input as Record<string, unknown>);
    await app.call(getReplay, 'wati', { ...at, replayId: body.replayId });
    return body.replayId;
  };
  const test = (ifMatch: number, replayId: string, version = place.version) =>
    app.call(markTested, 'wati', { ...place, version, ifMatch, body: { replayId } });
  const adopt = (ifMatch: number, validFrom = '2027-01-01', version = place.version) =>
    app.call(adoptScheme, 'wati', { ...place, version, ifMatch, body: { decree: 'SK 5/2027', validFrom } });
  /** From nothing to adopted. */
  const adopted = async (validFrom?: string, version = place.version) => {
    await draft(version);
    const { etag } = await consult(1, {}, version);
    const tested = await test(etag, await replay(version), version);
    return adopt(tested.etag, validFrom, version);
  };
  return { draft, save, consult, replay, test, adopt, adopted };
};
