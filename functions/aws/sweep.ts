import type { Context } from 'aws-lambda';
import { oldestUndelivered } from '../../shared/data/outbox.ts';
import type { Dependencies } from '../dependencies.ts';
import { deliverEverything } from '../outbox/deliver-journal.ts';
import { eachAgency } from './each-agency.ts';

/** Younger rows are the stream's to deliver. */
const leaveToStreamSeconds = 5 * 60;

const sweepAgency = async (agencyId: string, deps: Dependencies): Promise<void> => {
  const oldest = await oldestUndelivered(deps.table, agencyId);
  const seconds = oldest === undefined ? 0 : (Date.parse(deps.clock.now()) - Date.parse(oldest)) / 1000;
  // The alarm reads this line: what is stuck stays in it until it is delivered.
  deps.log('outbox-age', { agencyId, seconds });
  if (seconds < leaveToStreamSeconds) return;
  const delivered = await deliverEverything(agencyId, deps);
  deps.log('outbox-swept', { agencyId, delivered });
};

/** Delivers what the stream has not, at any age, and tells how old the oldest undelivered row of each agency is. */
export const sweepJob =
  (deps: Dependencies) =>
  (_event: unknown, context: Pick<Context, 'getRemainingTimeInMillis'>): Promise<void> =>
    eachAgency((agencyId) => sweepAgency(agencyId, deps), context, deps);
