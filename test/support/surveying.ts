import { sendSurvey, survey } from '../../functions/citizens/survey.ts';
import { defineSurveyService } from '../../functions/surveys/define-survey-service.ts';
import { issueSurveyLink } from '../../functions/surveys/issue-survey-link.ts';
import { surveyElements } from '../../shared/domain/surveys/elements.ts';
import type { App } from './app.ts';
import { type Visited, visit } from './visit.ts';

/** A service of the unit `layanan`, headed by `budi`. */
export const defineService = async (app: App, overrides: Record<string, unknown> = {}): Promise<string> => {
  const body = {
    name: { id: 'Kartu keluarga', en: 'Family card' },
    costApplies: false,
    usersPerQuarter: 300,
    ...overrides,
  };
  const { body: made, status } = await app.call(defineSurveyService, 'budi', { unitId: 'layanan', body });
  if (status !== 201) throw new Error(`no service: ${JSON.stringify(made)}`);
  return made.serviceId;
};

/** The token of a link that an officer hands over. */
export const tokenOf = async (app: App, serviceId: string, officer = 'siti'): Promise<string> => {
  const { body } = await app.call(issueSurveyLink, officer, { unitId: 'layanan', serviceId });
  return body.address.split('/').at(-1) ?? '';
};

/** The same score for every element. */
export const everywhere = (score: string): Record<string, string> =>
  Object.fromEntries(surveyElements.map((element) => [element, score]));

/** What the hidden field of an opened page holds. */
export const openedIn = ({ html }: Visited): string => /name="opened" value="([^"]+)"/.exec(html)?.[1] ?? '';

interface Filling {
  readonly seconds?: number;
  readonly form?: Record<string, string>;
}

const later = (instant: string, seconds: number): string =>
  new Date(Date.parse(instant) + seconds * 1000).toISOString();

/** Opens the page behind a token, takes its time and sends it. */
export const answerBy = async (
  app: App,
  token: string,
  { seconds = 60, form = {} }: Filling = {},
): Promise<Visited> => {
  const opened = openedIn(await visit(app, survey, { params: { token } }));
  app.at(later(app.now(), seconds));
  return visit(app, sendSurvey, { params: { token }, form: { ...everywhere('4'), opened, comment: '', ...form } });
};
