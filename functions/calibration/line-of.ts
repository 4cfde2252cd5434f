import type { Register } from '../register.ts';

type Line = Pick<Register, 'supervisorOf'>;

/** Whom somebody is below on a day, the nearest first. A circle in the register ends where it closes. */
const superiorsOf = (employeeId: string, register: Line, on: string): readonly string[] => {
  const found: string[] = [];
  let next = register.supervisorOf(employeeId, on);
  while (next !== undefined && !found.includes(next)) {
    found.push(next);
    next = register.supervisorOf(next, on);
  }
  return found;
};

/** Who is above somebody on a day, and who of these members is below. The register must hold all of them. */
export const lineOf = (
  employeeId: string,
  members: readonly string[],
  { register, on }: { readonly register: Line; readonly on: string },
): readonly string[] => [
  ...superiorsOf(employeeId, register, on),
  ...members.filter((member) => superiorsOf(member, register, on).includes(employeeId)),
];
