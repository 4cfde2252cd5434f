import { accept, type Decision, refuse } from '../decision.ts';
import { type Exact, exactOf, fractionOf } from '../exact-number.ts';
import type { FunctionalLevel } from '../people/people.ts';
import type { Predicate, Scheme } from '../schemes/scheme.ts';

/** For whom and how long credit points are converted. */
export interface CreditPeriod {
  readonly functionalLevel: FunctionalLevel;
  readonly predicate: Predicate;
  /** Full months in this position within the year, 1 to 12. */
  readonly months: number;
}

/**
 * Angka kredit of a period, exact: coefficient of the level a year × percent of the predicate × months/12. Refuses a
 * level without a coefficient and months outside 1 to 12. Source: PermenPANRB 1/2023 art. 37 and PerBKN 3/2023.
 */
export const creditPoints = (period: CreditPeriod, scheme: Pick<Scheme, 'creditPoints'>): Decision<Exact> => {
  const { functionalLevel, predicate, months } = period;
  const coefficient = scheme.creditPoints.coefficients[functionalLevel];
  if (coefficient === undefined) {
    return refuse({ code: 'rating-outside-scale', field: '/functionalLevel', facts: { functionalLevel } });
  }
  if (!Number.isInteger(months) || months < 1 || months > 12) {
    return refuse({ code: 'rating-outside-scale', field: '/months', facts: { months, from: 1, to: 12 } });
  }
  const year = fractionOf(coefficient).mul(scheme.creditPoints.percent[predicate]).div(100);
  return accept(exactOf(year.mul(months, 12)));
};
