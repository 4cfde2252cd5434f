import type { AnswerOf } from '../../../shared/contract/index.ts';
import type { Outcome } from '../../../shared/domain/scoring/result.ts';
import { caseOf, everyItem, hrOf, type Scene, segmentIdOf } from '../year/scene.ts';
import { revisionReport } from './collect-revision.ts';
import type {
  CalibrationReport,
  ComplaintLine,
  MeasuredLine,
  PublicationLine,
  StoryReport,
  SurveyLine,
} from './story-report.ts';

const topUnit = ({ office }: Scene): string =>
  office.units.find(({ parentId }) => parentId === undefined)?.unitId ?? '';

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** `2026-05-19` is in `2026-Q2`. */
const quarterOf = (day: string): string => `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;

/** Services in the order of their names: that of their ids is by chance. */
const surveysReport = async (scene: Scene): Promise<readonly SurveyLine[]> => {
  const { office, as } = scene;
  const quarters = [...new Set((office.story.survey?.days ?? []).map(({ date }) => quarterOf(date)))].sort();
  const lines: SurveyLine[] = [];
  for (const quarter of quarters) {
    const at = { unitId: topUnit(scene), query: { period: quarter } };
    const { services } = (await as(hrOf(office)).getSurveyReport(at)).body;
    for (const { name: service, answers, setAside, index } of services.toSorted((a, b) =>
      byText(a.name.id, b.name.id),
    )) {
      if (answers + setAside === 0) continue;
      const said = index === undefined ? {} : { index: index.index, quality: index.quality };
      lines.push({ service, quarter, answers, setAside, ...said });
    }
  }
  return lines;
};

const complaintLine = (complaint: AnswerOf<'getComplaint'>): ComplaintLine => {
  const { unit, text, stage, outcome, escalations, entries } = complaint;
  const answer = entries.findLast(({ kind }) => kind === 'answered');
  return {
    unit: unit?.name ?? '',
    text,
    stage,
    ...(outcome === undefined ? {} : { outcome }),
    escalations,
    answeredBy: answer?.actor?.name ?? '',
    ...(answer?.remedy === undefined ? {} : { remedy: answer.remedy }),
  };
};

/** Every complaint about a unit, unit by unit, the oldest first. */
const complaintsReport = async ({ office, as }: Scene): Promise<readonly ComplaintLine[]> => {
  if (office.story.complaints === undefined) return [];
  const hr = as(hrOf(office));
  const lines: ComplaintLine[] = [];
  for (const { unitId } of office.units) {
    const found = await everyItem((query) => hr.listUnitComplaints({ unitId, query }));
    for (const { complaintId } of found.toReversed()) {
      lines.push(complaintLine((await hr.getComplaint({ complaintId })).body));
    }
  }
  return lines;
};

const measuredOf = async (employeeId: string, scene: Scene): Promise<readonly MeasuredLine[]> => {
  const one = await caseOf(employeeId, scene);
  const ids = { caseId: one.caseId, segmentId: segmentIdOf(one, 1) };
  const { items } = (await scene.as(employeeId).listMeasured(ids)).body;
  return items.flatMap(({ measure, months }) =>
    months.map(({ month, value, events, coverage }) => ({
      name: one.employee.name,
      measure: measure.name,
      month,
      ...(value === undefined ? {} : { value }),
      events,
      coverage,
    })),
  );
};

const measuredReport = async (scene: Scene): Promise<readonly MeasuredLine[]> => {
  const ids = [...new Set(scene.office.measured.map(({ employeeId }) => employeeId))];
  return (await Promise.all(ids.map((employeeId) => measuredOf(employeeId, scene)))).flat();
};

const ratedOf = ({ predicate, score }: Pick<Outcome, 'predicate' | 'score'>) => ({
  predicate,
  ...(score === undefined ? {} : { score }),
});

/** As the first of the panel reads it: HR is told nothing about its own people's own results. */
const calibrationsReport = async ({ office, as, cycleId }: Scene): Promise<readonly CalibrationReport[]> => {
  const sessions = await everyItem((query) => as(hrOf(office)).listCalibrations({ cycleId, query }));
  return Promise.all(
    sessions.map(async ({ sessionId, panel, unit }) => {
      const [reader] = panel;
      const { rows, minutes = '' } = (await as(reader?.employeeId ?? '').getCalibration({ cycleId, sessionId })).body;
      return {
        unit: unit.name,
        panel: panel.map(({ name }) => name),
        minutes,
        rows: rows
          .map(({ employee, reasons, rated, ruling }) => ({
            name: employee.name,
            reasons: reasons.map(({ kind }) => kind),
            rated: ratedOf(rated),
            ...(ruling?.outcome === undefined ? {} : { became: ratedOf(ruling.outcome) }),
            decision: ruling?.reason ?? '',
          }))
          .sort((a, b) => byText(a.name, b.name)),
      };
    }),
  );
};

const publicationsReport = async ({ office, as }: Scene): Promise<readonly PublicationLine[]> => {
  if (office.story.publications === undefined) return [];
  const found = await everyItem((query) => as(hrOf(office)).listPublications({ query }));
  return found
    .map(({ period, edition, units, keptBack, cases, announced, published }) => {
      return { period, edition, units, keptBack, cases, announced, isPublished: published !== undefined };
    })
    .sort((a, b) => byText(`${a.period}~${a.edition}`, `${b.period}~${b.edition}`));
};

/** Asks what came of everything that the office did beyond the year. */
export const storyReport = async (scene: Scene): Promise<StoryReport> => {
  const revision = await revisionReport(scene);
  return {
    surveys: await surveysReport(scene),
    complaints: await complaintsReport(scene),
    measured: await measuredReport(scene),
    calibrations: await calibrationsReport(scene),
    publications: await publicationsReport(scene),
    ...(revision === undefined ? {} : { revision }),
  };
};
