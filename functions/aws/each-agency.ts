import type { Context } from 'aws-lambda';
import { listAgencies } from '../../shared/data/agencies.ts';
import type { Dependencies } from '../dependencies.ts';

/** A round ends early rather than being cut off in the middle of an agency. */
const reserveMs = 60_000;

type TimeLeft = Pick<Context, 'getRemainingTimeInMillis'>;

/** Another agency comes first in each minute, so that no agency is always the one for which no time was left. */
const rotated = (agencyIds: readonly string[], minute: number): readonly string[] => {
  const start = agencyIds.length === 0 ? 0 : minute % agencyIds.length;
  return [...agencyIds.slice(start), ...agencyIds.slice(0, start)];
};

/**
 * Does the work for one agency after the other. An agency whose work fails doesn't keep the others waiting.
 * @throws {Error} at the end, with how many failed, so that the alarm of the function rings
 */
export const eachAgency = async (
  work: (agencyId: string) => Promise<void>,
  timeLeft: TimeLeft,
  deps: Dependencies,
): Promise<void> => {
  const minute = Math.floor(Date.parse(deps.clock.now()) / 60_000);
  let failures = 0;
  for (const agencyId of rotated(await listAgencies(deps.table), minute)) {
    if (timeLeft.getRemainingTimeInMillis() < reserveMs) break;
    try {
      await work(agencyId);
    } catch (error) {
      failures += 1;
      deps.log('agency-failed', { agencyId, error });
    }
  }
  if (failures > 0) throw new Error(`the work of ${failures} agencies failed; the log line agency-failed says which`);
};
