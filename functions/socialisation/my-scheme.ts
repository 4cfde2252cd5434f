import type { AnswerOf } from '../../shared/contract/exchange.ts';
import { schemes } from '../../shared/data/agency-schemes.ts';
import { cases } from '../../shared/data/cases.ts';
import { socialisation } from '../../shared/data/socialisation.ts';
import type { Case } from '../../shared/domain/case.ts';
import type { Cycle } from '../../shared/domain/cycles/cycle.ts';
import type { Scheme } from '../../shared/domain/schemes/scheme.ts';
import { rulesOf } from '../../shared/domain/schemes/scheme-answers.ts';
import { valueAtLevel } from '../../shared/domain/socialisation/level-value.ts';
import { questionsOf } from '../../shared/domain/socialisation/scheme-questions.ts';
import {
  countedAfter,
  isKnown,
  progressOf,
  type SchemeKnown,
} from '../../shared/domain/socialisation/socialisation.ts';
import type { PlanContent } from '../../shared/domain/targets/plan.ts';
import { planInForce } from '../../shared/domain/targets/plan-decisions.ts';
import type { Actor } from '../actor.ts';
import { cycleView } from '../cycles/cycle-view.ts';
import type { Dependencies } from '../dependencies.ts';
import { personRef, unitRef } from '../name-refs.ts';
import { openRegister } from '../register.ts';
import { supervisorObjectives } from '../targets/supervisor-plans.ts';

type MyScheme = AnswerOf<'getMyScheme'>;

/** One's year with its cycle and the scheme to which that is pinned. */
export interface MyYear {
  readonly cycle: Cycle;
  readonly scheme: Scheme;
  readonly mine: Case;
  /** As it lies in the table, and as the counters have it, when `mine` is about to be saved. */
  readonly before?: Case;
}

/** What somebody made of the scheme, as people see it. */
export const knownView = (known: SchemeKnown, scheme: Pick<Scheme, 'schemeId' | 'version'>) => ({
  as: known.as,
  version: known.version,
  at: known.at,
  isCurrent: isKnown(known, scheme),
});

/** So many questions are shown; a consultation has some tens. */
const mostComments = 500;

/** The answered questions of the consultation that leaders keep for everybody. */
const faqOf = async (agencyId: string, { schemeId, version }: Scheme, deps: Dependencies): Promise<MyScheme['faq']> => {
  const { items } = await schemes(deps.table, agencyId).comments(schemeId, version, { limit: mostComments });
  return items.flatMap(({ text: question, answer }) =>
    answer?.isFaq ? [{ question, answer: answer.text, at: answer.at }] : [],
  );
};

const planOf = async ({ agencyId, caseId, segments }: Case, deps: Dependencies): Promise<PlanContent | undefined> => {
  const [segment] = segments.slice(-1);
  const plan = segment && (await cases(deps.table, agencyId).plan(caseId, segment.segmentId));
  if (!plan) return undefined;
  const { objectives, expectations, annex } = planInForce(plan) ?? plan;
  return { objectives, expectations, annex };
};

const levelsOf = (plan: PlanContent | undefined, scheme: Scheme): MyScheme['levels'] =>
  (plan?.objectives ?? []).flatMap(({ indicators }) =>
    indicators.map((indicator) => ({
      indicatorId: indicator.indicatorId,
      meets: valueAtLevel(indicator, scheme.levelThresholds.meets, scheme),
      above: valueAtLevel(indicator, scheme.levelThresholds.above, scheme),
    })),
  );

/** The supervisor's objectives by name, as long as there is no plan of one's own to read. */
const derivable = async ({ mine }: MyYear, deps: Dependencies) => {
  const [segment] = mine.segments.slice(-1);
  return segment === undefined ? [] : supervisorObjectives(mine, segment, deps);
};

/** The scheme of the year as it applies to one person: own place, own indicators, how they are measured and reached. */
export const mySchemeView = async (actor: Actor, year: MyYear, deps: Dependencies): Promise<MyScheme> => {
  const { agencyId, employeeId, position } = actor;
  const { cycle, scheme, mine, before = mine } = year;
  const [plan, fromSupervisor, faq, counts] = await Promise.all([
    planOf(mine, deps),
    derivable(year, deps),
    faqOf(agencyId, scheme, deps),
    socialisation(deps.table, agencyId).ofUnit(cycle.cycleId, mine.unitId),
  ]);
  const supervisorId = mine.segments.at(-1)?.supervisorId;
  const people = [employeeId, ...(supervisorId === undefined ? [] : [supervisorId])];
  const register = await openRegister(agencyId, people, deps);
  const demanded = scheme.socialisation?.share;
  return {
    cycle: cycleView(cycle),
    scheme: rulesOf(scheme),
    person: { ...personRef(employeeId, register), position, unit: unitRef(mine.unitId, register) },
    ...(supervisorId === undefined ? {} : { supervisor: personRef(supervisorId, register) }),
    ...(plan === undefined ? {} : { plan }),
    levels: levelsOf(plan, scheme),
    toDeriveFrom: fromSupervisor.map(({ text, supervisorId: id }) => ({ text, supervisor: personRef(id, register) })),
    questions: questionsOf(scheme).map(({ right: _, ...question }) => question),
    faq,
    ...(mine.schemeKnown === undefined ? {} : { known: knownView(mine.schemeKnown, scheme) }),
    ...(demanded === undefined ? {} : { demanded }),
    unit: progressOf(countedAfter(counts, before.schemeKnown, mine.schemeKnown), demanded),
  } as MyScheme;
};
