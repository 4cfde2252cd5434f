import { feedback } from '../../shared/data/feedback.ts';
import { type FeedbackRound, roundStateAt } from '../../shared/domain/feedback/round.ts';
import type { Dependencies } from '../dependencies.ts';
import { noticesInBatches } from '../notices-in-batches.ts';
import type { ChangeDraft } from '../saving.ts';

interface Reminding {
  readonly agencyId: string;
  readonly round: FeedbackRound;
  /** The instant that the reminders carry: one person is reminded once at an instant, about however many they were asked. */
  readonly at: string;
  /** Tells reminders of one instant apart. */
  readonly about: string;
  readonly facts: Readonly<Record<string, string>>;
}

/**
 * Reminds everybody who was asked in these cases, whether they have answered or not: so neither the reminder, nor its time,
 * nor that there is none tells who answered. What was answered is not even read. Who declined, which whoever named them
 * sees, is left in peace.
 */
export const feedbackReminders = async (
  caseIds: readonly string[],
  { agencyId, round, at, about, facts }: Reminding,
  { table }: Pick<Dependencies, 'table'>,
): Promise<readonly ChangeDraft[]> => {
  const { cycleId, opensAt, closesAt } = round;
  const lists = await feedback(table, agencyId).severalNominations(caseIds);
  const named = lists.flatMap(({ raters }) => raters.filter(({ status }) => status === 'asked'));
  const raterIds = [...new Set(named.map(({ raterId }) => raterId))].sort();
  const notices = raterIds.map((to) => ({
    kind: 'feedback-reminder' as const,
    to,
    cycleId,
    actBy: closesAt,
    about: `${about}~${to}`,
    facts: { year: opensAt.slice(0, 4) },
  }));
  return noticesInBatches(notices, { agencyId, journalId: `feedback-${cycleId}`, at, facts: () => facts });
};

interface PhaseReminder {
  readonly agencyId: string;
  readonly cycleId: string;
  readonly phase: string;
  readonly stepId: string;
  /** When the reminder was planned for, by the scheme's windows. */
  readonly at: string;
}

/**
 * With each reminder of a phase that falls into the round: everybody who was asked, by no timetable but the scheme's. The
 * instant is that of the plan, so that pages of people and a repeated step remind nobody twice.
 */
export const feedbackRemindersOfPhase = async (
  caseIds: readonly string[],
  { agencyId, cycleId, phase, stepId, at }: PhaseReminder,
  deps: Pick<Dependencies, 'table' | 'clock'>,
): Promise<readonly ChangeDraft[]> => {
  if (caseIds.length === 0) return [];
  const round = await feedback(deps.table, agencyId).round(cycleId);
  if (round === undefined || roundStateAt(round, deps.clock.now()) !== 'answering') return [];
  const about = `${cycleId}~${phase}~${stepId}`;
  return feedbackReminders(caseIds, { agencyId, round, at, about, facts: { phase, step: stepId } }, deps);
};
