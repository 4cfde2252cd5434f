import type { Language } from '../../../shared/messages/language.ts';
import type { LoadedOutcome } from '../load-outcome.ts';

/** What the ids of a receipt are called. */
export interface ReceiptNames {
  readonly objective: (segmentId: string, objectiveId: string) => string | undefined;
  readonly indicator: (segmentId: string, indicatorId: string) => string | undefined;
  readonly behaviour: (behaviourId: string) => string;
  readonly person: (employeeId: string) => string;
}

/** The names of everything in a receipt: of the plan in force, of the scheme, of the people. */
export const receiptNames = (
  { plans, scheme, result, appeal, one }: Pick<LoadedOutcome, 'plans' | 'scheme' | 'result' | 'appeal' | 'one'>,
  language: Language,
): ReceiptNames => {
  const people = [...(result?.people ?? []), ...(appeal?.people ?? []), one.employee];
  const objectives = (segmentId: string) => plans[segmentId]?.objectives ?? [];
  return {
    objective: (segmentId, id) => objectives(segmentId).find(({ objectiveId }) => objectiveId === id)?.text,
    indicator: (segmentId, id) =>
      objectives(segmentId)
        .flatMap(({ indicators }) => indicators)
        .find(({ indicatorId }) => indicatorId === id)?.name,
    behaviour: (id) => scheme.behaviours.find(({ behaviourId }) => behaviourId === id)?.title[language] ?? id,
    person: (id) => people.find(({ employeeId }) => employeeId === id)?.name ?? id,
  };
};
