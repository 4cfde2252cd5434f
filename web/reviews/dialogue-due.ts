import type { AnswerOf } from '../../shared/contract/exchange.ts';

/** Something of this year's talk that waits for the employee although no task asks for it. */
export interface DialogueDue {
  readonly kind: 'acknowledge-mid-review' | 'self-assess';
  readonly caseId: string;
  /** Absent where nothing ends it, as after a dialogue that was held late. */
  readonly dueAt?: string;
}

interface OwnYear {
  readonly case: Pick<AnswerOf<'getCase'>, 'caseId' | 'midReview' | 'selfAssessed' | 'stage'>;
  readonly cycle: Pick<AnswerOf<'getCycle'>, 'phases'>;
}

type OpenTask = Pick<AnswerOf<'listMyTasks'>['items'][number], 'caseId' | 'kind'>;

/**
 * What of the dialogue is due in the own year, beside the open tasks: a record that was held after its term and awaits an
 * answer, and a self-assessment while scoring is open and nobody has rated. What a task asks for is left to the task.
 */
export const dialogueDue = ({ case: one, cycle }: OwnYear, tasks: readonly OpenTask[]): readonly DialogueDue[] => {
  const { caseId, midReview, selfAssessed, stage } = one;
  const asked = (kind: DialogueDue['kind']) => tasks.some((task) => task.caseId === caseId && task.kind === kind);
  const { scoring } = cycle.phases;
  const mayAssess = scoring.status === 'open' && stage === 'approved' && !selfAssessed;
  return [
    ...(midReview === 'held' && !asked('acknowledge-mid-review')
      ? [{ kind: 'acknowledge-mid-review' as const, caseId }]
      : []),
    ...(mayAssess && !asked('self-assess') ? [{ kind: 'self-assess' as const, caseId, dueAt: scoring.closesAt }] : []),
  ];
};
