/** The engine that runs `workflows/*.asl.json`: Step Functions, or the embedded engine. */
export interface Workflows {
  /**
   * Starts an execution. A second start with the same name and input changes nothing, as with Step Functions.
   * @param machine the file name without `.asl.json`
   * @param name unique per machine, at most 80 characters of [0-9A-Za-z-_]
   */
  start(machine: string, name: string, input: unknown): Promise<void>;
  /** Completes the wait that holds the token. `gone` means that it ended before, by time-out or otherwise. */
  complete(token: string, output: unknown): Promise<'completed' | 'gone'>;
}
