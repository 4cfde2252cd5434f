import { people } from '../../shared/data/people.ts';
import { endpoint } from '../endpoint.ts';
import { openRegister } from '../register.ts';
import { employeeView } from './employee-view.ts';

/** One employee, as far as the reader may see. */
export const getEmployee = endpoint('getEmployee', async ({ actor, params, now }, deps) => {
  const [employee, register] = await Promise.all([
    people(deps.table, actor.agencyId).employee(params.employeeId),
    openRegister(actor.agencyId, [params.employeeId], deps),
  ]);
  if (!employee) return { refusals: [{ code: 'not-found' }] };
  return { answer: { body: employeeView(employee, { reader: actor, register, now }) } };
});
