import { cases } from '../../shared/data/cases.ts';
import { people } from '../../shared/data/people.ts';
import type { Case } from '../../shared/domain/case.ts';
import { candidatesFor, type RaterWish } from '../../shared/domain/feedback/nomination.ts';
import type { Employee } from '../../shared/domain/people/people.ts';
import type { Dependencies } from '../dependencies.ts';

/** So many subordinates are candidates at most. */
const mostSubordinates = 100;

const subordinatesOf = async ({ agencyId, cycleId, employeeId }: Case, { table }: Dependencies) => {
  const page = await cases(table, agencyId).ofSupervisor(cycleId, employeeId, { limit: mostSubordinates });
  const found = await people(table, agencyId).employees(page.items.map((one) => one.employeeId));
  return [...found.values()];
};

/** Who may be asked about a person, and the employees among whom they were looked for. */
export const raterCandidates = async (
  one: Case,
  deps: Dependencies,
): Promise<{ readonly candidates: RaterWish; readonly staff: readonly Employee[] }> => {
  const { agencyId, employeeId, unitId, segments, reviewingOfficerId } = one;
  const supervisorId = segments.at(-1)?.supervisorId;
  const [beside, below] = await Promise.all([
    people(deps.table, agencyId).allStaffOf(unitId),
    subordinatesOf(one, deps),
  ]);
  const staff = [...new Map([...beside, ...below].map((employee) => [employee.employeeId, employee])).values()];
  const subject = {
    employeeId,
    unitId,
    ...(supervisorId === undefined ? {} : { supervisorId }),
    ...(reviewingOfficerId === undefined ? {} : { reviewingOfficerId }),
  };
  return { candidates: candidatesFor(subject, staff), staff };
};
