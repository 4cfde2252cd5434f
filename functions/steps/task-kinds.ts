import type { CaseFile } from '../../shared/data/cases.ts';
import { endOfDay } from '../../shared/domain/calendar/local-time.ts';
import { isContested } from '../../shared/domain/causes/missed-targets.ts';
import type { Cycle } from '../../shared/domain/cycles/cycle.ts';
import { ownerOf } from '../../shared/domain/followups/follow-up-owner.ts';
import type { NoticeKind } from '../../shared/domain/notifications/notice.ts';
import type { Zone } from '../../shared/domain/people/people.ts';
import type { TaskKind } from '../../shared/domain/schemes/scheme.ts';
import { isDeclared } from '../../shared/domain/scoring/unratable.ts';
import type { TaskQuestion } from '../answer-task.ts';

/** By what a task that has a date of its own is due. */
interface DueFacts {
  readonly question: TaskQuestion;
  readonly zone: Zone;
  readonly cycle: Pick<Cycle, 'phases'>;
  readonly now: string;
}

/** Whom a kind of task is for, when it is due where the scheme's window doesn't say, and what would answer it. */
interface TaskRule {
  /** The employee's id, or the relation to be looked up on the day: who supervises then may be acting. */
  readonly assignee: (file: CaseFile, question: TaskQuestion) => Assignee;
  /** The word for the machine when the truth in the table answers the task already. */
  readonly answered: (file: CaseFile, question: TaskQuestion) => string | undefined;
  readonly notice: (file: CaseFile, question: TaskQuestion) => NoticeKind | undefined;
  readonly dueAt?: (file: CaseFile, at: DueFacts) => string | undefined;
}

export type Assignee = { readonly employeeId: string } | { readonly supervisorIn: string } | 'hr';

const employee = ({ case: one }: CaseFile): Assignee => ({ employeeId: one.employeeId });

const supervisorIn = ({ case: one }: CaseFile, { segmentId }: TaskQuestion): Assignee => ({
  supervisorIn: segmentId ?? one.segments.at(-1)?.segmentId ?? '',
});

const followUpIn = ({ followUps }: CaseFile, { followUpId }: TaskQuestion) =>
  followUps.find((followUp) => followUp.followUpId === followUpId);

const followUpAssignee = (file: CaseFile, question: TaskQuestion): Assignee => {
  const followUp = followUpIn(file, question);
  if (followUp?.agreement !== undefined) return { employeeId: followUp.agreement.ownerId };
  const owner = ownerOf(followUp?.kind ?? 'training');
  if (owner === 'hr') return 'hr';
  return owner === 'employee' ? employee(file) : supervisorIn(file, {} as TaskQuestion);
};

const followUpNotice = (file: CaseFile, question: TaskQuestion): NoticeKind | undefined => {
  if (followUpIn(file, question)?.kind === 'resource-request') return 'resources-requested';
  return followUpAssignee(file, question) === 'hr' ? undefined : 'follow-up-due';
};

const planAnswer = ({ plans }: CaseFile, { segmentId }: TaskQuestion): string | undefined => {
  const status = plans.find((plan) => plan.segmentId === segmentId)?.status;
  if (status === 'submitted') return undefined;
  return status === 'approved' || status === 'returned' ? status : 'withdrawn';
};

const followUpAnswer = (file: CaseFile, question: TaskQuestion): string | undefined => {
  const status = followUpIn(file, question)?.status ?? 'cancelled';
  const words = { open: undefined, done: 'completed', missed: 'close-as-missed', cancelled: 'cancelled' } as const;
  return words[status];
};

const resultAnswer = ({ result, appeal }: CaseFile): string | undefined => {
  if (appeal) return 'appealed';
  if (result?.acknowledgedAt === undefined) return undefined;
  return result.deemed ? 'deemed-accepted' : 'acknowledged';
};

