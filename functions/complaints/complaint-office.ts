import { complaintTerms } from '../../shared/data/complaint-terms.ts';
import { people } from '../../shared/data/people.ts';
import { localDateOf } from '../../shared/domain/calendar/local-time.ts';
import { type Calendar, withProvisionalYears } from '../../shared/domain/calendar/working-calendar.ts';
import type { Complaint, HeadOfUnit } from '../../shared/domain/complaints/complaint.ts';
import { unitInCharge } from '../../shared/domain/complaints/complaint-replies.ts';
import type { ComplaintTerms } from '../../shared/domain/complaints/complaint-terms.ts';
import { headAbove, headOf, headOfOffice, type Structure } from '../../shared/domain/complaints/head-of-unit.ts';
import type { Dependencies } from '../dependencies.ts';
import { openRegister, type Register } from '../register.ts';

/** The office around its complaints on this day: who heads what, by which calendar, under which terms. */
export interface ComplaintOffice {
  readonly now: string;
  readonly terms: ComplaintTerms;
  readonly register: Register;
  readonly structure: Structure;
  /** Who routes: HR in charge, seen from that one's own unit. */
  readonly router: HeadOfUnit;
  /** Of a unit; of the office where none is known. */
  calendarOf(unitId: string | undefined): Calendar;
}

const peopleIn = ({ entries, responsibleId }: Complaint): readonly string[] => [
  ...entries.flatMap(({ actorId }) => actorId ?? []),
  ...(responsibleId === undefined ? [] : [responsibleId]),
];

/** @param about the complaints whose people are to be named */
export const complaintOffice = async (
  agencyId: string,
  about: readonly Complaint[],
  deps: Dependencies,
): Promise<ComplaintOffice> => {
  const now = deps.clock.now();
  const register = await openRegister(agencyId, [...new Set(about.flatMap(peopleIn))], deps);
  const { units, mandates, hrId } = register;
  const top = units.find(({ parentId }) => parentId === undefined)?.unitId ?? '';
  const hr = await people(deps.table, agencyId).employee(hrId);
  const calendarOf = (unitId: string = top): Calendar => {
    const loaded = register.calendarOf(unitId);
    return withProvisionalYears(loaded, Number(localDateOf(now, loaded.zone).slice(0, 4)));
  };
  const on = localDateOf(now, calendarOf().zone);
  return {
    now,
    terms: complaintTerms,
    register,
    structure: { units, mandates, on },
    router: { unitId: hr?.unitId ?? top, headId: hrId },
    calendarOf,
  };
};

/** What decisions about this complaint know. */
export const planningOf = ({ now, terms, calendarOf }: ComplaintOffice, unitId: string | undefined) => ({
  now,
  terms,
  calendar: calendarOf(unitId),
});

/** Who is above the one who has the complaint now. */
export const aboveResponsible = (
  { responsibleId, responsibleUnitId, unitId = '' }: Complaint,
  { structure }: ComplaintOffice,
): HeadOfUnit | undefined => headAbove({ unitId: responsibleUnitId ?? unitId, headId: responsibleId }, structure);

/** Who had it last, and who is above: to whom a rejected answer goes. */
export const lastInCharge = (complaint: Complaint, { structure }: ComplaintOffice) => {
  const head = headOf(unitInCharge(complaint), structure);
  const above = head === undefined ? headOfOffice(structure) : headAbove(head, structure);
  return { head, above };
};
