import { accept, type Decision, type Refusal, refuse } from '../decision.ts';
import type { Mandate, Segment, Unit } from '../people/people.ts';
import { type Level, type OrganisationPredicate, organisationPredicates } from '../schemes/scheme.ts';
import type { OrganisationRating } from './result.ts';

/** What a leader says of a unit. */
export interface OrganisationRatingInput {
  readonly predicate: OrganisationPredicate;
  readonly reason: string;
}

interface OrganisationRatingContext {
  readonly cycleId: string;
  readonly unitId: string;
  readonly actor: string;
  readonly now: string;
  /** Who leads the unit, by office or by mandate. */
  readonly headId: string | undefined;
  readonly existing: OrganisationRating | undefined;
  /** Whether anybody of the unit's staff is rated already. */
  readonly staffRated: boolean;
}

/**
 * Sets the predikat kinerja organisasi of a unit. Nobody rates the unit that they lead; a change after the first rating
 * of its staff needs a reason, since their ratings rest on it. Source: SE MenPANRB 3/2023: set by the leader above.
 */
export const rateOrganisation = (
  input: OrganisationRatingInput,
  ctx: OrganisationRatingContext,
): Decision<OrganisationRating> => {
  const refusals: Refusal[] = [];
  if (ctx.actor === ctx.headId) refusals.push({ code: 'own-rating', facts: { unitId: ctx.unitId } });
  if (!organisationPredicates.includes(input.predicate)) {
    refusals.push({ code: 'rating-outside-scale', field: '/predicate', facts: { given: input.predicate } });
  }
  const changes = ctx.existing !== undefined && ctx.existing.predicate !== input.predicate;
  if (changes && ctx.staffRated && input.reason.trim() === '') {
    refusals.push({ code: 'reason-missing', field: '/reason', facts: { previous: ctx.existing.predicate } });
  }
  if (refusals.length > 0) return refuse(...refusals);
  const { cycleId, unitId, actor, now, existing } = ctx;
  return accept({ cycleId, unitId, ...input, ratedBy: actor, ratedAt: now, version: existing?.version ?? 0 });
};

/**
 * Whether an employee leads the unit of a segment, so that its attainment is the rating of their results: as its head, or
 * as Plt on the last day of the segment. A Plh stands in while the head is away, and the head still answers for the unit.
 * That a Plt is rated by the unit's attainment is our reading, unverified.
 */
export const leadsUnit = (
  employeeId: string,
  { unitId, to }: Segment,
  { units, mandates }: { readonly units: readonly Unit[]; readonly mandates: readonly Mandate[] },
): boolean =>
  units.some((unit) => unit.unitId === unitId && unit.headId === employeeId) ||
  mandates.some(
    (mandate) =>
      mandate.unitId === unitId &&
      mandate.holderId === employeeId &&
      mandate.kind === 'plt' &&
      mandate.from <= to &&
      to <= mandate.to,
  );

/**
 * The rating of results of the person who leads a unit: the unit's own attainment (SE MenPANRB 3/2023). How five
 * predicates become three levels is unverified.
 */
export const resultsLevelOfHead: Readonly<Record<OrganisationPredicate, Level>> = {
  istimewa: 'above',
  baik: 'meets',
  'butuh-perbaikan': 'below',
  kurang: 'below',
  'sangat-kurang': 'below',
};
