import { normaliseNip } from './nip.ts';
import type { Unit, Zone } from './people.ts';
import { cellReader, headersOf, type ImportRecord, type UnitField, unitColumns } from './people-import-columns.ts';
import { type ImportFacts, type ImportFinding, importFinding } from './people-import-findings.ts';

/** What a file of units comes to. */
export interface UnitImport {
  readonly units: readonly Unit[];
  readonly findings: readonly ImportFinding[];
}

type Report = (field: UnitField, code: ImportFinding['code'], facts: ImportFacts) => void;

/** Who may be a head: everybody of the agency or of the file of employees, by NIP. */
export interface UnitContext {
  readonly knows: (nip: string) => boolean;
  readonly idFor: (nip: string) => string;
  /** Units on record, so that a file may hold only some; a row of the file counts instead of its unit on record. */
  readonly existing?: readonly Unit[];
}

const zones: readonly string[] = ['WIB', 'WITA', 'WIT'] satisfies readonly Zone[];

const readUnit = (cell: (field: UnitField) => string, report: Report, { idFor, knows }: UnitContext): Unit => {
  const [zone, weekDays, parent] = [cell('zone').toUpperCase(), cell('weekDays') || '5', cell('parent')];
  const head = normaliseNip(cell('head'));
  if (cell('code') === '') report('code', 'value-missing', { wanted: 'KODE' });
  if (cell('name') === '') report('name', 'value-missing', { wanted: 'NAMA' });
  if (!zones.includes(zone)) report('zone', 'zone-unknown', { given: cell('zone') });
  if (weekDays !== '5' && weekDays !== '6') report('weekDays', 'week-days-unknown', { given: weekDays });
  if (head !== '' && !knows(head)) report('head', 'head-unknown', { given: cell('head') });
  return {
    unitId: cell('code'),
    name: cell('name'),
    ...(parent !== '' && { parentId: parent }),
    ...(head !== '' && knows(head) && { headId: idFor(head) }),
    zone: zone as Zone,
    weekDays: weekDays === '6' ? 6 : 5,
  };
};

const isAboveItself = (unit: Unit, byId: ReadonlyMap<string, Unit>): boolean => {
  const seen = new Set<string>();
  let at: Unit | undefined = unit;
  while (at?.parentId !== undefined && !seen.has(at.unitId)) {
    seen.add(at.unitId);
    at = byId.get(at.parentId);
  }
  return at?.unitId === unit.unitId && seen.has(unit.unitId);
};

/**
 * Reads a file of units: code, name, code of the parent, time zone, days of work a week, NIP of the head; without a head
 * it is a vacancy. A row with an error is left out, and new units below it with it.
 */
export const importUnits = (records: readonly ImportRecord[], context: UnitContext): UnitImport => {
  const headers = headersOf(Object.keys(records[0] ?? {}), unitColumns);
  const findings: ImportFinding[] = [];
  const kept = new Map<string, { unit: Unit; report: Report }>();
  records.forEach((record, index) => {
    let broken = false;
    const report: Report = (field, code, facts) => {
      const column = headers[field];
      const finding = importFinding({ row: index + 2, ...(column !== undefined && { column }) }, code, facts);
      broken ||= finding.severity === 'error';
      findings.push(finding);
    };
    const unit = readUnit(cellReader(record, headers), report, context);
    const twice = [...kept.values()].some(({ unit: { unitId, name } }) => unitId === unit.unitId || name === unit.name);
    if (twice) report('code', 'unit-duplicate', { given: `${unit.unitId} ${unit.name}` });
    if (!broken) kept.set(unit.unitId, { unit, report });
  });
  dropOrphans(kept, context.existing ?? []);
  return { units: [...kept.values()].map(({ unit }) => unit), findings };
};

const dropOrphans = (kept: Map<string, { unit: Unit; report: Report }>, existing: readonly Unit[]): void => {
  const onRecord = existing.map((unit): [string, Unit] => [unit.unitId, unit]);
  const byId = new Map([...onRecord, ...[...kept].map(([id, { unit }]): [string, Unit] => [id, unit])]);
  const recorded = new Set(existing.map(({ unitId }) => unitId));
  for (const [id, { unit, report }] of [...kept]) {
    if (!isAboveItself(unit, byId)) continue;
    report('parent', 'parents-loop', { given: unit.name });
    kept.delete(id);
  }
  let before: number;
  do {
    before = kept.size;
    for (const [id, { unit, report }] of [...kept]) {
      if (unit.parentId === undefined || kept.has(unit.parentId) || recorded.has(unit.parentId)) continue;
      report('parent', 'parent-unknown', { given: unit.parentId });
      kept.delete(id);
    }
  } while (kept.size < before);
};
