import type { AnswerOf } from '../../shared/contract/index.ts';
import { localDateOf } from '../../shared/domain/calendar/local-time.ts';
import type { Employee } from '../../shared/domain/people/people.ts';
import type { Actor } from '../actor.ts';
import { personRef, unitRef } from '../name-refs.ts';
import type { Register } from '../register.ts';

/** The NIP is shown to the person and to HR, to nobody else. */
const maySeeNip = ({ employeeId }: Employee, reader: Actor): boolean =>
  reader.employeeId === employeeId || reader.roles.includes('hr');

/** An employee as far as the reader may see, with who supervises on this day. */
export const employeeView = (
  employee: Employee,
  { reader, register, now }: { readonly reader: Actor; readonly register: Register; readonly now: string },
): AnswerOf<'getEmployee'> => {
  const { employeeId, nip, email, employment, rank, position, positionKind, functionalLevel, unitId, roles } = employee;
  const supervisorId = register.supervisorOf(employeeId, localDateOf(now, employee.zone ?? 'WIB'));
  return {
    ...personRef(employeeId, register),
    unit: unitRef(unitId, register),
    email,
    employment,
    rank,
    position,
    positionKind,
    roles,
    ...(functionalLevel === undefined ? {} : { functionalLevel }),
    ...(maySeeNip(employee, reader) ? { nip } : {}),
    ...(supervisorId === undefined ? {} : { supervisor: personRef(supervisorId, register) }),
  };
};
