import type { Everything, NoticeView } from './due-items.ts';

type Known = Pick<Everything, 'now' | 'years' | 'notices' | 'askedAbout' | 'surveyed'>;

/** A notice about the own plan says nothing new where the plan itself is known. */
const isAboutOwnPlan = ({ kind, caseId }: NoticeView, { years }: Known): boolean =>
  ['assigned', 'returned', 'phase-opened', 'phase-closing'].includes(kind) &&
  (caseId === undefined || years.some((year) => year.case.caseId === caseId));

/** Whether what the notice asks for can no longer be done, or was done: only the other things that are known can tell. */
export const isOutOfDate = (notice: NoticeView, known: Known): boolean => {
  const { kind, caseId, cycleId, link, actBy } = notice;
  switch (kind) {
    // Who has read the scheme opens planning for the unit.
    case 'scheme-to-learn':
      return known.years.some(({ cycle }) => cycle.cycleId === cycleId && cycle.phases.planning.status === 'closed');
    case 'calibration-opened':
      return known.notices.some((one) => one.kind === 'calibration-closed' && one.link === link);
    case 'feedback-asked':
      return !known.askedAbout.includes(caseId ?? '');
    case 'feedback-reminder':
      return known.askedAbout.length === 0;
    // Once the round is open, the list stays as it is; after its last day nobody may comment on a draft.
    case 'rater-objected':
    case 'consultation-named':
      return actBy !== undefined && actBy < known.now;
    case 'pulse-opened':
      return !known.surveyed.includes(cycleId ?? '');
    // What is to be done for a follow-up is a task of whoever does it.
    case 'training':
    case 'guidance':
      return true;
    // A complaint is in the list itself while it waits for the reader, and nothing to do once somebody else has it.
    case 'complaint-received':
    case 'complaint-routed':
    case 'complaint-reminder':
    case 'complaint-escalated':
      return true;
    default:
      return isAboutOwnPlan(notice, known);
  }
};
