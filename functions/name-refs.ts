import type { Register } from './register.ts';

type Names = Pick<Register, 'nameOf' | 'unitName'>;

/** A person by name, as views show one; never with a NIP. */
export const personRef = (employeeId: string, register: Names) => ({ employeeId, name: register.nameOf(employeeId) });

/** A unit by name, as views show one. */
export const unitRef = (unitId: string, register: Names) => ({ unitId, name: register.unitName(unitId) });

/** These people by name, each once. */
export const personRefs = (employeeIds: readonly string[], register: Names) =>
  [...new Set(employeeIds)].map((employeeId) => personRef(employeeId, register));
