import type { Table, Write } from '../ports/table.ts';
import { countRun } from './counts.ts';
import { documentOf, save } from './document.ts';
import { indexes, inIndex, keys } from './keys.ts';
import { type PageWish, pageOf } from './query.ts';
import type { Run } from './run.ts';

/** The executions that failed, one function per question. */
export const runs = (table: Table, agencyId: string) => ({
  run: async (caseId: string, runId: string) =>
    documentOf<Run>(await table.get(keys.inCase(agencyId, caseId).run(runId))),
  /** "What has failed and waits for HR?" Of one machine, the longest ago first. */
  failed: (cycleId: string, machine: string, wish: PageWish = {}) =>
    pageOf<Run>(table, { ...indexes.failedRuns(agencyId, cycleId), sk: { beginsWith: `${machine}#` }, ...wish }),
});

/** The run with its place in the list of what failed, for as long as it was not started again. */
export const saveRun = (agencyId: string, next: Run, previous: Run | undefined): readonly Write[] => {
  const { caseId, cycleId, runId, machine, since, status } = next;
  const listed = inIndex(indexes.failedRuns(agencyId, cycleId), `${machine}#${since}#${runId}`);
  return [
    save(next, { key: keys.inCase(agencyId, caseId).run(runId), indexed: status === 'retried' ? {} : listed }),
    ...countRun(agencyId, next, previous),
  ];
};
