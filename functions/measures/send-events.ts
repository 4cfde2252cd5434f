import { endpoint } from '../endpoint.ts';
import { countsOf, withWords } from './decide-events.ts';
import { signingSource } from './signing-source.ts';
import { takeEvents } from './take-events.ts';

/** Takes events that their source signed, and says of each what became of it. */
export const sendEvents = endpoint('sendEvents', async ({ params, body, received, now }, deps) => {
  const { agencyId, sourceId } = await signingSource(params.sourceId, { received, now }, deps);
  const outcomes = await takeEvents({ agencyId, sourceId, now }, body.events, deps);
  return { answer: { body: { counts: countsOf(outcomes), outcomes: outcomes.map(withWords) } } };
});
