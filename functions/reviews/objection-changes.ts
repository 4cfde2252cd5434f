import type { CaseFile } from '../../shared/data/cases.ts';
import type { OutgoingEvent } from '../../shared/data/journal.ts';
import type { CauseRecord } from '../../shared/domain/causes/cause-record.ts';
import { isContested } from '../../shared/domain/causes/missed-targets.ts';
import type { Write } from '../../shared/ports/table.ts';
import { answerOpenTask } from '../answer-task.ts';
import { executionName } from '../execution-name.ts';

interface Changes {
  readonly writes: readonly Write[];
  readonly events: readonly OutgoingEvent[];
}

/**
 * What the employee's answer to causes sets off: an objection begins to wait for an answer, once until the supervisor names
 * the causes again; agreement ends the wait of an objection that was made before.
 */
export const objectionChanges = (before: CauseRecord, after: CauseRecord, { case: one, tasks }: CaseFile): Changes => {
  const { agencyId, cycleId, caseId } = one;
  const { segmentId } = after;
  if (after.agreedAt !== undefined) {
    return answerOpenTask(agencyId, tasks, { kind: 'answer-objection', segmentId, outcome: 'agreed' });
  }
  if (isContested(before)) return { writes: [], events: [] };
  const name = executionName(agencyId, caseId, 'objection', segmentId, String(before.version));
  const input = { agencyId, cycleId, caseId, segmentId };
  return { writes: [], events: [{ type: 'start', machine: 'cause-objection', name, input }] };
};
