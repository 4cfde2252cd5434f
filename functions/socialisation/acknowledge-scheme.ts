import { saveCase } from '../../shared/data/cases.ts';
import { acknowledgeScheme as decide, isKnown } from '../../shared/domain/socialisation/socialisation.ts';
import { endpoint } from '../endpoint.ts';
import { loadMyYear } from './load-my-year.ts';
import { mySchemeView } from './my-scheme.ts';

/** Takes it that the reader understood this version of the scheme. Said again, nothing changes. */
export const acknowledgeScheme = endpoint('acknowledgeScheme', async ({ actor, params, body, now }, deps) => {
  const year = await loadMyYear(actor, params.cycleId, deps);
  const { mine, scheme } = year;
  const decided = decide(scheme, body, now);
  if (!decided.ok) return { refusals: decided.refusals };
  const before = mine.schemeKnown;
  if (before?.as === 'acknowledged' && isKnown(before, scheme)) {
    return { answer: { body: await mySchemeView(actor, year, deps) } };
  }
  const next = { ...mine, schemeKnown: decided.value };
  const view = await mySchemeView(actor, { ...year, mine: next, before: mine }, deps);
  const facts = { schemeId: scheme.schemeId, version: scheme.version };
  return {
    answer: { body: view },
    changes: [{ journalId: mine.caseId, facts, writes: saveCase(next, mine), events: [] }],
  };
});
