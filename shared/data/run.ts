import type { MachineName } from '../domain/tasks/machines.ts';

/**
 * An execution of a case that ended otherwise than well, until HR has started it again. Where an execution waits is known
 * from its open task, so that nothing is written for those that run as they should.
 */
export interface Run {
  /** Name of the execution. */
  readonly runId: string;
  readonly machine: MachineName;
  readonly cycleId: string;
  readonly caseId: string;
  readonly unitId: string;
  readonly employeeId: string;
  readonly status: 'failed' | 'stopped' | 'timed-out' | 'retried';
  readonly since: string;
  /** The state that failed, if the engine says so. */
  readonly state?: string;
  /** The name of the fault, never its text, which may hold data. */
  readonly error?: string;
  /** With what it was started: ids only. */
  readonly input: Readonly<Record<string, unknown>>;
  /** The execution that was started instead. */
  readonly retriedAs?: string;
  readonly version: number;
}

/** A run that ended otherwise than well and was not started again. */
export type EndedRun = Run & { readonly status: Exclude<Run['status'], 'retried'> };

export const runIsEnded = (run: Run): run is EndedRun => run.status !== 'retried';
