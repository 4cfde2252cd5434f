import type { Versioned } from '../../shared/data/document.ts';
import { people } from '../../shared/data/people.ts';
import { localDateOf } from '../../shared/domain/calendar/local-time.ts';
import type { Unit } from '../../shared/domain/people/people.ts';
import { mandateOn } from '../../shared/domain/people/supervisor-of.ts';
import { endpoint } from '../endpoint.ts';
import { personRef } from '../name-refs.ts';
import { openRegister, type Register } from '../register.ts';

const unitView = ({ version: _, ...unit }: Versioned<Unit>, { register, now }: { register: Register; now: string }) => {
  const { unitId, headId, zone } = unit;
  const mandates = register.mandates.filter((mandate) => mandate.unitId === unitId);
  const acting = mandateOn(mandates, localDateOf(now, zone));
  return {
    ...unit,
    ...(headId === undefined ? {} : { head: personRef(headId, register) }),
    ...(acting === undefined ? {} : { acting }),
  };
};

/** The units of the agency, each with its head and who acts as head today. */
export const listUnits = endpoint('listUnits', async ({ actor, query, now }, deps) => {
  const { items, ...page } = await people(deps.table, actor.agencyId).unitPage(query);
  const heads = items.flatMap(({ headId }) => headId ?? []);
  const register = await openRegister(actor.agencyId, heads, deps);
  return { answer: { body: { items: items.map((unit) => unitView(unit, { register, now })), ...page } } };
});
