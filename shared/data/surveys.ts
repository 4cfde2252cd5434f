import { type SurveyAnswer, type SurveyChannel, scoreSigns, scoresOfSigns } from '../domain/surveys/answer.ts';
import type { LinksByHour } from '../domain/surveys/bursts.ts';
import type { SurveyService } from '../domain/surveys/service.ts';
import type { SurveyToken } from '../domain/surveys/token.ts';
import type { Table, Write } from '../ports/table.ts';
import { create, documentOf, documentsOf, save, type Versioned } from './document.ts';
import { indexes, inIndex, keys, partitions } from './keys.ts';
import { allOf } from './query.ts';

/** Where answers lie together: a service, or a unit's open channel, in one quarter. */
export interface SurveyPlace {
  readonly channel: SurveyChannel;
  /** A service, or for the open channel a unit. */
  readonly placeId: string;
  readonly period: string;
}

/** As it is kept: small, since a quarter may have ten thousand. The place is in the id. */
type Stored = Omit<SurveyAnswer, 'scores' | 'channel'> & { readonly signs: string };

const mark = '~';

/** `secret` is random: no id tells in which order citizens answered. */
export const surveyAnswerId = ({ channel, placeId, period }: SurveyPlace, secret: string): string =>
  [channel, period, secret, placeId].join(mark);

const placeOf = (answerId: string): (SurveyPlace & { readonly secret: string }) | undefined => {
  const [channel, period, secret, ...place] = answerId.split(mark);
  if (channel !== 'token' && channel !== 'open') return undefined;
  if (period === undefined || secret === undefined || place.length === 0) return undefined;
  return { channel, period, secret, placeId: place.join(mark) };
};

const answerOf = ({ signs, ...rest }: Versioned<Stored>): Versioned<SurveyAnswer> => ({
  ...rest,
  channel: placeOf(rest.answerId)?.channel ?? 'open',
  scores: scoresOfSigns(signs),
});

/** Services, links and answers of the citizens' survey, one function per question. */
export const surveys = (table: Table, agencyId: string) => ({
  service: async (serviceId: string) =>
    documentOf<SurveyService>(await table.get(keys.surveyService(agencyId, serviceId))),
  services: () => allOf<SurveyService>(table, { pk: partitions.surveyServices(agencyId), consistent: true }),
  token: async (hash: string) => documentOf<SurveyToken>(await table.get(keys.surveyToken(agencyId, hash))),
  form: async (hash: string) => documentOf<object>(await table.get(keys.surveyForm(agencyId, hash))),
  /** With what the pages are signed; undefined before the first page. */
  secret: async () => documentOf<{ readonly secret: string }>(await table.get(keys.surveySecret(agencyId))),
  answersIn: async (place: SurveyPlace): Promise<readonly Versioned<SurveyAnswer>[]> =>
    (await allOf<Stored>(table, { pk: partitions.surveyAnswers(agencyId, place), consistent: true })).map(answerOf),
  /** How many links were handed over in each hour of a quarter. */
  linksIn: async ({ placeId, period }: Omit<SurveyPlace, 'channel'>): Promise<LinksByHour> => {
    const item = await table.get(keys.surveyLinks(agencyId, { placeId, period }));
    const counted = Object.entries(item ?? {}).filter(([name]) => /^\d{4}-\d\d-\d\dT\d\d$/.test(name));
    return new Map(counted.map(([hour, links]) => [hour, Number(links)]));
  },
  answer: async (answerId: string): Promise<Versioned<SurveyAnswer> | undefined> => {
    const place = placeOf(answerId);
    if (place === undefined) return undefined;
    const stored = documentOf<Stored>(await table.get(keys.surveyAnswer(agencyId, place)));
    return stored === undefined ? undefined : answerOf(stored);
  },
  /** The comments on what one person handled, in a quarter. */
  commentsOn: async (employeeId: string, period: string): Promise<readonly Versioned<SurveyAnswer>[]> => {
    const { items } = await table.query({
      ...indexes.surveyCommentsOn(agencyId, employeeId),
      sk: { beginsWith: `${period}#` },
      limit: 500,
    });
    return documentsOf<Stored>(items).map(answerOf);
  },
});

type Placed = Pick<SurveyAnswer, 'answerId' | 'handledBy' | 'comment'>;

const answerPlace = (agencyId: string, { answerId, handledBy, comment }: Placed) => {
  const place = placeOf(answerId);
  if (place === undefined) throw new Error('an answer without a place');
  const isOnSomebody = handledBy !== undefined && comment !== undefined;
  return {
    key: keys.surveyAnswer(agencyId, place),
    ...(isOnSomebody
      ? { indexed: inIndex(indexes.surveyCommentsOn(agencyId, handledBy), `${place.period}#${answerId}`) }
      : {}),
  };
};

const seconds = (instant: string, days: number): number => Math.floor(Date.parse(instant) / 1000) + days * 24 * 60 * 60;

/** So long a used link still says that it was used. */
const daysAfterEnd = 90;

/** How the survey is written. `version` 0 is new. */
export const surveyWrites = (agencyId: string) => ({
  service: (service: SurveyService): Write => save(service, { key: keys.surveyService(agencyId, service.serviceId) }),
  token: (hash: string, token: SurveyToken): Write =>
    save(token, { key: keys.surveyToken(agencyId, hash), expiresAt: seconds(token.expiresAt, daysAfterEnd) }),
  /** That a form of the open channel was sent, so that it can't be sent twice. */
  form: (hash: string, now: string): Write =>
    create({ sent: true }, { key: keys.surveyForm(agencyId, hash), expiresAt: seconds(now, 2) }),
  /** Counts a link that is handed over: that it was, in which hour, and nothing else. */
  linkHandedOver: (at: Omit<SurveyPlace, 'channel'>, hour: string): Write => ({
    add: keys.surveyLinks(agencyId, at),
    amounts: { [hour]: 1 },
  }),
  secret: (secret: string): Write => create({ secret }, { key: keys.surveySecret(agencyId) }),
  answer: ({ scores, channel: _, ...answer }: Versioned<SurveyAnswer>): Write =>
    save({ ...answer, signs: scoreSigns(scores) }, answerPlace(agencyId, answer)),
});
