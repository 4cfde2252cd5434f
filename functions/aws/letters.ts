import type { Context } from 'aws-lambda';
import type { Dependencies } from '../dependencies.ts';
import { sendLetters } from '../notifications/send-letters.ts';
import { eachAgency } from './each-agency.ts';

/** Sends the letters that are due, agency by agency. Called every minute; one call runs at a time. */
export const lettersJob =
  (deps: Dependencies) =>
  (_event: unknown, context: Pick<Context, 'getRemainingTimeInMillis'>): Promise<void> =>
    eachAgency(
      async (agencyId) => {
        const sent = await sendLetters(agencyId, deps);
        if (sent > 0) deps.log('letters-sent', { agencyId, sent });
      },
      context,
      deps,
    );
