import { people } from '../shared/data/people.ts';
import { Refused } from '../shared/domain/decision.ts';
import type { Employee, Zone } from '../shared/domain/people/people.ts';
import type { Language } from '../shared/messages/language.ts';
import type { Dependencies } from './dependencies.ts';

/** Who asks: the employee behind the access token. */
export interface Actor extends Employee {
  readonly agencyId: string;
  readonly language: Language;
  readonly zone: Zone;
}

/** The claims of an access token as API Gateway hands them on. */
export type Claims = Readonly<Record<string, unknown>>;

/**
 * The employee whom the token names, in the agency that it names.
 * @throws {Refused} `not-signed-in` when there is no such employee (any more)
 */
export const actorOf = async (claims: Claims | undefined, { table }: Dependencies): Promise<Actor> => {
  const agencyId = claims?.agency_id;
  const employeeId = claims?.sub;
  if (typeof agencyId !== 'string' || typeof employeeId !== 'string') throw new Refused({ code: 'not-signed-in' });
  const register = people(table, agencyId);
  const [employee, preferences] = await Promise.all([register.employee(employeeId), register.preferences(employeeId)]);
  if (!employee) throw new Refused({ code: 'not-signed-in' });
  return { ...employee, agencyId, language: preferences?.language ?? employee.language, zone: employee.zone ?? 'WIB' };
};
