import type { AnswerOf } from '../../shared/contract/exchange.ts';
import { evaluations } from '../../shared/data/evaluations.ts';
import { isPulseOver, type Pulse, pulseReport } from '../../shared/domain/evaluation/pulse.ts';
import type { Actor } from '../actor.ts';
import type { Dependencies } from '../dependencies.ts';

/** The survey as everybody of the office sees it: the same report for all, and only once it is over. */
export const pulseView = async (
  { agencyId, employeeId }: Actor,
  { cycleId, pulse }: { readonly cycleId: string; readonly pulse: Pulse | undefined },
  { table, clock }: Dependencies,
): Promise<AnswerOf<'getPulse'>> => {
  if (pulse === undefined) return { cycleId, status: 'none', answered: false };
  const known = evaluations(table, agencyId);
  const now = clock.now();
  const over = isPulseOver(pulse, now);
  const [answered, counts] = await Promise.all([
    known.hasAnswered(cycleId, employeeId),
    over ? known.pulseCounts(cycleId) : {},
  ]);
  const report = pulseReport(pulse, counts, now);
  const status = over ? 'over' : 'open';
  return { cycleId, status, closesAt: pulse.closesAt, answered, ...(report === undefined ? {} : { report }) };
};
