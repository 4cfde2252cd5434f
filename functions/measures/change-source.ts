import { measures, saveSource } from '../../shared/data/measures.ts';
import { changeSource as decide } from '../../shared/domain/measures/change-source.ts';
import type { Source } from '../../shared/domain/measures/source.ts';
import { endpoint } from '../endpoint.ts';
import { openRegister } from '../register.ts';
import { shortHash } from '../short-hash.ts';
import { sourceView } from './source-view.ts';

/** What the audit says of the keys: which one signs from now on, and until when the one before does. */
const keyFacts = ({ publicKey, oldKeys }: Source) => {
  const [before] = oldKeys ?? [];
  return {
    ...(publicKey === undefined ? {} : { key: shortHash(publicKey) }),
    ...(before === undefined ? {} : { keyBefore: shortHash(before.publicKey), keyBeforeUntil: before.until }),
  };
};

/** Gives a source a new key, while the one before is still good for a time; closes it, or opens it again. */
export const changeSource = endpoint('changeSource', async ({ actor, params, body, now }, deps) => {
  const { agencyId } = actor;
  const { sourceId } = params;
  const before = await measures(deps.table, agencyId).source(sourceId);
  if (before === undefined) return { refusals: [{ code: 'not-found' }] };
  const decided = decide(before, body, { now });
  if (!decided.ok) return decided;
  const source = decided.value;
  const register = await openRegister(agencyId, [source.ownerId], deps);
  const { key, open } = body;
  return {
    answer: { body: await sourceView(source, { actor, now, register }, deps) },
    changes: [
      {
        journalId: sourceId,
        facts: {
          sourceId,
          ...(key === undefined ? {} : keyFacts(source)),
          ...(open === undefined ? {} : { open }),
        },
        writes: [saveSource(agencyId, { ...source, version: before.version })],
        events: [],
      },
    ],
  };
});
