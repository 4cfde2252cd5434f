import { cases } from '../../shared/data/cases.ts';
import { caseView, peopleIn } from '../cases/case-view.ts';
import { endpoint } from '../endpoint.ts';
import { openRegister } from '../register.ts';

/** Lists the reader's own years, the newest first. A person has a few: one page. */
export const listMyCases = endpoint('listMyCases', async ({ actor }, deps) => {
  const mine = await cases(deps.table, actor.agencyId).ofEmployee(actor.employeeId);
  const register = await openRegister(actor.agencyId, mine.flatMap(peopleIn), deps);
  return { answer: { body: { items: [...mine].reverse().map((one) => caseView(one, register)) } } };
});
