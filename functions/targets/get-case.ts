import { caseView, peopleIn } from '../cases/case-view.ts';
import { endpoint } from '../endpoint.ts';
import { openRegister } from '../register.ts';

/** Shows one employee's year. */
export const getCase = endpoint('getCase', async ({ case: one }, deps) => {
  const register = await openRegister(one.agencyId, peopleIn(one), deps);
  return { answer: { body: caseView(one, register), etag: one.version } };
});
