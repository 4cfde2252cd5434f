import { surveys } from '../../shared/data/surveys.ts';
import { endpoint } from '../endpoint.ts';
import { pageOfList } from '../page-of-list.ts';
import { openRegister } from '../register.ts';
import { serviceView } from './service-view.ts';

/** Lists the services that citizens are asked about: the reader's own first, then by name. */
export const listSurveyServices = endpoint('listSurveyServices', async ({ actor, query }, deps) => {
  const [services, register] = await Promise.all([
    surveys(deps.table, actor.agencyId).services(),
    openRegister(actor.agencyId, [], deps),
  ]);
  const views = services.map((one) => serviceView(one, { register, actor }));
  const place = ({ mine, name }: (typeof views)[number]): string => `${mine ? '0' : '1'}${name.id}`;
  return {
    answer: {
      body: pageOfList(
        views.toSorted((a, b) => (place(a) < place(b) ? -1 : 1)),
        query,
      ),
    },
  };
});
