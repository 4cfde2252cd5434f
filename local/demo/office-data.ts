import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Employee, Mandate, Role, Unit } from '../../shared/domain/people/people.ts';
import { importPeople } from '../../shared/domain/people/people-import.ts';
import type { ImportRecord } from '../../shared/domain/people/people-import-columns.ts';
import { importUnits } from '../../shared/domain/people/people-import-units.ts';
import type { AccountSeed } from '../accounts.ts';
import { actualsOf, type OfficeMonth } from './office-actuals.ts';
import { cellOf, readTable, readText } from './office-csv.ts';
import { type OfficeIdentity, readIdentity } from './office-identity.ts';
import { type Judgement, judgementFor } from './office-judgements.ts';
import { type MeasuredRow, partedRows } from './office-measured.ts';
import { accountsOf, mandatesOf, type Names, type OfficeTransfer, rolesOf, transfersOf } from './office-people.ts';
import { type Assignment, lineId, type OfficePlan, planFor } from './office-plans.ts';
import { type JudgementFile, judgementFile, planFile } from './office-shapes.ts';
import { type Story, storyFile } from './story/story-shapes.ts';

/** A remark during the year. */
interface OfficeCheckIn {
  readonly employeeId: string;
  readonly by: 'supervisor' | 'employee';
  readonly date: string;
  readonly objectiveId: string;
  readonly text: string;
}

/** Everything that a year of the fictional office needs. Ids are the same in every run. */
export interface Office extends OfficeIdentity {
  /** Of its directory, by which it is asked for. */
  readonly name: string;
  readonly units: readonly Unit[];
  /** Rows of the personnel file as exported, with its one wrong supervisor. */
  readonly rows: readonly ImportRecord[];
  /** The rows that put it right, in the same columns. */
  readonly corrections: readonly ImportRecord[];
  /** The same two tables as HR has them. */
  readonly files: { readonly employees: string; readonly corrections: string };
  readonly idFor: (nip: string) => string;
  readonly rolesFor: (nip: string) => readonly Role[];
  /** As they are on 1 January after the corrections. */
  readonly employees: readonly Employee[];
  readonly mandates: readonly Mandate[];
  readonly transfers: readonly OfficeTransfer[];
  readonly plans: readonly OfficePlan[];
  readonly actuals: readonly OfficeMonth[];
  /** What is measured from events instead of typed. */
  readonly measured: readonly MeasuredRow[];
  readonly judgements: readonly Judgement[];
  /** By unit: the organisation's predicate, and why a spread differs from what it suggests. */
  readonly organisation: Readonly<Record<string, JudgementFile['organisation'][string] & { spreadReason: string }>>;
  readonly appeals: readonly (Omit<JudgementFile['appeals'][number], 'nip'> & { readonly employeeId: string })[];
  readonly followUpCompletions: JudgementFile['followUpCompletions'];
  readonly checkIns: readonly OfficeCheckIn[];
  readonly accounts: readonly AccountSeed[];
  readonly story: Story;
}

const readJson = (directory: string, name: string): unknown => JSON.parse(readFileSync(join(directory, name), 'utf8'));

/** An office without a file of its own has no story beyond the year. */
const readStory = (directory: string): Story =>
  existsSync(join(directory, 'cerita.json')) ? storyFile.parse(readJson(directory, 'cerita.json')) : {};

/** A number for everybody by the order of the file, so that ids say nothing of the person. */
const idsOf = (rows: readonly ImportRecord[], prefix: string): ((nip: string) => string) => {
  const ids = new Map(
    rows.map((row, index) => [cellOf(row, 'NIP'), `${prefix}-${String(index + 1).padStart(3, '0')}`]),
  );
  return (nip) => {
    const id = ids.get(nip);
    if (id === undefined) throw new Error('a table of the office names somebody who is not in pegawai.csv');
    return id;
  };
};

