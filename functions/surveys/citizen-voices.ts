import { surveys } from '../../shared/data/surveys.ts';
import { localDateOf } from '../../shared/domain/calendar/local-time.ts';
import type { Segment } from '../../shared/domain/people/people.ts';
import { unitsAbove } from '../../shared/domain/people/supervisor-of.ts';
import { releasedVoices, type Voice } from '../../shared/domain/scoring/voices.ts';
import type { SurveyAnswer } from '../../shared/domain/surveys/answer.ts';
import { totalsOf } from '../../shared/domain/surveys/elements.ts';
import { endedQuarters } from '../../shared/domain/surveys/service.ts';
import { citizenVoices } from '../../shared/domain/surveys/shrinkage.ts';
import type { Language } from '../../shared/messages/language.ts';
import { surveyWords } from '../../web/citizens/survey-words.ts';
import type { Dependencies } from '../dependencies.ts';
import { openRegister } from '../register.ts';
import { heardIn } from './heard.ts';

interface ServedPart {
  readonly agencyId: string;
  readonly employeeId: string;
  /** The part of the year. */
  readonly segment: Segment;
}

interface Served extends ServedPart {
  readonly fewest: number;
  /** Of the scheme; the product's where it names none. */
  readonly priorWeight?: number;
  readonly language: Language;
}

/** What counts of the services of the segment's unit and of the units above it, in the quarters of it that are over. */
const answersAround = async (
  { agencyId, segment }: ServedPart,
  deps: Dependencies,
): Promise<readonly SurveyAnswer[]> => {
  const [services, register] = await Promise.all([
    surveys(deps.table, agencyId).services(),
    openRegister(agencyId, [], deps),
  ]);
  const units = unitsAbove(segment.unitId, register);
  const around = services.filter(({ unitId }) => units.some((one) => one.unitId === unitId));
  const today = localDateOf(deps.clock.now(), units[0]?.zone ?? 'WIB');
  const places = endedQuarters(segment, today).flatMap((period) =>
    around.map(({ serviceId }) => ({ channel: 'token', placeId: serviceId, period }) as const),
  );
  const heard = await Promise.all(places.map((place) => heardIn(agencyId, place, deps)));
  return heard.flatMap(({ counting }) => counting);
};

const scoresOf = (answers: readonly SurveyAnswer[]) => totalsOf(answers.map(({ scores }) => scores));

/** Totals of what counts of the person, and of all around, in the quarters of the segment that are over. */
export const totalsOfCitizens = async (served: ServedPart, deps: Dependencies) => {
  const all = await answersAround(served, deps);
  const own = all.filter(({ handledBy }) => handledBy === served.employeeId);
  return { own: scoresOf(own), unit: scoresOf(all) };
};

/**
 * What citizens said of one person, released and shrunk towards the unit. Only quarters that are over are heard, so that
 * whoever looks before and after one answer learns nothing; answers from posters have no person and never come in.
 */
export const voicesOfCitizens = async (served: Served, deps: Dependencies): Promise<readonly Voice[]> => {
  const totals = await totalsOfCitizens(served, deps);
  const { questions } = surveyWords[served.language];
  const nameOf = (element: keyof typeof questions): string => questions[element].ask;
  return releasedVoices(citizenVoices({ ...totals, nameOf }, served.priorWeight), served.fewest);
};
