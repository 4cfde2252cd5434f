import type { Refusal } from '../../shared/domain/decision.ts';
import type { Employee } from '../../shared/domain/people/people.ts';
import type { Register } from '../register.ts';

interface Transfer {
  readonly date: string;
  readonly unitId: string;
  readonly supervisorId?: string;
}

const leadsBackTo = (employeeId: string, first: string, { register, on }: { register: Register; on: string }) => {
  const seen = new Set<string>();
  let next: string | undefined = first;
  while (next !== undefined && !seen.has(next)) {
    if (next === employeeId) return true;
    seen.add(next);
    next = register.supervisorOf(next, on);
  }
  return false;
};

const supervisorRefusals = (
  employeeId: string,
  { supervisorId, date }: Transfer,
  register: Register,
): readonly Refusal[] => {
  const field = '/supervisorId';
  if (supervisorId === undefined) return [];
  if (supervisorId === employeeId) return [{ code: 'supervisor-is-self', field }];
  if (register.employee(supervisorId) === undefined) return [{ code: 'not-found', field }];
  return leadsBackTo(employeeId, supervisorId, { register, on: date })
    ? [{ code: 'supervisor-chain-loops', field }]
    : [];
};

/**
 * Why a transfer (mutasi) can't be recorded: a day that hasn't come, since people are rated by who supervises them now; a
 * unit or supervisor that the agency doesn't have; a supervisor who would be supervised by the employee.
 */
export const transferRefusals = (
  { employeeId }: Employee,
  transfer: Transfer,
  { register, today }: { readonly register: Register; readonly today: string },
): readonly Refusal[] => [
  ...(transfer.date > today
    ? [{ code: 'invalid-field' as const, field: '/date', facts: { expected: `<= ${today}`, received: transfer.date } }]
    : []),
  ...(register.units.some(({ unitId }) => unitId === transfer.unitId)
    ? []
    : [{ code: 'unit-unknown' as const, field: '/unitId', facts: { unitId: transfer.unitId } }]),
  ...supervisorRefusals(employeeId, transfer, register),
];
