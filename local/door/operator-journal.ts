import { commit } from '../../shared/data/journal.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import type { Table } from '../../shared/ports/table.ts';
import { openTurns } from '../engine/turns.ts';
import { withoutNip } from './without-nip.ts';

/** What a call changes: which machine or execution, of which agency. */
export interface Subject {
  readonly agencyId: string;
  readonly arn: string;
}

/** The journal of an agency that holds what the operator did. */
const operatorJournalId = 'operator';

export interface OperatorJournal {
  /**
   * Writes down that the operation is asked for, does it, and writes down what came of it: `done`, or the code of the
   * error. A kill in between leaves a request without an outcome, never a change that nobody asked for.
   */
  keep<T>(action: string, subject: Subject, work: () => Promise<T>): Promise<T>;
}

export const openOperatorJournal = ({ table, clock }: { table: Table; clock: Clock }): OperatorJournal => {
  // One after the other, since entries of a chain that are written at once get into each other's way.
  const inTurn = openTurns<string>();
  const write = (action: string, { agencyId, arn }: Subject, outcome: string): Promise<void> =>
    inTurn(agencyId, () => {
      const facts = { arn: withoutNip(arn), outcome };
      const entry = { agencyId, journalId: operatorJournalId, action, actorId: 'operator', facts };
      return commit(table, { ...entry, writes: [], events: [] }, { now: clock.now() });
    });
  return {
    keep: async (action, subject, work) => {
      await write(action, subject, 'asked');
      try {
        const result = await work();
        await write(action, subject, 'done');
        return result;
      } catch (error) {
        await write(action, subject, String((error as { code?: unknown }).code ?? 'InternalFailure'));
        throw error;
      }
    },
  };
};
