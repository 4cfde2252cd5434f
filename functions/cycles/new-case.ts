import type { Case } from '../../shared/domain/case.ts';
import type { Cycle } from '../../shared/domain/cycles/cycle.ts';
import type { Employee, Segment } from '../../shared/domain/people/people.ts';
import type { Register } from '../register.ts';

/** The id of an employee's case: made of both, so that a year has one. */
export const caseIdOf = (cycleId: string, employeeId: string): string => `${cycleId}-${employeeId}`;

/** Atasan pejabat penilai: who supervises the supervisor; absent at the top. */
export const reviewingOfficerOf = (supervisorId: string | undefined, on: string, register: Register) =>
  supervisorId === undefined ? undefined : register.supervisorOf(supervisorId, on);

/** An employee's year as it begins: one segment, supervised by whoever does so on its first day. */
export const newCase = (employee: Employee, { cycle, register }: { cycle: Cycle; register: Register }): Case => {
  const [from, to] = [`${cycle.year}-01-01`, `${cycle.year}-12-31`];
  const supervisorId = register.supervisorOf(employee.employeeId, from);
  const reviewingOfficerId = reviewingOfficerOf(supervisorId, from, register);
  const segment: Segment = {
    segmentId: 's1',
    from,
    to,
    unitId: employee.unitId,
    position: employee.position,
    ...(supervisorId === undefined ? {} : { supervisorId }),
  };
  return {
    agencyId: cycle.agencyId,
    caseId: caseIdOf(cycle.cycleId, employee.employeeId),
    cycleId: cycle.cycleId,
    employeeId: employee.employeeId,
    unitId: employee.unitId,
    segments: [segment],
    ...(reviewingOfficerId === undefined ? {} : { reviewingOfficerId }),
    stage: 'draft',
    midReview: 'not-yet',
    selfAssessed: false,
    version: 0,
  };
};
