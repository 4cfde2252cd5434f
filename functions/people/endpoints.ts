import type { Endpoint } from '../endpoint.ts';
import { getEmployee } from './get-employee.ts';
import { getMe } from './get-me.ts';
import { grantMandate } from './grant-mandate.ts';
import { importPeople } from './import-people.ts';
import { listUnits } from './list-units.ts';
import { searchEmployees } from './search-employees.ts';
import { setPreferences } from './set-preferences.ts';
import { transferEmployee } from './transfer-employee.ts';

export const endpoints = [
  getMe,
  setPreferences,
  listUnits,
  searchEmployees,
  getEmployee,
  importPeople,
  transferEmployee,
  grantMandate,
] as const satisfies readonly Endpoint[];
