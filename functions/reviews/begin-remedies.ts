import { type CaseFile, caseWrites } from '../../shared/data/cases.ts';
import type { OutgoingEvent } from '../../shared/data/journal.ts';
import { measures } from '../../shared/data/measures.ts';
import { localDateOf } from '../../shared/domain/calendar/local-time.ts';
import { remediesOf } from '../../shared/domain/causes/agreed-remedies.ts';
import { headsFrom } from '../../shared/domain/complaints/head-of-unit.ts';
import type { Agreement } from '../../shared/domain/followups/follow-up.ts';
import type { Finding } from '../../shared/domain/reviews/review.ts';
import { planInForce } from '../../shared/domain/targets/plan-decisions.ts';
import type { Write } from '../../shared/ports/table.ts';
import type { Dependencies } from '../dependencies.ts';
import { executionName } from '../execution-name.ts';
import type { CaseOffice } from '../steps/case-office.ts';

interface Agreed {
  readonly segmentId: string;
  readonly moment: Agreement['moment'];
  readonly findings: readonly Finding[];
}

interface At {
  readonly office: CaseOffice;
  readonly now: string;
}

/** What begins, as writes and as machines that start. */
interface Begun {
  readonly writes: readonly Write[];
  readonly events: readonly OutgoingEvent[];
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

/** Who is in charge of the data by which indicators are measured: the owner of the source, for those with a measure. */
const dataOwners = async (
  file: CaseFile,
  { segmentId, findings }: Agreed,
  { table }: Pick<Dependencies, 'table'>,
): Promise<ReadonlyMap<string, string>> => {
  const stored = file.plans.find((plan) => plan.segmentId === segmentId);
  const doubted = new Set(findings.filter(({ cause }) => cause === 'data').map(({ indicatorId }) => indicatorId));
  const known = measures(table, file.case.agencyId);
  const indicators = ((stored && planInForce(stored))?.objectives ?? []).flatMap((objective) => objective.indicators);
  const found = await Promise.all(
    indicators.map(async ({ indicatorId, measure }) => {
      if (measure === undefined || !doubted.has(indicatorId)) return [];
      const { sourceId } = (await known.measure(measure.measureId)) ?? {};
      const source = sourceId === undefined ? undefined : await known.source(sourceId);
      return source === undefined ? [] : [[indicatorId, source.ownerId] as const];
    }),
  );
  return new Map(found.flat());
};

/** Begins what two people have agreed on: each remedy is a follow-up of its own, whose owner is reminded of its date. */
export const beginRemedies = async (
  agreed: Agreed,
  { office, now }: At,
  deps: Pick<Dependencies, 'table'>,
): Promise<Begun> => {
  const { file, hrId } = office;
  const { agencyId, cycleId, caseId, employeeId } = file.case;
  const names = namesIn(file, agreed.segmentId);
  const owners = await dataOwners(file, agreed, deps);
  const remedies = remediesOf({
    ...agreed,
    caseId,
    employeeId,
    now,
    nameOf: (indicatorId) => names.get(indicatorId) ?? indicatorId,
    headId: headOf(file, office, now),
    dataOwnerOf: (indicatorId) => owners.get(indicatorId) ?? hrId,
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
  at: At,
  deps: Pick<Dependencies, 'table'>,
): Promise<Begun> => {
  const segmentId = at.office.file.case.segments.at(-1)?.segmentId ?? '';
  return beginRemedies({ segmentId, moment: 'mid-period', findings }, at, deps);
};
