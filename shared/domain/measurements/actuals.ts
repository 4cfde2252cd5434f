import { type Instant, localMonthOf } from '../calendar/local-time.ts';
import { type Month, monthsBetween } from '../calendar/period.ts';
import type { PhaseState } from '../cycles/cycle.ts';
import { accept, type Decision, type Refusal, refuse } from '../decision.ts';
import type { Segment, Zone } from '../people/people.ts';
import type { Phase, Scheme } from '../schemes/scheme.ts';
import type { Actual, Indicator, Plan } from '../targets/plan.ts';
import { planInForce } from '../targets/plan-decisions.ts';

/** What somebody measured in one month. It replaces what was recorded of the same indicators in that month. */
export interface ActualsCommand {
  readonly month: Month;
  readonly actuals: readonly Omit<Actual, 'month' | 'measured'>[];
}

export interface ActualsContext {
  readonly now: Instant;
  readonly scheme: Pick<Scheme, 'evidenceRequired'>;
  readonly segment: Pick<Segment, 'from' | 'to'>;
  readonly zone: Zone;
  readonly phases: Readonly<Record<Phase, Pick<PhaseState, 'status'>>>;
  /** Evidence of the case that has arrived. */
  readonly evidenceIds: ReadonlySet<string>;
  /** What was recorded before, of any month: as far as it must stay. */
  readonly recorded: readonly Actual[];
  /** The segment has its rating, which is based on what was recorded. */
  readonly isRated?: boolean;
}

const monthRefusals = ({ month }: ActualsCommand, { segment, zone, now }: ActualsContext): readonly Refusal[] => {
  const { from, to } = segment;
  const within = monthsBetween(from, to).includes(month) && month <= localMonthOf(now, zone);
  return within ? [] : [{ code: 'actual-outside-period', field: '/month', facts: { month, from, to } }];
};

const evidenceRefusals = (
  { evidenceIds }: Pick<Actual, 'evidenceIds'>,
  field: string,
  { scheme, evidenceIds: arrived }: ActualsContext,
): readonly Refusal[] => {
  if (evidenceIds.length === 0) return scheme.evidenceRequired ? [{ code: 'evidence-missing', field }] : [];
  const unknown = evidenceIds.filter((id) => !arrived.has(id));
  return unknown.length === 0 ? [] : [{ code: 'evidence-missing', field, facts: { unknown } }];
};

/** The value that data gave, where data give it. */
const measuredIn = (month: Month, indicatorId: string, { recorded }: ActualsContext): Actual | undefined =>
  recorded.find((one) => one.month === month && one.indicatorId === indicatorId && one.measured !== undefined);

/** Nobody types what is computed from data: a line may only bring a note beside the value that stands there. */
const measuredRefusals = (
  line: ActualsCommand['actuals'][number],
  found: Actual | undefined,
  field: string,
): readonly Refusal[] =>
  found?.value === line.value
    ? []
    : [{ code: 'measured-by-data', field: `${field}/value`, facts: { value: found?.value } }];

const lineRefusals = (
  { actuals, month }: ActualsCommand,
  indicators: ReadonlyMap<string, Indicator>,
  context: ActualsContext,
): readonly Refusal[] =>
  actuals.flatMap((actual, index): readonly Refusal[] => {
    const { indicatorId } = actual;
    const line = `/actuals/${index}`;
    const field = `${line}/indicatorId`;
    const indicator = indicators.get(indicatorId);
    const repeated = actuals.findIndex((one) => one.indicatorId === indicatorId) < index;
    return [
      ...(indicator ? [] : [{ code: 'indicator-unknown' as const, field, facts: { indicatorId } }]),
      ...(repeated ? [{ code: 'invalid-field' as const, field, facts: { expected: 'unique' } }] : []),
      ...(indicator?.measure
        ? measuredRefusals(actual, measuredIn(month, indicatorId, context), line)
        : evidenceRefusals(actual, `${line}/evidenceIds`, context)),
    ];
  });

/** A line as it is recorded: with what data say of it, where they do. */
const recordedLine = (line: ActualsCommand['actuals'][number], month: Month, context: ActualsContext): Actual => {
  const { measured, source } = measuredIn(month, line.indicatorId, context) ?? {};
  return measured === undefined ? { ...line, month } : { ...line, source: source ?? line.source, month, measured };
};

const phaseRefusals = ({ phases, isRated = false }: ActualsContext): readonly Refusal[] =>
  phases.planning.status === 'scheduled' || phases.scoring.status === 'closed' || isRated
    ? [{ code: 'phase-not-open', facts: { phase: 'execution' } }]
    : [];

/**
 * Records what was measured in a month of the segment that isn't in the future, against the plan in force, until the
 * segment is rated or scoring closes. Evidence is required where the scheme says so, and must have arrived. Gives all actuals of the segment, in order
 * of month.
 */
export const recordActuals = (
  plan: Plan,
  command: ActualsCommand,
  context: ActualsContext,
): Decision<readonly Actual[]> => {
  const content = planInForce(plan);
  if (content === undefined) return refuse({ code: 'plan-not-approved', facts: { status: plan.status } });
  const every = content.objectives.flatMap(({ indicators }) => indicators);
  const indicators = new Map(every.map((one) => [one.indicatorId, one]));
  const refusals = [
    ...phaseRefusals(context),
    ...monthRefusals(command, context),
    ...lineRefusals(command, indicators, context),
  ];
  if (refusals.length > 0) return refuse(...refusals);
  const replaced = new Set(command.actuals.map(({ indicatorId }) => indicatorId));
  const kept = context.recorded.filter(
    ({ month, indicatorId }) => month !== command.month || !replaced.has(indicatorId),
  );
  const added = command.actuals.map((line) => recordedLine(line, command.month, context));
  return accept([...kept, ...added].sort((a, b) => (a.month < b.month ? -1 : a.month > b.month ? 1 : 0)));
};
