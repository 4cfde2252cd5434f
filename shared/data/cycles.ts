import type { Cycle } from '../domain/cycles/cycle.ts';
import type { OrganisationRating } from '../domain/scoring/result.ts';
import type { Table, Write } from '../ports/table.ts';
import { documentOf, save } from './document.ts';
import { keys, partitions } from './keys.ts';
import { allOf, type PageWish, pageOf } from './query.ts';

/** The cycles of an agency and what is decided about its units in them. */
export const cycles = (table: Table, agencyId: string) => ({
  all: () => allOf<Cycle>(table, { pk: partitions.cycles(agencyId) }),
  /** The newest first. */
  page: (wish: PageWish = {}) => pageOf<Cycle>(table, { pk: partitions.cycles(agencyId), descending: true, ...wish }),
  cycle: async (cycleId: string) => documentOf<Cycle>(await table.get(keys.cycle(agencyId, cycleId))),
  organisationRating: async (cycleId: string, unitId: string) =>
    documentOf<OrganisationRating>(await table.get(keys.organisationRating(agencyId, cycleId, unitId))),
  organisationRatings: (cycleId: string) =>
    allOf<OrganisationRating>(table, { pk: partitions.organisationRatings(agencyId, cycleId) }),
});

export const cycleWrites = (agencyId: string) => ({
  cycle: (cycle: Cycle): Write => save(cycle, { key: keys.cycle(agencyId, cycle.cycleId) }),
  organisationRating: (rating: OrganisationRating): Write =>
    save(rating, { key: keys.organisationRating(agencyId, rating.cycleId, rating.unitId) }),
});
