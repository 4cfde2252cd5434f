import type { AnswerOf } from '../../../shared/contract/index.ts';
import type { Scheme } from '../../../shared/domain/schemes/scheme.ts';
import { creditPoints } from '../../../shared/domain/scoring/credit-points.ts';
import { refusalOf } from '../year/refusal.ts';
import { type CaseView, caseOf, everyItem, type Scene } from '../year/scene.ts';
import type { Acceptance, AppealReport, PersonReport, Reason } from './year-report.ts';

type Result = AnswerOf<'getResult'>;
type Layer = Result['layers'][number];

/** The last layer counts; there always is one once a result is announced. */
const countingLayer = ({ layers, caseId }: Result): Layer => {
  const last = layers.at(-1);
  if (last === undefined) throw new Error(`the result of ${caseId} has no layer`);
  return last;
};

const reasonOf = ({ kind, reason, receipt, outcome }: Layer): Reason => {
  if (kind === 'appeal') return { basis: 'appeal', detail: reason };
  if (outcome.score !== undefined) return { basis: 'score', detail: outcome.score };
  const { inputs = {} } = receipt.steps.findLast(({ step }) => step === 'results') ?? {};
  if (inputs.organisation !== undefined) return { basis: 'organisation', detail: inputs.organisation };
  if (inputs.reason !== undefined) return { basis: 'judgement', detail: inputs.reason };
  return { basis: 'proposal', detail: inputs.proposed ?? '' };
};

const acceptanceOf = ({ acknowledgedAt, deemed }: Result, { stage }: CaseView, appealed: boolean): Acceptance => {
  if (appealed) return 'appealed';
  if (deemed === true) return 'deemed';
  return acknowledgedAt !== undefined || stage === 'completed' ? 'acknowledged' : 'open';
};

/** Of a full year in the position, as those of the office in functional positions have. */
const creditOf = (
  { functionalLevel }: AnswerOf<'getEmployee'>,
  { outcome }: Layer,
  scheme: Pick<Scheme, 'creditPoints'>,
) => {
  if (functionalLevel === undefined) return {};
  const credit = creditPoints({ functionalLevel, predicate: outcome.predicate, months: 12 }, scheme);
  return credit.ok ? { creditPoints: credit.value } : {};
};

const appealsOf = (scene: Scene, employeeId: string): boolean =>
  scene.office.appeals.some((appeal) => appeal.employeeId === employeeId);

/** What one person sees of the own year. */
export const personReport = async (
  employeeId: string,
  scene: Scene,
  scheme: Pick<Scheme, 'creditPoints'>,
): Promise<PersonReport> => {
  const me = scene.as(employeeId);
  const one = await caseOf(employeeId, scene);
  const { caseId } = one;
  const [{ body: result }, { body: employee }, followUps] = await Promise.all([
    me.getResult({ caseId }),
    me.getEmployee({ employeeId }),
    everyItem((query) => me.listFollowUps({ caseId, query })),
  ]);
  const layer = countingLayer(result);
  const { predicate, resultsLevel, behaviourLevel, score, attainment } = layer.outcome;
  return {
    employeeId,
    name: employee.name,
    position: employee.position,
    unitId: employee.unit.unitId,
    predicate,
    ...(resultsLevel === undefined ? {} : { resultsLevel }),
    ...(behaviourLevel === undefined ? {} : { behaviourLevel }),
    ...(score === undefined ? {} : { score }),
    ...(attainment === undefined ? {} : { attainment }),
    why: reasonOf(layer),
    layers: result.layers.map(({ kind, by, outcome }) => ({ kind, by, predicate: outcome.predicate })),
    accepted: acceptanceOf(result, one, appealsOf(scene, employeeId)),
    ...creditOf(employee, layer, scheme),
    followUps: followUps
      .map(({ kind, title, status }) => ({ kind, title, status }))
      .sort((a, b) => (a.title.id < b.title.id ? -1 : 1)),
  };
};

/** How an appeal ended, as its employee sees it. */
export const appealReport = async ({ employeeId, name, layers }: PersonReport, scene: Scene): Promise<AppealReport> => {
  const { caseId, reviewingOfficer } = await caseOf(employeeId, scene);
  const { decision } = (await scene.as(employeeId).getAppeal({ caseId })).body;
  const [first, last] = [layers.findLast(({ kind }) => kind === 'supervisor'), layers.at(-1)];
  if (decision === undefined || first === undefined || last === undefined)
    throw new Error(`${name} waits for a decision`);
  const { verdict, reasons } = decision;
  const officer = reviewingOfficer?.name ?? '';
  return { employeeId, name, officer, verdict, from: first.predicate, to: last.predicate, reasons };
};

/** Whether the chain of a case holds, by its own employee. */
export const isIntact = async (employeeId: string, scene: Scene): Promise<boolean> => {
  const { caseId } = await caseOf(employeeId, scene);
  let intact = false;
  const refused = await refusalOf(async () => {
    intact = (await scene.as(employeeId).verifyCase({ caseId })).body.intact;
  });
  return refused === undefined && intact;
};
