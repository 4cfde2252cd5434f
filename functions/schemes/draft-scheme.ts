import { schemes } from '../../shared/data/agency-schemes.ts';
import type { Refusal } from '../../shared/domain/decision.ts';
import { draftScheme as decide } from '../../shared/domain/schemes/lifecycle.ts';
import type { Scheme } from '../../shared/domain/schemes/scheme.ts';
import { endpoint } from '../endpoint.ts';
import { schemeAt } from '../scheme-of.ts';
import { originOf } from './origin-of.ts';
import { packTooLarge } from './pack-size.ts';
import { schemeChange } from './scheme-moved.ts';
import { schemeVersionView } from './scheme-version-view.ts';

const takenIn = (taken: boolean): readonly Refusal[] =>
  taken ? [{ code: 'scheme-version-taken', field: '/version' }] : [];

/** Begins a draft from another scheme, also from one that another agency published, or from a file. */
export const draftScheme = endpoint('draftScheme', async ({ actor, body, now }, deps) => {
  const { agencyId, employeeId } = actor;
  const { schemeId, version, from, pack } = body;
  const [same, own, before] = await Promise.all([
    schemeAt({ agencyId, schemeId, version }, deps),
    schemes(deps.table, agencyId).version(schemeId, version),
    from === undefined ? undefined : originOf(agencyId, from, deps),
  ]);
  const taken = takenIn(same !== undefined || own !== undefined);
  if (taken.length > 0) return { refusals: taken };
  if ((from === undefined) === (pack === undefined)) {
    return { refusals: [{ code: 'invalid-field', field: '/from', facts: { expected: 'either from or pack' } }] };
  }
  if (from !== undefined && before === undefined) return { refusals: [{ code: 'not-found', field: '/from' }] };
  const large = packTooLarge(pack ?? {});
  if (large.length > 0) return { refusals: large };
  // A pack from a file may be unfinished: its findings are answered with it.
  const scheme = { ...((before ?? pack) as unknown as Scheme), schemeId, version };
  const wish = { scheme, ...(from === undefined ? {} : { origin: from }) };
  const drafted = decide(agencyId, wish, { by: employeeId, at: now });
  return {
    answer: { body: await schemeVersionView({ ...drafted, version: 1 }, deps), etag: 1 },
    changes: [schemeChange(drafted, { facts: { from: from ?? 'file' } })],
  };
});
