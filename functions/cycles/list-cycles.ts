import { cycles } from '../../shared/data/cycles.ts';
import { endpoint } from '../endpoint.ts';
import { cycleView } from './cycle-view.ts';

/** The appraisal years of the agency, the newest first. */
export const listCycles = endpoint('listCycles', async ({ actor, query }, { table }) => {
  const { items, ...page } = await cycles(table, actor.agencyId).page(query);
  return { answer: { body: { items: items.map(cycleView), ...page } } };
});
