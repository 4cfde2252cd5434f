import type { Office } from '../../local/demo/office-data.ts';
import { loadOffice } from '../../local/demo/office-data.ts';

/** The head, the secretary, HR, and two of her people: three levels in two units. */
const logins = ['budi', 'wulan', 'siti', 'dewi', 'joko'];

const rowsOf = (csv: string, isKept: (nip: string) => boolean): string => {
  const [header = '', ...rows] = csv.split('\n');
  return [header, ...rows.filter((row) => isKept(row.split(';', 1)[0] ?? '')), ''].join('\n');
};

/** A part of the example office that is an office of its own: five people, no vacancy, nobody transferred. */
export const smallOffice = (): Office => {
  const whole = loadOffice('data/rakumpit');
  const accounts = whole.accounts.filter(({ login }) => logins.includes(login));
  const ids = new Set(accounts.map(({ employeeId }) => employeeId));
  const isHere = ({ employeeId }: { readonly employeeId: string }) => ids.has(employeeId);
  const employees = whole.employees.filter(isHere);
  const unitIds = new Set(employees.map(({ unitId }) => unitId));
  const isKept = (nip: string) => employees.some((employee) => employee.nip === nip);
  const csv = rowsOf(whole.files.employees, isKept);
  return {
    ...whole,
    accounts,
    employees,
    files: { employees: csv, corrections: csv },
    rows: whole.rows.filter(({ NIP = '' }) => isKept(NIP)),
    units: whole.units.filter(({ unitId }) => unitIds.has(unitId)),
    mandates: [],
    transfers: [],
    appeals: [],
    checkIns: [],
    plans: whole.plans.filter(isHere),
    actuals: whole.actuals.filter(isHere),
    judgements: whole.judgements.filter(isHere),
    organisation: Object.fromEntries(Object.entries(whole.organisation).filter(([unitId]) => unitIds.has(unitId))),
  };
};
