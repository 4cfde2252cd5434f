import { cases } from '../../shared/data/cases.ts';
import type { Appeal } from '../../shared/domain/appeals/appeal.ts';
import { endpoint } from '../endpoint.ts';
import { personRefs } from '../name-refs.ts';
import { openRegister } from '../register.ts';

const peopleIn = ({ employeeId, supervisorId, reviewingOfficerId, ...appeal }: Appeal): readonly string[] =>
  [
    employeeId,
    supervisorId,
    reviewingOfficerId,
    appeal.explanations.supervisor?.by,
    appeal.decision?.by,
    ...(appeal.passedOn ?? []).map(({ from }) => from),
  ].flatMap((id) => id ?? []);

/** Shows the appeal against a result, with the names of who filed it, explains it, and had or has to decide it. */
export const getAppeal = endpoint('getAppeal', async ({ case: { agencyId, caseId } }, deps) => {
  const found = await cases(deps.table, agencyId).appeal(caseId);
  if (!found) return { refusals: [{ code: 'not-found' }] };
  const ids = peopleIn(found);
  const people = personRefs(ids, await openRegister(agencyId, ids, deps));
  return { answer: { body: { ...found, people }, etag: found.version } };
});
