import { normaliseNip, parseNip } from './nip.ts';
import type { Employee, Mandate, Unit } from './people.ts';
import { isNumberNip } from './people-import-columns.ts';
import { type ImportCode, type ImportFacts, type ImportFinding, importFinding } from './people-import-findings.ts';
import type { ImportRow } from './people-import-row.ts';

/** An employee as a row makes them, with the row. The supervisor is still to be found. */
export interface RowEmployee {
  readonly source: ImportRow;
  readonly employee: Employee;
}

/** Who is known by whom: everybody of the file and of the agency, the units, and who acts as a head today. */
export interface SupervisorContext {
  readonly byNip: ReadonlyMap<string, Employee>;
  readonly byId: ReadonlyMap<string, Employee>;
  readonly units: ReadonlyMap<string, Unit>;
  readonly acting: readonly Mandate[];
  /** The column's name in the file. */
  readonly column: string;
}

const headOf = (unit: Unit | undefined, { acting }: SupervisorContext): string | undefined =>
  unit?.headId ?? acting.find(({ unitId }) => unitId === unit?.unitId)?.holderId;

/** Who should supervise by the tree of units: the head or acting head of the unit, for a head that of the unit above. */
const expectedFor = (employee: Employee, context: SupervisorContext): Employee | undefined => {
  let unit = context.units.get(employee.unitId);
  const seen = new Set<string>();
  while (unit !== undefined && !seen.has(unit.unitId)) {
    seen.add(unit.unitId);
    const head = headOf(unit, context);
    if (head !== undefined && head !== employee.employeeId) return context.byId.get(head);
    unit = unit.parentId === undefined ? undefined : context.units.get(unit.parentId);
  }
  return undefined;
};

const differingDigits = (a: string, b: string): number =>
  [...a].filter((digit, index) => digit !== b[index]).length + Math.abs(a.length - b.length);

/** Whose NIP differs in at most two digits, when only one does: two digits swapped or one mistyped. */
const nearestTo = (nip: string, { byNip }: SupervisorContext): Employee | undefined => {
  const near = [...byNip].filter(([known]) => differingDigits(nip, known) <= 2);
  return near.length === 1 ? near[0]?.[1] : undefined;
};

const naming = (employee: Employee | undefined): ImportFacts =>
  employee === undefined ? {} : { expectedName: employee.name, expectedNip: employee.nip };

const isTop = (employee: Employee, { units }: SupervisorContext): boolean => {
  const unit = units.get(employee.unitId);
  return unit?.parentId === undefined && unit?.headId === employee.employeeId;
};

type Found = { readonly supervisorId?: string; readonly finding?: ImportFinding };

const findingAt = (row: number, context: SupervisorContext) => (code: ImportCode, facts: ImportFacts) =>
  importFinding({ row, column: context.column }, code, facts);

/** The supervisor whom a row names, or what is wrong with the cell and who would be right. */
export const findSupervisor = ({ source, employee }: RowEmployee, context: SupervisorContext): Found => {
  const report = findingAt(source.row, context);
  const given = normaliseNip(source.supervisor);
  const expected = naming(expectedFor(employee, context));
  if (given === '') return isTop(employee, context) ? {} : { finding: report('supervisor-missing', expected) };
  if (isNumberNip(source.supervisor))
    return { finding: report('supervisor-is-number', { given: source.supervisor, ...expected }) };
  if (given === employee.nip) return { finding: report('supervisor-is-self', expected) };
  const supervisor = context.byNip.get(given);
  if (supervisor !== undefined) return { supervisorId: supervisor.employeeId };
  const near = parseNip(given) === undefined ? undefined : nearestTo(given, context);
  return { finding: report('supervisor-unknown', { given, ...(near ? naming(near) : expected) }) };
};

const chainFrom = (employee: Employee, byId: ReadonlyMap<string, Employee>): readonly Employee[] => {
  const chain: Employee[] = [];
  let at: Employee | undefined = employee;
  while (at !== undefined && !chain.includes(at)) {
    chain.push(at);
    at = at.supervisorId === undefined ? undefined : byId.get(at.supervisorId);
  }
  return at === undefined ? [] : [...chain, at];
};

/** A finding for everybody of the file whose chain of supervisors comes back to themselves, with the chain. */
export const findLoops = (
  rows: readonly RowEmployee[],
  context: SupervisorContext,
): ReadonlyMap<string, ImportFinding> => {
  const loops = new Map<string, ImportFinding>();
  for (const { source, employee } of rows) {
    const chain = chainFrom(employee, context.byId);
    if (chain.at(-1) !== employee) continue;
    const names = chain.map(({ name }) => name).join(' → ');
    const facts = { chain: names, ...naming(expectedFor(employee, context)) };
    loops.set(employee.employeeId, findingAt(source.row, context)('supervisor-chain-loops', facts));
  }
  return loops;
};
