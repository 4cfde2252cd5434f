import Fraction from 'fraction.js';
import { accept, type Decision, refuse } from '../decision.ts';
import { type Exact, exactOf } from '../exact-number.ts';
import { type OrganisationPredicate, type Predicate, predicates, type Scheme } from '../schemes/scheme.ts';
import type { BasisPoints } from '../targets/plan.ts';

/** One way in which the spread of a unit differs from the guidance. */
export interface SpreadFinding {
  readonly predicates: readonly Predicate[];
  readonly rule: 'at-most' | 'at-least' | 'some';
  readonly limit?: BasisPoints;
  /** People with one of these predicates. */
  readonly count: number;
  /** Their share of the unit, exact; 1/1 is everybody. */
  readonly share: Exact;
}

/** Sebaran predikat of a unit beside what the organisation's own predicate suggests. */
export interface SpreadReport {
  readonly organisation: OrganisationPredicate;
  readonly total: number;
  readonly counts: Readonly<Record<Predicate, number>>;
  /** Empty when the spread fits, and in a unit of one, which has no spread. */
  readonly findings: readonly SpreadFinding[];
  /** Shares of so few people jump by more than a tenth with each of them: read the findings with care. */
  readonly small: boolean;
}

/**
 * Compares the predicates of a unit's staff with the guidance for the organisation's predicate, by exact shares; both
 * limits are inclusive. It is a consideration, never a quota. Source: SE MenPANRB 3/2023.
 */
export const spreadOf = (
  staff: readonly Predicate[],
  { organisation, guidance }: { organisation: OrganisationPredicate; guidance: Scheme['spreadGuidance'] },
): SpreadReport => {
  const counts = Object.fromEntries(
    predicates.map((predicate) => [predicate, staff.filter((one) => one === predicate).length]),
  ) as Record<Predicate, number>;
  const total = staff.length;
  const findings = total < 2 ? [] : guidance[organisation].rules.flatMap((rule) => deviations(rule, counts, total));
  return { organisation, total, counts, findings, small: total < 10 };
};

type GuideRule = Scheme['spreadGuidance'][OrganisationPredicate]['rules'][number];

const deviations = (
  rule: GuideRule,
  counts: Readonly<Record<Predicate, number>>,
  total: number,
): readonly SpreadFinding[] => {
  const count = rule.predicates.reduce((sum, predicate) => sum + counts[predicate], 0);
  const found = { predicates: rule.predicates, count, share: exactOf(new Fraction(count, total)) };
  const findings: SpreadFinding[] = [];
  if (rule.atMost !== undefined && count * 10_000 > rule.atMost * total) {
    findings.push({ ...found, rule: 'at-most', limit: rule.atMost });
  }
  if (rule.atLeast !== undefined && count * 10_000 < rule.atLeast * total) {
    findings.push({ ...found, rule: 'at-least', limit: rule.atLeast });
  }
  if (rule.some === true && count === 0) findings.push({ ...found, rule: 'some' });
  return findings;
};

/** What the leader decided about the spread of a unit. */
export interface SpreadDecision {
  readonly report: SpreadReport;
  readonly reason?: string;
  readonly decidedBy: string;
  readonly decidedAt: string;
}

/** Takes the spread of a unit as it is. One that differs from the guidance needs a reason, and with it always passes. */
export const acceptSpread = (
  report: SpreadReport,
  reason: string | undefined,
  { actor, now }: { actor: string; now: string },
): Decision<SpreadDecision> => {
  const given = reason?.trim() ?? '';
  if (report.findings.length > 0 && given === '') {
    return refuse({ code: 'spread-reason-missing', field: '/spreadReason', facts: { findings: report.findings } });
  }
  return accept({ report, ...(given === '' ? {} : { reason: given }), decidedBy: actor, decidedAt: now });
};
