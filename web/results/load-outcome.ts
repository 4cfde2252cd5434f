import type { AnswerOf } from '../../shared/contract/exchange.ts';
import type { HolidayYear } from '../../shared/domain/calendar/working-calendar.ts';
import type { Scheme } from '../../shared/domain/schemes/scheme.ts';
import { rulesOf } from '../../shared/domain/schemes/scheme-answers.ts';
import type { PlanContent } from '../../shared/domain/targets/plan.ts';
import { planInForce } from '../../shared/domain/targets/plan-decisions.ts';
import type { Client } from '../client.ts';
import { ProblemError } from '../problem-error.ts';
import { allOf } from '../ui/load.ts';

export type ResultView = AnswerOf<'getResult'>;
export type AppealView = AnswerOf<'getAppeal'>;
export type CaseView = AnswerOf<'getCase'>;
export type TaskView = AnswerOf<'listMyTasks'>['items'][number];

/** The outcome of one employee's year with everything that explains it, as far as the reader may see it. */
export interface LoadedOutcome {
  readonly one: CaseView;
  readonly cycle: AnswerOf<'getCycle'>;
  readonly scheme: Scheme;
  /** Undefined before the announcement, for its employee, and before the rating. */
  readonly result: ResultView | undefined;
  readonly appeal: AppealView | undefined;
  /** The plans in force, by the segment. */
  readonly plans: Readonly<Record<string, PlanContent>>;
  readonly functionalLevel: AnswerOf<'getEmployee'>['functionalLevel'];
  readonly holidays: readonly HolidayYear[];
  /** The open tasks of the reader in this case. */
  readonly tasks: readonly TaskView[];
}

/** What may not be seen, or is not there, is left out; a fault or a lost network is not. */
const ifThere = async <Body>(asked: Promise<{ readonly body: Body }>): Promise<Body | undefined> => {
  try {
    return (await asked).body;
  } catch (error) {
    if (error instanceof ProblemError && [403, 404, 409].includes(error.status)) return undefined;
    throw error;
  }
};

const plansOf = async (one: CaseView, client: Client, options: { readonly signal: AbortSignal }) => {
  const { caseId, segments } = one;
  const found = await Promise.all(
    segments.map(async ({ segmentId }) => {
      const plan = await ifThere(client.getPlan({ caseId, segmentId }, options));
      const content = plan === undefined ? undefined : planInForce(plan);
      return content === undefined ? [] : [[segmentId, content] as const];
    }),
  );
  return Object.fromEntries(found.flat());
};

const schemeOf = async (cycleId: string, client: Client, options: { readonly signal: AbortSignal }) => {
  const { body: cycle } = await client.getCycle({ cycleId }, options);
  const { schemeId, schemeVersion: version } = cycle;
  const { body: shown } = await client.getScheme({ schemeId, version }, options);
  return { cycle, scheme: rulesOf(shown) };
};

const tasksIn = async (caseId: string, client: Client, options: { readonly signal: AbortSignal }) =>
  (await allOf((query) => client.listMyTasks({ query }, options), 20)).filter((task) => task.caseId === caseId);

/** Loads the outcome of a case in two turns. */
export const loadOutcome = async (caseId: string, client: Client, signal: AbortSignal): Promise<LoadedOutcome> => {
  const options = { signal };
  const { body: one } = await client.getCase({ caseId }, options);
  const { employeeId } = one.employee;
  const [{ cycle, scheme }, result, appeal, plans, employee, tasks, holidays] = await Promise.all([
    schemeOf(one.cycleId, client, options),
    ifThere(client.getResult({ caseId }, options)),
    ifThere(client.getAppeal({ caseId }, options)),
    plansOf(one, client, options),
    ifThere(client.getEmployee({ employeeId }, options)),
    tasksIn(caseId, client, options),
    Promise.all(yearsAround(one).map((year) => ifThere(client.getCalendar({ year }, options)))),
  ]);
  return {
    one,
    cycle,
    scheme,
    result,
    appeal,
    plans,
    functionalLevel: employee?.functionalLevel,
    tasks,
    holidays: holidays.flatMap((year) => year ?? []),
  };
};

/** A year is rated, appealed and followed up in the next one. */
const yearsAround = ({ segments }: CaseView): readonly number[] => {
  const year = Number(segments[0]?.from.slice(0, 4));
  return Number.isNaN(year) ? [] : [year, year + 1];
};
