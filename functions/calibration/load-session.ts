import { calibrations } from '../../shared/data/calibrations.ts';
import type { CalibrationSession } from '../../shared/domain/calibration/calibration-session.ts';
import { Refused } from '../../shared/domain/decision.ts';
import type { Actor } from '../actor.ts';
import type { Dependencies } from '../dependencies.ts';

/** HR keeps the record of every session; whoever sits on a panel sees that session. */
export const maySee = ({ employeeId, roles }: Actor, { panel }: Pick<CalibrationSession, 'panel'>): boolean =>
  roles.includes('hr') || panel.includes(employeeId);

/**
 * The session that a path names, for HR and its panel.
 * @throws {Refused} `not-allowed` for everybody else, who do not learn whether it is there; else `not-found` for none
 */
export const loadSession = async (
  actor: Actor,
  { cycleId, sessionId }: { readonly cycleId: string; readonly sessionId: string },
  { table }: Pick<Dependencies, 'table'>,
) => {
  const found = await calibrations(table, actor.agencyId).session(cycleId, sessionId);
  if (!maySee(actor, found ?? { panel: [] })) throw new Refused({ code: 'not-allowed' });
  if (!found) throw new Refused({ code: 'not-found', field: '/sessionId', facts: { in: 'path' } });
  return found;
};
