import type { AnswerOf } from '../../shared/contract/exchange.ts';
import { type CaseStage, caseStages } from '../../shared/domain/case.ts';
import type { Phase } from '../../shared/domain/schemes/scheme.ts';

type CaseView = AnswerOf<'getCase'>;
type CycleView = AnswerOf<'getCycle'>;

/** The steps of a year as its employee lives through them. */
export const yearSteps = ['plan', 'actuals', 'dialogue', 'selfAssessment', 'rating', 'result', 'followUps'] as const;
export type YearStep = (typeof yearSteps)[number];

/** `missed` is a step whose time has passed without it. */
export type StepState = 'done' | 'now' | 'waits' | 'later' | 'missed';

export interface StepOfYear {
  readonly step: YearStep;
  readonly state: StepState;
  /** The end of its phase while it is on; what others are waited for and results have deadlines of their own. */
  readonly until?: string;
}

/** The stages are listed in the order of the year. */
const reached = ({ stage }: CaseView, wanted: CaseStage): boolean =>
  caseStages.indexOf(stage) >= caseStages.indexOf(wanted);

const phaseOf: Readonly<Partial<Record<YearStep, Phase>>> = {
  plan: 'planning',
  actuals: 'execution',
  dialogue: 'mid-review',
  selfAssessment: 'scoring',
};

const during = (one: CaseView, cycle: CycleView, phase: Phase): StepState => {
  const { status } = cycle.phases[phase];
  if (status === 'scheduled' || !reached(one, 'approved')) return 'later';
  return status === 'open' ? 'now' : 'missed';
};

const dialogueStates = {
  'not-yet': 'later',
  due: 'now',
  held: 'now',
  acknowledged: 'done',
  missed: 'missed',
} as const satisfies Readonly<Record<CaseView['midReview'], StepState>>;

const planState = ({ stage }: CaseView): StepState =>
  stage === 'submitted' ? 'waits' : stage === 'draft' || stage === 'returned' ? 'now' : 'done';

const resultState = ({ stage }: CaseView): StepState => {
  if (stage === 'announced') return 'now';
  if (stage === 'appeal') return 'waits';
  return stage === 'completed' || stage === 'unratable' ? 'done' : 'later';
};

const stateOf = (step: YearStep, one: CaseView, cycle: CycleView): StepState => {
  switch (step) {
    case 'plan':
      return planState(one);
    case 'actuals':
      return reached(one, 'rated') || cycle.phases.execution.status === 'closed'
        ? 'done'
        : during(one, cycle, 'execution');
    case 'dialogue':
      return dialogueStates[one.midReview];
    case 'selfAssessment':
      return one.selfAssessed ? 'done' : reached(one, 'rated') ? 'missed' : during(one, cycle, 'scoring');
    case 'rating':
      if (one.stage === 'unratable') return 'missed';
      return reached(one, 'rated') ? 'done' : during(one, cycle, 'scoring') === 'later' ? 'later' : 'waits';
    case 'result':
      return resultState(one);
    default:
      return one.stage === 'completed' ? 'now' : 'later';
  }
};

/** Where each step of a year stands, from the case and the phases of its cycle. */
export const stepsOf = (one: CaseView, cycle: CycleView): readonly StepOfYear[] =>
  yearSteps.map((step) => {
    const state = stateOf(step, one, cycle);
    const phase = phaseOf[step];
    return { step, state, ...(phase !== undefined && state === 'now' ? { until: cycle.phases[phase].closesAt } : {}) };
  });

/** What is to be done next: the first step that is on, or that waits for somebody. */
export const nextStep = (steps: readonly StepOfYear[]): StepOfYear | undefined =>
  steps.find(({ state }) => state === 'now') ?? steps.find(({ state }) => state === 'waits');
