import type { ReadinessFinding } from '../../shared/domain/people/readiness.ts';
import { endpoint } from '../endpoint.ts';
import { saveCycle } from '../steps/phase.ts';
import { cycleView } from './cycle-view.ts';
import { loadCycle } from './load-cycle.ts';
import { phaseStart } from './phase-start.ts';
import { readinessOf } from './readiness-of.ts';

/** So many blockers are told with the refusal; the readiness list has all. */
const mostTold = 20;

const told = ({ code, employeeId, unitId, owner }: ReadinessFinding) => ({ code, employeeId, unitId, owner });

/** Opens the year: the machine of the planning phase starts, and every employee gets a case when it opens. */
export const openCycle = endpoint('openCycle', async ({ actor, params, ifMatch }, deps) => {
  const cycle = await loadCycle({ agencyId: actor.agencyId, cycleId: params.cycleId }, deps);
  if (cycle.version !== ifMatch || cycle.status !== 'prepared') {
    return { refusals: [{ code: 'changed-since-read' }], current: cycleView(cycle) };
  }
  const { blockers, findings } = await readinessOf(cycle, deps);
  if (blockers > 0) {
    const facts = { blockers, findings: findings.slice(0, Math.min(blockers, mostTold)).map(told) };
    return { refusals: [{ code: 'not-ready', facts }] };
  }
  const opened = { ...cycle, status: 'open' as const };
  const version = cycle.version + 1;
  return {
    answer: { body: cycleView({ ...opened, version }), etag: version },
    changes: [saveCycle(opened, { facts: { year: cycle.year }, events: [phaseStart(cycle, 'planning')] })],
  };
});
