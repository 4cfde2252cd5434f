import { type CaseFile, caseWrites } from '../../shared/data/cases.ts';
import type { OutgoingEvent } from '../../shared/data/journal.ts';
import { localDateOf } from '../../shared/domain/calendar/local-time.ts';
import { remediesOf } from '../../shared/domain/causes/agreed-remedies.ts';
import { headsFrom } from '../../shared/domain/complaints/head-of-unit.ts';
import type { Agreement } from '../../shared/domain/followups/follow-up.ts';
import type { Finding } from '../../shared/domain/reviews/review.ts';
import { planInForce } from '../../shared/domain/targets/plan-decisions.ts';
import type { Write } from '../../shared/ports/table.ts';
import { executionName } from '../execution-name.ts';
import type { CaseOffice } from '../steps/case-office.ts';

interface Agreed {
  readonly segmentId: string;
  readonly moment: Agreement['moment'];
  readonly findings: readonly Finding[];
}

/** Who leads the office of a case: the highest head above its unit, HR where there is nobody but the employee. */
const headOf = ({ case: { unitId, employeeId } }: CaseFile, office: CaseOffice, now: string): string => {
  const { register, calendar, hrId } = office;
  const { units, mandates } = register;
  const heads = headsFrom(unitId, { units, mandates, on: localDateOf(now, calendar.zone) });
  return heads.findLast(({ headId }) => headId !== employeeId)?.headId ?? hrId;
};

const namesIn = ({ plans }: CaseFile, segmentId: string): ReadonlyMap<string, string> => {
  const stored = plans.find((plan) => plan.segmentId === segmentId);
  const objectives = (stored && planInForce(stored))?.objectives ?? [];
  return new Map(objectives.flatMap(({ indicators }) => indicators.map((one) => [one.indicatorId, one.name] as const)));
};

/** Begins what two people have agreed on: each remedy is a follow-up of its own, whose owner is reminded of its date. */
export const beginRemedies = (
  agreed: Agreed,
  { office, now }: { readonly office: CaseOffice; readonly now: string },
): { readonly writes: readonly Write[]; readonly events: readonly OutgoingEvent[] } => {
  const { file, hrId } = office;
  const { agencyId, cycleId, caseId, employeeId } = file.case;
  const names = namesIn(file, agreed.segmentId);
  const remedies = remediesOf({
    ...agreed,
    caseId,
    employeeId,
    now,
    nameOf: (indicatorId) => names.get(indicatorId) ?? indicatorId,
    headId: headOf(file, office, now),
    dataOwnerOf: () => hrId,
  });
  const known = new Set(file.followUps.map(({ followUpId }) => followUpId));
  const begun = remedies.filter(({ followUpId }) => !known.has(followUpId));
  return {
    writes: begun.map(caseWrites(agencyId, caseId).followUp),
    events: begun.map(({ followUpId }) => ({
      type: 'start',
      machine: 'follow-up',
      name: executionName(agencyId, caseId, followUpId),
      input: { agencyId, cycleId, caseId, followUpId },
    })),
  };
};

/** What begins with the dialogue of the middle of the year: it is about the segment that ran then. */
export const beginAfterReview = (
  findings: readonly Finding[],
  at: { readonly office: CaseOffice; readonly now: string },
) =>
  beginRemedies(
    { segmentId: at.office.file.case.segments.at(-1)?.segmentId ?? '', moment: 'mid-period', findings },
    at,
  );
