import { endpoint } from '../endpoint.ts';
import { openRegister } from '../register.ts';
import { supervisorObjectives } from './supervisor-plans.ts';

/** Lists what an objective can be derived from: the supervisor's objectives in force. A plan has few: one page. */
export const listSupervisorObjectives = endpoint('listSupervisorObjectives', async ({ case: one }, deps) => {
  const [segment] = one.segments.slice(-1);
  const found = segment ? await supervisorObjectives(one, segment, deps) : [];
  const register = await openRegister(
    one.agencyId,
    found.map(({ supervisorId }) => supervisorId),
    deps,
  );
  const items = found.map(({ supervisorId: employeeId, ...objective }) => ({
    ...objective,
    supervisor: { employeeId, name: register.nameOf(employeeId) },
  }));
  return { answer: { body: { items } } };
});
