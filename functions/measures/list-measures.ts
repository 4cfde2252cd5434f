import { measures } from '../../shared/data/measures.ts';
import { endpoint } from '../endpoint.ts';
import { pageOfList } from '../page-of-list.ts';

/** Lists the measures of the agency: a plan may name one for an indicator. */
export const listMeasures = endpoint('listMeasures', async ({ actor, query }, { table }) => ({
  answer: { body: pageOfList(await measures(table, actor.agencyId).measures(), query) },
}));
