/** One thing that the engine does not know, or that can't be right, in a definition. */
export interface Problem {
  /** Absent for what concerns the whole machine. */
  readonly state?: string | undefined;
  /** Such as `Retry/0/ErrorEquals`. */
  readonly field: string;
  readonly problem: string;
}

/** A definition that the engine does not run. The message names file, state and field of every problem. */
export class MachineRefused extends Error {
  override readonly name = 'MachineRefused';
  readonly problems: readonly Problem[];
  constructor(machine: string, problems: readonly Problem[]) {
    const lines = problems.map(({ state, field, problem }) =>
      [`${machine}.asl.json`, ...(state === undefined ? [] : [`state "${state}"`]), `${field}: ${problem}`].join(', '),
    );
    super(lines.join('\n'));
    this.problems = problems;
  }
}
