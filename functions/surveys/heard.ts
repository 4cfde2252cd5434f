import type { AnswerOf } from '../../shared/contract/exchange.ts';
import { type SurveyPlace, surveys } from '../../shared/data/surveys.ts';
import { fractionOf, roundedHalfUp } from '../../shared/domain/exact-number.ts';
import type { SurveyAnswer } from '../../shared/domain/surveys/answer.ts';
import { totalsOf } from '../../shared/domain/surveys/elements.ts';
import { countingAnswers, type Findings, findingsIn } from '../../shared/domain/surveys/integrity.ts';
import type { SurveyService } from '../../shared/domain/surveys/service.ts';
import { surveyIndex } from '../../shared/domain/surveys/survey-index.ts';
import type { Dependencies } from '../dependencies.ts';
import { openRegister } from '../register.ts';
import { unitTree } from '../unit-tree.ts';

/** What citizens answered in one place and quarter, with what was found against it. */
export interface Heard {
  readonly answers: readonly SurveyAnswer[];
  readonly findings: Findings;
  readonly counting: readonly SurveyAnswer[];
}

type Deps = Pick<Dependencies, 'table'>;

/** Found anew each time: an answer that stood alone yesterday may be one of a hundred today. */
export const heardIn = async (agencyId: string, place: SurveyPlace, { table }: Deps): Promise<Heard> => {
  const store = surveys(table, agencyId);
  const [answers, links] = await Promise.all([
    store.answersIn(place),
    place.channel === 'token' ? store.linksIn(place) : undefined,
  ]);
  const findings = findingsIn(answers, links);
  return { answers, findings, counting: countingAnswers(answers, findings) };
};

export interface HeardOfService extends Heard {
  readonly service: SurveyService;
}

/** Of every service of a unit and of the units below it. */
export const heardOfServices = async (
  agencyId: string,
  { unitId, period }: { readonly unitId: string; readonly period: string },
  deps: Dependencies,
): Promise<readonly HeardOfService[]> => {
  const [all, { units }] = await Promise.all([
    surveys(deps.table, agencyId).services(),
    openRegister(agencyId, [], deps),
  ]);
  const within = unitTree(units).idsWithin(unitId);
  const services = all.filter((service) => within.has(service.unitId));
  return Promise.all(
    services.map(async (service) => ({
      service,
      ...(await heardIn(agencyId, { channel: 'token', placeId: service.serviceId, period }, deps)),
    })),
  );
};

/** Of the posters of one unit. */
export const heardInTheOpen = (
  agencyId: string,
  { unitId, period }: { readonly unitId: string; readonly period: string },
  deps: Deps,
): Promise<Heard> => heardIn(agencyId, { channel: 'open', placeId: unitId, period }, deps);

type HeardView = AnswerOf<'getSurveyReport'>['whole'];

/** How many count, how many were set aside, and the index of those that count. */
export const heardView = ({ answers, counting }: Pick<Heard, 'answers' | 'counting'>): HeardView => {
  const index = surveyIndex(totalsOf(counting.map(({ scores }) => scores)));
  const counts = { answers: counting.length, setAside: answers.length - counting.length };
  if (index === undefined) return counts;
  const { exact: _, elements, ...rest } = index;
  const rounded = elements.map(({ mean, ...one }) => ({ ...one, mean: roundedHalfUp(fractionOf(mean).mul(100)) }));
  return { ...counts, index: { ...rest, elements: rounded } };
};
