import type { AnswerOf } from '../../shared/contract/exchange.ts';
import type { CaseStage } from '../../shared/domain/case.ts';
import type { Phase } from '../../shared/domain/schemes/scheme.ts';

export type OverviewView = AnswerOf<'getOverview'>;
export type Counts = OverviewView['own'];

/** Stages by how far they are: a plan that was returned waits to be submitted once more. */
const stageOrder = [
  'draft',
  'returned',
  'submitted',
  'approved',
  'rated',
  'announced',
  'appeal',
  'completed',
] as const satisfies readonly CaseStage[];
type StageOnTheWay = (typeof stageOrder)[number];

export type StepName =
  | 'opened'
  | 'submitted'
  | 'approved'
  | 'midReview'
  | 'selfAssessed'
  | 'rated'
  | 'announced'
  | 'completed';

/** One step of the year: how many have come at least this far. */
export interface FunnelStep {
  readonly step: StepName;
  readonly phase: Phase;
  readonly reached: number;
}

const reachedIn = ({ stages }: Counts, from: StageOnTheWay): number =>
  stageOrder.slice(stageOrder.indexOf(from)).reduce((sum, stage) => sum + stages[stage], 0);

/** The year as a funnel, in the order of the year. */
export const funnelSteps = (counts: Counts): readonly FunnelStep[] => [
  { step: 'opened', phase: 'planning', reached: counts.cases },
  { step: 'submitted', phase: 'planning', reached: reachedIn(counts, 'submitted') },
  { step: 'approved', phase: 'planning', reached: reachedIn(counts, 'approved') },
  { step: 'midReview', phase: 'mid-review', reached: counts.midReviews.held + counts.midReviews.acknowledged },
  { step: 'selfAssessed', phase: 'scoring', reached: counts.selfAssessed },
  { step: 'rated', phase: 'scoring', reached: reachedIn(counts, 'rated') },
  { step: 'announced', phase: 'announcement', reached: reachedIn(counts, 'announced') },
  { step: 'completed', phase: 'announcement', reached: counts.stages.completed },
];

/** Stages in which a case can be, in the order of the year; who can't be rated has left the way, and comes last. */
export const stagesInOrder: readonly CaseStage[] = [...stageOrder, 'unratable'];
