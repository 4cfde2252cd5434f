import { endpoint } from '../endpoint.ts';
import { pageOfList } from '../page-of-list.ts';
import { openRegister } from '../register.ts';
import { commentView } from './comment-view.ts';
import { heardInTheOpen, heardOfServices } from './heard.ts';

/** Lists what citizens wrote of a unit, in no order of time: the ids are random. */
export const listSurveyComments = endpoint('listSurveyComments', async ({ actor, params, query }, deps) => {
  const where = { unitId: params.unitId, period: query.period };
  const [services, open] = await Promise.all([
    heardOfServices(actor.agencyId, where, deps),
    heardInTheOpen(actor.agencyId, where, deps),
  ]);
  const all = [
    ...services.map(({ service, ...heard }) => ({ ...heard, about: { service: service.name } })),
    { ...open, about: {} },
  ];
  const written = all
    .flatMap(({ answers, counting, about }) => {
      const kept = new Set(counting);
      return answers.map((answer) => ({ answer, about: { ...about, setAside: !kept.has(answer) } }));
    })
    .filter(({ answer }) => answer.comment !== undefined)
    .toSorted((a, b) => (a.answer.answerId < b.answer.answerId ? -1 : 1));
  const { items, ...page } = pageOfList(written, query);
  const register = await openRegister(
    actor.agencyId,
    items.flatMap(({ answer }) => answer.handledBy ?? []),
    deps,
  );
  return {
    answer: { body: { items: items.map(({ answer, about }) => commentView(answer, { ...about, register })), ...page } },
  };
});
