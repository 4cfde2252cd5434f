import type { OutcomeOnSilence, TaskKind } from '../schemes/scheme.ts';

/** One thing that falls due while a task waits. Instants are ISO 8601 in UTC. */
export interface WaitStep {
  /** `remind-1`, `escalate`, `lapse`: taken once, so a stale timer changes nothing. */
  readonly stepId: string;
  readonly action: 'remind' | 'escalate' | 'lapse';
  readonly at: string;
}

/** When a task is due and what falls due before and after, in order of time. Computed by the domain, never by a machine. */
export interface WaitPlan {
  readonly dueAt: string;
  readonly steps: readonly WaitStep[];
  readonly onSilence: OutcomeOnSilence;
  /** From when the deadline was counted; absent where it was set, not counted. */
  readonly startedAt?: string;
  /** How often the wait was planned; 1 when absent. Steps of a later round have ids such as `remind-1.2`. */
  readonly round?: number;
}

export type TaskStatus = 'open' | 'done' | 'lapsed' | 'cancelled';

/** What HR can change of a task, and take back while nobody acts upon it. */
export const taskChanges = ['extendTask', 'reassignTask'] as const;

/** What HR changed last, with what stood there before. */
export interface TaskChange {
  readonly action: (typeof taskChanges)[number];
  readonly at: string;
  readonly before: Pick<Task, 'assigneeId' | 'wait' | 'taken'> & Partial<Pick<Task, 'escalatedToId' | 'stuckSince'>>;
}

/** What one person must do by a deadline, while an execution waits for it. The truth of a wait is here, not in the engine. */
export interface Task {
  readonly taskId: string;
  readonly kind: TaskKind;
  readonly caseId: string;
  readonly cycleId: string;
  readonly unitId: string;
  /** The part of the year that is to be approved or rated. */
  readonly segmentId?: string;
  readonly followUpId?: string;
  /** Whose explanation an appeal asks for. */
  readonly role?: 'supervisor' | 'employee';
  /** The employee whom the task is about. */
  readonly subjectId: string;
  readonly assigneeId: string;
  /** Set by an escalation: this person may answer too. */
  readonly escalatedToId?: string;
  readonly openedAt: string;
  readonly wait: WaitPlan;
  /** Ids of the steps that were taken. */
  readonly taken: readonly string[];
  readonly status: TaskStatus;
  /** What the machine reads when the task is no longer open, such as `approved` or `returned`. */
  readonly outcome?: string;
  /** When HR last reminded of it by hand. */
  readonly remindedAt?: string;
  /** Since when nobody is left above who could take it over. */
  readonly stuckSince?: string;
  /** Gone as soon as anybody acts, or a step of the wait is taken. */
  readonly change?: TaskChange;
  /** Name of the execution that waits. */
  readonly execution: string;
  /** The engine's token of the wait that is running, kept on the server. */
  readonly token?: string;
  readonly version: number;
}