const readPeople = (directory: string, { agency, idPrefix }: OfficeIdentity) => {
  const [rows, corrections] = [readTable(directory, 'pegawai.csv'), readTable(directory, 'perbaikan.csv')];
  const idFor = idsOf(rows, idPrefix);
  const knows = (nip: string) => rows.some((row) => row.NIP === nip);
  const { units } = importUnits(readTable(directory, 'unit.csv'), { knows, idFor });
  const unitNamed = (name: string): Unit => {
    const unit = units.find((one) => one.name === name);
    if (unit === undefined) throw new Error(`unit.csv has no unit ${name}`);
    return unit;
  };
  const names: Names = { unitNamed, idFor };
  const mandates = mandatesOf(readTable(directory, 'plt.csv'), names);
  const transfers = transfersOf(readTable(directory, 'mutasi.csv'), names);
  const roles = rolesOf(readTable(directory, 'peran.csv'));
  const rolesFor = (nip: string): readonly Role[] => roles.get(nip) ?? [];
  const corrected = rows.map((row) => corrections.find(({ NIP }) => NIP === row.NIP) ?? row);
  const context = { units, existing: [], mandates, idFor, rolesFor, today: `${agency.year}-01-01` };
  return {
    units,
    rows,
    corrections,
    files: { employees: readText(directory, 'pegawai.csv'), corrections: readText(directory, 'perbaikan.csv') },
    idFor,
    rolesFor,
    mandates,
    transfers,
    employees: importPeople(corrected, context).added,
  };
};

/** The parts of everybody's year: who is transferred has two. */
const assignmentsOf = (employees: readonly Employee[], transfers: readonly OfficeTransfer[]): readonly Assignment[] =>
  employees.flatMap((employee): readonly Assignment[] => {
    const transfer = transfers.find(({ employeeId }) => employeeId === employee.employeeId);
    const first: Assignment = { employee, segment: 1 };
    return transfer === undefined ? [first] : [first, { employee: { ...employee, ...transfer }, segment: 2 }];
  });

/**
 * Reads the fictional office from its directory.
 * @throws when a file is malformed or names somebody, a unit or a position that isn't there
 */
export const loadOffice = (directory: string): Office => {
  const identity = readIdentity(directory);
  const people = readPeople(directory, identity);
  const { idFor, employees, transfers } = people;
  const file = judgementFile.parse(readJson(directory, 'penilaian.json'));
  const templates = planFile.parse(readJson(directory, 'skp.json'));
  const plans = assignmentsOf(employees, transfers).map((one) => planFor(one, templates, file.returnedPlans));
  const segmentOf = (nip: string, month: string) =>
    transfers.some(({ employeeId, date }) => employeeId === idFor(nip) && `${month}-01` >= date) ? 2 : 1;
  const story = readStory(directory);
  const rows = partedRows(readTable(directory, 'realisasi.csv'), { measures: story.measures, idFor });
  const plansOf = ({ employeeId }: Employee) => plans.filter((plan) => plan.employeeId === employeeId);
  return {
    ...identity,
    name: basename(directory),
    ...people,
    plans,
    actuals: actualsOf(rows.typed, { idFor, segmentOf }),
    measured: rows.measured,
    judgements: employees.map((employee) =>
      judgementFor(employee, plansOf(employee), { file, idFor, scheme: identity.scheme }),
    ),
    organisation: Object.fromEntries(
      Object.entries(file.organisation).map(([unitId, rating]) => [
        unitId,
        { ...rating, spreadReason: file.spreadReasons[unitId] ?? '' },
      ]),
    ),
    appeals: file.appeals.map(({ nip, ...appeal }) => ({ employeeId: idFor(nip), ...appeal })),
    followUpCompletions: file.followUpCompletions,
    checkIns: file.checkIns.map(({ nip, objective, ...checkIn }) => ({
      employeeId: idFor(nip),
      objectiveId: lineId(idFor(nip), objective),
      ...checkIn,
    })),
    accounts: accountsOf(employees, identity.agency.agencyId),
    story,
  };
};
