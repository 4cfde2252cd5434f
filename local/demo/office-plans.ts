import type { Employee } from '../../shared/domain/people/people.ts';
import type { Indicator, LineComment, Objective, PlanContent } from '../../shared/domain/targets/plan.ts';
import type { IndicatorTemplate, ObjectiveTemplate, PlanFile, ReturnedPlan } from './office-shapes.ts';

/** The first or the second part of the year; only who is transferred has a second. */
export type SegmentNumber = 1 | 2;

/** Where an objective comes from, before cases and segments have ids. */
interface Origin {
  readonly employeeId: string;
  readonly segment: SegmentNumber;
  readonly objectiveId: string;
}

/** An objective of the demo, derived from one of the supervisor's by person. */
type PlannedObjective = Omit<Objective, 'derivedFrom'> & { readonly derivedFrom?: Origin };

/** The plan of one person for one part of the year; `returned` is the story of a first draft that was sent back. */
export interface OfficePlan extends Pick<PlanContent, 'expectations' | 'annex'> {
  readonly employeeId: string;
  readonly segment: SegmentNumber;
  readonly supervisorId?: string;
  readonly objectives: readonly PlannedObjective[];
  readonly returned?: {
    readonly firstDraft: readonly PlannedObjective[];
    readonly comments: readonly LineComment[];
    /** What the employee answers on submitting again. */
    readonly reply: string;
  };
}

/** Who plans what: one part of a person's year. */
export interface Assignment {
  readonly employee: Pick<Employee, 'employeeId' | 'nip' | 'position' | 'supervisorId'>;
  readonly segment: SegmentNumber;
}

/** Ids of lines are made of the person's and the template's key, so that every run makes the same. */
export const lineId = (employeeId: string, key: string): string => `${employeeId}-${key}`;

const indicatorOf = (employeeId: string, { key, ...indicator }: IndicatorTemplate): Indicator => ({
  indicatorId: lineId(employeeId, key),
  ...indicator,
});

const objectiveOf = (
  { employee: { employeeId, supervisorId } }: Assignment,
  { key, derivedFrom, indicators, ...objective }: ObjectiveTemplate,
): PlannedObjective => ({
  objectiveId: lineId(employeeId, key),
  ...objective,
  ...(derivedFrom !== undefined &&
    supervisorId !== undefined && {
      derivedFrom: { employeeId: supervisorId, segment: 1, objectiveId: lineId(supervisorId, derivedFrom) },
    }),
  indicators: indicators.map((indicator) => indicatorOf(employeeId, indicator)),
});

/** A template's objectives with some indicators said differently. */
const withIndicators = (
  objectives: readonly ObjectiveTemplate[],
  change: (indicator: IndicatorTemplate) => IndicatorTemplate,
): readonly ObjectiveTemplate[] =>
  objectives.map((objective) => ({ ...objective, indicators: objective.indicators.map(change) }));

const templateFor = ({ employee: { position } }: Assignment, { templates }: PlanFile) => {
  const template = templates.find(({ positions }) => positions.includes(position));
  if (template === undefined) throw new Error(`skp.json has no template for the position ${position}`);
  return template;
};

const commentsOf = (employeeId: string, { comments }: ReturnedPlan): readonly LineComment[] =>
  comments.map(({ objective, indicator, text }) => ({
    ...(objective !== undefined && { objectiveId: lineId(employeeId, objective) }),
    ...(indicator !== undefined && { indicatorId: lineId(employeeId, indicator) }),
    text,
  }));

/** Everybody's plan from the template of the position, with personal targets, and the draft that is sent back. */
export const planFor = (assignment: Assignment, file: PlanFile, returnedPlans: readonly ReturnedPlan[]): OfficePlan => {
  const { employee, segment } = assignment;
  const template = templateFor(assignment, file);
  const own = file.adjustments.filter(({ nip, segment: part }) => nip === employee.nip && part === segment);
  const objectives = withIndicators(template.objectives, (indicator) => {
    const adjusted = own.find(({ indicator: key }) => key === indicator.key);
    return adjusted === undefined ? indicator : { ...indicator, target: adjusted.target };
  });
  const made = (lines: readonly ObjectiveTemplate[]) => lines.map((line) => objectiveOf(assignment, line));
  const returned = returnedPlans.find(({ nip }) => nip === employee.nip);
  return {
    employeeId: employee.employeeId,
    segment,
    ...(employee.supervisorId !== undefined && { supervisorId: employee.supervisorId }),
    objectives: made(objectives),
    expectations: { ...file.expectations, ...template.expectations },
    annex: file.annex,
    ...(returned !== undefined && {
      returned: {
        firstDraft: made(withIndicators(objectives, (line) => ({ ...line, ...returned.draft[line.key] }))),
        comments: commentsOf(employee.employeeId, returned),
        reply: returned.reply,
      },
    }),
  };
};

/** Where the plan of a person's segment is kept. */
export type AddressOf = (origin: Pick<Origin, 'employeeId' | 'segment'>) => {
  readonly caseId: string;
  readonly segmentId: string;
};

/** Objectives and the rest as `saveTargets` takes them, once cases and segments have ids. */
export const planContent = (
  { expectations, annex, objectives }: Pick<OfficePlan, 'expectations' | 'annex' | 'objectives'>,
  addressOf: AddressOf,
): PlanContent => ({
  expectations,
  annex,
  objectives: objectives.map(({ derivedFrom, ...objective }) => ({
    ...objective,
    ...(derivedFrom !== undefined && {
      derivedFrom: { ...addressOf(derivedFrom), objectiveId: derivedFrom.objectiveId },
    }),
  })),
});