const explanationAnswer = ({ appeal }: CaseFile, { role }: TaskQuestion): string | undefined => {
  if (role !== undefined && appeal?.explanations[role]) return 'explained';
  return appeal?.decision ? 'go-on-without' : undefined;
};

const ratingAnswer = ({ ratings, unratable }: CaseFile, { segmentId = '' }: TaskQuestion): string | undefined => {
  if (ratings.some((rating) => rating.segmentId === segmentId)) return 'rated';
  return isDeclared(unratable, segmentId) ? 'unratable' : undefined;
};

/** Whoever agrees after all has no objection any more. */
const objectionAnswer = ({ causes }: CaseFile, { segmentId }: TaskQuestion): string | undefined => {
  const record = causes.find((one) => one.segmentId === segmentId);
  if (record?.agreedAt !== undefined) return 'agreed';
  return record !== undefined && isContested(record) ? undefined : 'named';
};

const midReviewAnswer = ({ case: one }: CaseFile): string | undefined => {
  if (one.midReview === 'missed') return 'go-on-without';
  return one.midReview === 'held' || one.midReview === 'acknowledged' ? 'held' : undefined;
};

/** Every kind of task. What is answered is read from the case itself, so that a step run twice asks nobody twice. */
export const taskRules: Readonly<Record<TaskKind, TaskRule>> = {
  'approve-targets': { assignee: supervisorIn, answered: planAnswer, notice: () => 'submitted' },
  'hold-mid-review': { assignee: supervisorIn, answered: midReviewAnswer, notice: () => 'mid-review-due' },
  'acknowledge-mid-review': {
    assignee: employee,
    answered: ({ case: one }) => (one.midReview === 'acknowledged' ? 'acknowledged' : undefined),
    notice: () => 'mid-review-held',
  },
  'self-assess': {
    assignee: employee,
    answered: ({ case: one }) => (one.selfAssessed ? 'assessed' : undefined),
    notice: () => 'self-assessment-due',
  },
  rate: {
    assignee: supervisorIn,
    answered: ratingAnswer,
    notice: () => 'rating-due',
  },
  announce: {
    assignee: () => 'hr',
    answered: ({ case: one, result }) => {
      if (one.stage === 'unratable') return 'unratable';
      return result?.announcedAt === undefined ? undefined : 'announced';
    },
    notice: () => undefined,
    // Early raters must not make HR late: results are announced in their phase.
    dueAt: (_, { cycle, now }) => {
      const { closesAt } = cycle.phases.announcement;
      return closesAt > now ? closesAt : undefined;
    },
  },
  'acknowledge-result': {
    assignee: employee,
    answered: resultAnswer,
    notice: () => 'announced',
    dueAt: ({ result }) => result?.appealClosesAt,
  },
  'explain-appeal': {
    assignee: ({ appeal, case: one }, { role }) => ({
      employeeId: role === 'supervisor' ? (appeal?.supervisorId ?? '') : one.employeeId,
    }),
    answered: explanationAnswer,
    notice: () => 'explanation-asked',
  },
  'decide-appeal': {
    // Nobody is above at the top of the agency: HR names who decides, by giving the task away.
    assignee: ({ appeal }) => {
      const officer = appeal?.reviewingOfficerId;
      return officer === undefined ? 'hr' : { employeeId: officer };
    },
    answered: ({ appeal }) => (appeal?.decision ? 'decided' : undefined),
    notice: () => 'appeal-filed',
  },
  // The supervisor was told of the objection when it was made.
  'answer-objection': { assignee: supervisorIn, answered: objectionAnswer, notice: () => undefined },
  'complete-follow-up': {
    assignee: followUpAssignee,
    answered: followUpAnswer,
    notice: followUpNotice,
    dueAt: (file, { question, zone }) => {
      const followUp = followUpIn(file, question);
      return followUp === undefined ? undefined : endOfDay(followUp.dueOn, zone);
    },
  },
};
