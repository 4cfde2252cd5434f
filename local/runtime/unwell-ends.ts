import type { Dependencies } from '../../functions/dependencies.ts';
import { type RunEnd, recordRunEnd } from '../../functions/runs/record-run-end.ts';
import type { Engine } from '../engine/engine.ts';
import type { Execution, ExecutionStatus } from '../engine/interpret/execution.ts';

const statuses: Readonly<Partial<Record<ExecutionStatus, RunEnd['status']>>> = { FAILED: 'failed', ABORTED: 'stopped' };

type Ended = Pick<Execution, 'machine' | 'name' | 'status' | 'input' | 'startedAt' | 'stoppedAt' | 'error'>;

type Archive = Pick<Engine, 'history' | 'list' | 'machines'>;

/** The last state that was entered: where it failed. */
const lastState = (archive: Archive, { machine, name }: Ended): string | undefined => {
  const entered = archive.history(machine, name).findLast(({ type }) => type.endsWith('StateEntered'));
  return typeof entered?.details.name === 'string' ? entered.details.name : undefined;
};

/** Notes an execution that failed or was stopped, so that HR sees it. Noted once, however often it is told. */
export const recordUnwellEnd = async (ended: Ended, archive: Archive, deps: Dependencies): Promise<void> => {
  const { machine, name: execution, input, stoppedAt, startedAt, error } = ended;
  const status = statuses[ended.status];
  if (status === undefined) return;
  const state = lastState(archive, ended);
  const known = { ...(state === undefined ? {} : { state }), ...(error === undefined ? {} : { error }) };
  await recordRunEnd({ machine, execution, status, at: stoppedAt ?? startedAt, input, ...known }, deps);
};

/** After a start: notes what ended otherwise than well and was not noted because the program ended too. */
export const recordUnwellEnds = async (archive: Archive, deps: Dependencies): Promise<void> => {
  for (const { name: machine } of archive.machines()) {
    for (const status of ['FAILED', 'ABORTED'] as const) {
      let cursor: string | undefined;
      do {
        const page = archive.list({ machine, status, ...(cursor === undefined ? {} : { cursor }) });
        for (const execution of page.executions) await recordUnwellEnd(execution, archive, deps);
        cursor = page.cursor;
      } while (cursor !== undefined);
    }
  }
};
