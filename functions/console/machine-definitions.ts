import type { MachineName } from '../../shared/domain/tasks/machines.ts';
import appeal from '../../workflows/appeal.asl.json' with { type: 'json' };
import causeObjection from '../../workflows/cause-objection.asl.json' with { type: 'json' };
import cyclePhase from '../../workflows/cycle-phase.asl.json' with { type: 'json' };
import finalScoring from '../../workflows/final-scoring.asl.json' with { type: 'json' };
import followUp from '../../workflows/follow-up.asl.json' with { type: 'json' };
import midReview from '../../workflows/mid-review.asl.json' with { type: 'json' };
import targetApproval from '../../workflows/target-approval.asl.json' with { type: 'json' };

/** A state as its file defines it, as far as a drawing shows it. */
export interface DefinedState {
  readonly Type: string;
  readonly Arguments?: unknown;
  readonly Next?: string;
  readonly Choices?: readonly { readonly Condition: string; readonly Next: string }[];
  readonly Default?: string;
  readonly Catch?: readonly { readonly Next: string }[];
  readonly Branches?: readonly DefinedGraph[];
  readonly ItemProcessor?: DefinedGraph;
}

export interface DefinedGraph {
  readonly StartAt: string;
  readonly States: Readonly<Record<string, DefinedState>>;
}

export interface DefinedMachine extends DefinedGraph {
  readonly Comment: string;
}

/** The machines as they run, from their files. */
export const machineDefinitions: Readonly<Record<MachineName, DefinedMachine>> = {
  'target-approval': targetApproval as DefinedMachine,
  'mid-review': midReview as DefinedMachine,
  'final-scoring': finalScoring as DefinedMachine,
  appeal: appeal as DefinedMachine,
  'follow-up': followUp as DefinedMachine,
  'cause-objection': causeObjection as DefinedMachine,
  'cycle-phase': cyclePhase as DefinedMachine,
};
