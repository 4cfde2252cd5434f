import { surveys } from '../../shared/data/surveys.ts';
import { endpoint } from '../endpoint.ts';
import { pageOfList } from '../page-of-list.ts';
import { openRegister } from '../register.ts';
import { commentView } from './comment-view.ts';

/** Lists comments on what the reader handled, to reply to. */
export const listMySurveyComments = endpoint('listMySurveyComments', async ({ actor, query }, deps) => {
  const { agencyId, employeeId } = actor;
  const store = surveys(deps.table, agencyId);
  const { items, ...page } = pageOfList(await store.commentsOn(employeeId, query.period), query);
  const [register, services] = await Promise.all([openRegister(agencyId, [employeeId], deps), store.services()]);
  const serviceOf = (answerId: string) => services.find(({ serviceId }) => answerId.endsWith(`~${serviceId}`));
  const views = items.map((answer) => {
    const service = serviceOf(answer.answerId)?.name;
    return commentView(answer, { register, setAside: false, ...(service === undefined ? {} : { service }) });
  });
  return { answer: { body: { items: views, ...page } } };
});
