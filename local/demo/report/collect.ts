import type { Scheme } from '../../../shared/domain/schemes/scheme.ts';
import { hrOf, type Scene } from '../year/scene.ts';
import type { Played } from '../year/year.ts';
import { lettersReport, noticesReport } from './collect-mail.ts';
import { appealReport, isIntact, personReport } from './collect-people.ts';
import { storyReport } from './collect-story.ts';
import type { YearReport } from './year-report.ts';

const schemeOf = async ({ office, as, cycleId }: Scene): Promise<Scheme> => {
  const hr = as(hrOf(office));
  const { schemeId, schemeVersion } = (await hr.getCycle({ cycleId })).body;
  return (await hr.getScheme({ schemeId, version: schemeVersion })).body as Scheme;
};

/** Each unit without those below it, in the order of the office. */
const unitsReport = ({ office, as, cycleId }: Scene): Promise<YearReport['overview']['units']> =>
  Promise.all(
    office.units.map(async ({ unitId, name }) => {
      const { own } = (await as(hrOf(office)).getOverview({ cycleId, query: { unitId } })).body;
      return { unit: { unitId, name }, ...own };
    }),
  );

/** Asks everybody what the year came to. */
export const collectReport = async (played: Played, baseUrl: string, scene: Scene): Promise<YearReport> => {
  const { office, as, cycleId } = scene;
  const ids = office.employees.map(({ employeeId }) => employeeId);
  const scheme = await schemeOf(scene);
  const people = await Promise.all(ids.map((employeeId) => personReport(employeeId, scene, scheme)));
  const appealing = people.filter(({ accepted }) => accepted === 'appealed');
  const appeals = await Promise.all(appealing.map((person) => appealReport(person, scene)));
  const intact = await Promise.all(ids.map((employeeId) => isIntact(employeeId, scene)));
  const { total } = (await as(hrOf(office)).getOverview({ cycleId })).body;
  return {
    ...played,
    people,
    appeals,
    overview: { total, units: await unitsReport(scene) },
    notices: await noticesReport(scene),
    letters: await lettersReport(baseUrl, scene),
    ...(await storyReport(scene)),
    audit: { cases: intact.length, intact: intact.filter(Boolean).length },
  };
};
