import { minutesAfter } from '../../../shared/domain/notifications/digest.ts';
import { surveyElements } from '../../../shared/domain/surveys/elements.ts';
import { everyItem, forEveryone, hrOf, type Scene } from '../year/scene.ts';
import { fieldOf, openAddress, sendForm } from './citizens.ts';
import type { SurveyDay } from './story-shapes.ts';

type Visit = SurveyDay['answers'][number];

/** Nobody chooses eight answers at once. */
const minutesOfCitizen = 2;

const serviceNamed = async (key: string, scene: Scene) => {
  const { office, as } = scene;
  const wanted = office.story.survey?.services.find((service) => service.key === key);
  if (wanted === undefined) throw new Error(`cerita.json has no service ${key}`);
  const hr = as(hrOf(office));
  const known = await everyItem((query) => hr.listSurveyServices({ query }));
  const found = known.find(({ name }) => name.id === wanted.name.id);
  if (found !== undefined) return { unitId: wanted.unitId, serviceId: found.serviceId };
  const { unitId, name, usersPerQuarter } = wanted;
  const body = { name, usersPerQuarter, costApplies: false };
  const made = await hr.defineSurveyService({ unitId, body, idempotencyKey: `survey.service.${key}` });
  return { unitId, serviceId: made.body.serviceId };
};

interface Opened extends Visit {
  readonly address: string;
  readonly opened: string;
}

/** The officer hands a link to whoever was just served, who opens it. */
const openAll = async ({ date, answers }: SurveyDay, scene: Scene): Promise<readonly Opened[]> => {
  const pages: Opened[] = [];
  for (const visit of answers) {
    const place = await serviceNamed(visit.service, scene);
    const officer = scene.as(scene.office.idFor(visit.nip));
    for (let turn = 0; turn < visit.times; turn += 1) {
      const idempotencyKey = `survey.${date}.${scene.office.idFor(visit.nip)}.${turn}`;
      const { address } = (await officer.issueSurveyLink({ ...place, idempotencyKey })).body;
      const { comment, ...alike } = visit;
      const said = turn === 0 && comment !== undefined ? { comment } : {};
      pages.push({ ...alike, ...said, address, opened: fieldOf(await openAddress(address, scene), 'opened') });
    }
  }
  return pages;
};

const answersTo = ({ score, comment, opened }: Opened): Readonly<Record<string, string>> => ({
  ...Object.fromEntries(surveyElements.filter((one) => one !== 'cost').map((one) => [one, `${score}`])),
  ...(comment === undefined ? {} : { comment }),
  opened,
  lang: 'id',
});

/** Citizens who were just served say how it was, without a name, on the page behind a link of one use. */
export const askCitizens = async (day: SurveyDay, scene: Scene): Promise<void> => {
  const pages = await openAll(day, scene);
  await scene.clock.advanceTo(minutesAfter(await scene.clock.now(), minutesOfCitizen));
  await forEveryone(
    pages,
    async (page) => {
      const { status } = await sendForm(page.address, answersTo(page), scene);
      // After a kill the answer may have been taken already: the link is spent.
      if (status !== 200 && status !== 410) throw new Error(`the answer of a citizen was refused: ${status}`);
    },
    scene,
  );
};
