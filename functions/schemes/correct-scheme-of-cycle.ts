import { saveSchemeVersion, schemes } from '../../shared/data/agency-schemes.ts';
import type { OutgoingEvent } from '../../shared/data/journal.ts';
import { localDateOf } from '../../shared/domain/calendar/local-time.ts';
import type { Cycle } from '../../shared/domain/cycles/cycle.ts';
import { correctScheme } from '../../shared/domain/schemes/correction.ts';
import { pinScheme } from '../../shared/domain/schemes/lifecycle.ts';
import { cycleView } from '../cycles/cycle-view.ts';
import { loadCycle } from '../cycles/load-cycle.ts';
import { endpoint } from '../endpoint.ts';
import { executionName } from '../execution-name.ts';
import { schemeOf } from '../scheme-of.ts';
import { saveCycle } from '../steps/phase.ts';

/** Before a year is opened nobody has a case in it, so nobody is told. */
const announcementOf = ({ agencyId, cycleId, status, corrections = [] }: Cycle): readonly OutgoingEvent[] => {
  if (status !== 'open') return [];
  const number = corrections.length;
  const name = executionName(agencyId, cycleId, 'correction', String(number));
  const input = { agencyId, cycleId, news: { kind: 'correction', number } };
  return [{ type: 'start', machine: 'tell-everybody', name, input }];
};

/**
 * Moves a running year to a version that corrects its scheme, by a decree. Everybody of the year is told and reads it with
 * the year; results that were computed before keep the version of their receipt.
 */
export const correctSchemeOfCycle = endpoint('correctSchemeOfCycle', async (call, deps) => {
  const { actor, params, body, ifMatch, now } = call;
  const { agencyId, employeeId: by } = actor;
  const cycle = await loadCycle({ agencyId, cycleId: params.cycleId }, deps);
  if (cycle.version !== ifMatch) return { refusals: [{ code: 'changed-since-read' }], current: cycleView(cycle) };
  const to = await schemes(deps.table, agencyId).version(body.schemeId, body.schemeVersion);
  if (!to) return { refusals: [{ code: 'not-found', field: '/schemeId' }] };
  const act = { by, at: now };
  const pinned = pinScheme(to, { cycleId: cycle.cycleId, year: cycle.year, on: localDateOf(now, actor.zone) }, act);
  const decided = correctScheme(cycle, { ...body, before: await schemeOf(cycle, deps), to }, act);
  if (!decided.ok || !pinned.ok) {
    return { refusals: [...(decided.ok ? [] : decided.refusals), ...(pinned.ok ? [] : pinned.refusals)] };
  }
  const version = cycle.version + 1;
  const facts = { from: cycle.schemeVersion, ...body };
  return {
    answer: { body: cycleView({ ...decided.value, version }), etag: version },
    changes: [
      saveCycle(decided.value, {
        facts,
        writes: [saveSchemeVersion(pinned.value)],
        events: announcementOf(decided.value),
      }),
    ],
  };
});
