import { saveSchemeVersion, schemes } from '../../shared/data/agency-schemes.ts';
import { correctScheme } from '../../shared/domain/schemes/correction.ts';
import { pinScheme } from '../../shared/domain/schemes/lifecycle.ts';
import { cycleView } from '../cycles/cycle-view.ts';
import { loadCycle } from '../cycles/load-cycle.ts';
import { endpoint } from '../endpoint.ts';
import { schemeOf } from '../scheme-of.ts';
import { saveCycle } from '../steps/phase.ts';

/**
 * Moves a running year to a version that corrects its scheme, by a decree. Everybody reads it with the year; results that
 * were computed before keep the version of their receipt.
 */
export const correctSchemeOfCycle = endpoint('correctSchemeOfCycle', async (call, deps) => {
  const { actor, params, body, ifMatch, now } = call;
  const { agencyId, employeeId: by } = actor;
  const cycle = await loadCycle({ agencyId, cycleId: params.cycleId }, deps);
  if (cycle.version !== ifMatch) return { refusals: [{ code: 'changed-since-read' }], current: cycleView(cycle) };
  const to = await schemes(deps.table, agencyId).version(body.schemeId, body.schemeVersion);
  if (!to) return { refusals: [{ code: 'not-found', field: '/schemeId' }] };
  const act = { by, at: now };
  const pinned = pinScheme(to, { cycleId: cycle.cycleId, year: cycle.year }, act);
  const decided = correctScheme(cycle, { ...body, before: await schemeOf(cycle, deps), to }, act);
  if (!decided.ok || !pinned.ok) {
    return { refusals: [...(decided.ok ? [] : decided.refusals), ...(pinned.ok ? [] : pinned.refusals)] };
  }
  const version = cycle.version + 1;
  const facts = { from: cycle.schemeVersion, ...body };
  return {
    answer: { body: cycleView({ ...decided.value, version }), etag: version },
    changes: [saveCycle(decided.value, { facts, writes: [saveSchemeVersion(pinned.value)] })],
  };
});
