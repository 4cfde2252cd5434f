import type { AnswerOf } from '../../shared/contract/index.ts';
import type { Case } from '../../shared/domain/case.ts';
import type { Segment } from '../../shared/domain/people/people.ts';
import { personRef, unitRef } from '../name-refs.ts';
import type { Register } from '../register.ts';

/** A case with the names of everybody in it. */
export type CaseView = AnswerOf<'getCase'>;

/** Everybody whom the view of a case names: whom to open the register for. */
export const peopleIn = ({ employeeId, segments, reviewingOfficerId }: Case): readonly string[] => [
  employeeId,
  ...segments.flatMap(({ supervisorId }) => supervisorId ?? []),
  ...(reviewingOfficerId === undefined ? [] : [reviewingOfficerId]),
];

const segmentView = ({ unitId, supervisorId, ...rest }: Segment, register: Register) => ({
  ...rest,
  unit: unitRef(unitId, register),
  ...(supervisorId === undefined ? {} : { supervisor: personRef(supervisorId, register) }),
});

/** A case as people see it. The register must know everybody in `peopleIn`. */
export const caseView = (one: Case, register: Register): CaseView => {
  const { agencyId: _, schemeKnown: __, employeeId, unitId, segments, reviewingOfficerId, ...rest } = one;
  return {
    ...rest,
    employee: personRef(employeeId, register),
    unit: unitRef(unitId, register),
    segments: segments.map((segment) => segmentView(segment, register)),
    ...(reviewingOfficerId === undefined ? {} : { reviewingOfficer: personRef(reviewingOfficerId, register) }),
  };
};
