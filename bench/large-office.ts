import { saveCase } from '../shared/data/cases.ts';
import { addedTogether } from '../shared/data/counts.ts';
import { cycleWrites } from '../shared/data/cycles.ts';
import { peopleWrites } from '../shared/data/people.ts';
import { builtInSchemes } from '../shared/data/schemes.ts';
import { saveTask } from '../shared/data/tasks.ts';
import { type Case, caseStages } from '../shared/domain/case.ts';
import type { Cycle, PhaseState } from '../shared/domain/cycles/cycle.ts';
import type { Employee, Unit } from '../shared/domain/people/people.ts';
import { phases } from '../shared/domain/schemes/scheme.ts';
import type { Task } from '../shared/domain/tasks/task.ts';
import type { Table, Write } from '../shared/ports/table.ts';

export const agencyId = 'besar';
export const cycleId = '2026';
export const hrId = 'hr';
export const now = '2026-03-16T02:00:00.000Z';

const branches = 40;
const unitsInBranch = 49;
const peopleInUnit = 50;
/** The tables that are measured show the people of the first branch: others are only counted. */
const branchWithNames = 'b0';

const unitOf = (unitId: string, name: string, parentId?: string): Unit => ({
  unitId,
  name,
  ...(parentId === undefined ? {} : { parentId }),
  zone: 'WIB',
  weekDays: 5,
});

/** One top, branches below it, and units below these: 2,001 in all. */
export const units: readonly Unit[] = [
  unitOf('top', 'Pemerintah Provinsi Contoh'),
  ...Array.from({ length: branches }, (_, branch) => [
    unitOf(`b${branch}`, `Dinas Contoh Nomor ${branch}`, 'top'),
    ...Array.from({ length: unitsInBranch }, (__, index) =>
      unitOf(`b${branch}-u${index}`, `Unit Pelaksana Teknis ${branch}.${index}`, `b${branch}`),
    ),
  ]).flat(),
];

const employeeOf = (employeeId: string, unitId: string, index: number): Employee => ({
  employeeId,
  nip: String(198_000_000_000_000_000n + BigInt(index)),
  name: `Pegawai ${employeeId}`,
  email: `${employeeId}@kantor.example`,
  employment: 'PNS',
  rank: 'III/a',
  position: 'Pelaksana',
  positionKind: 'pelaksana',
  unitId,
  roles: employeeId === hrId ? ['hr'] : [],
  language: 'id',
});

const caseOf = (employeeId: string, unitId: string, index: number): Case => ({
  agencyId,
  caseId: `${cycleId}-${employeeId}`,
  cycleId,
  employeeId,
  unitId,
  segments: [],
  stage: caseStages[index % 4] ?? 'draft',
  midReview: 'not-yet',
  selfAssessed: false,
  version: 0,
});

/** Deadlines are spread over forty working days, as when everybody submits at the own pace. */
const dueAt = (index: number): string =>
  `2026-0${2 + ((index >> 3) % 2)}-${String(1 + (index % 20)).padStart(2, '0')}T16:59:59.999Z`;

const taskOf = ({ caseId, employeeId, unitId }: Case, index: number): Task => ({
  taskId: `${caseId}~approve-targets~s1~x`,
  kind: 'approve-targets',
  caseId,
  cycleId,
  unitId,
  subjectId: employeeId,
  assigneeId: hrId,
  openedAt: '2026-01-26T02:00:00.000Z',
  wait: { dueAt: dueAt(index), steps: [], onSilence: 'pass-to-superior' },
  taken: [],
  status: 'open',
  execution: `x-${employeeId}`,
  version: 0,
});

const cycle = (): Cycle => {
  const [scheme] = builtInSchemes.all();
  if (!scheme) throw new Error('there is a scheme');
  const wait = { dueAt: '2026-12-31T16:59:59.999Z', steps: [], onSilence: 'go-on-without' } as const;
  const stateOf = (phase: PhaseState['phase']): PhaseState => ({
    phase,
    status: 'open',
    opensAt: '2026-01-01T00:00:00.000Z',
    closesAt: wait.dueAt,
    wait,
    taken: [],
  });
  return {
    agencyId,
    cycleId,
    year: 2026,
    schemeId: scheme.schemeId,
    schemeVersion: scheme.version,
    status: 'open',
    phases: Object.fromEntries(phases.map((phase) => [phase, stateOf(phase)])) as Cycle['phases'],
    version: 0,
  };
};

const inParts = async (table: Table, writes: readonly Write[], size: number): Promise<void> => {
  for (let start = 0; start < writes.length; start += size) await table.transact(writes.slice(start, start + size));
};

const writeUnit = async (table: Table, { unitId }: Unit, first: number): Promise<void> => {
  const write = peopleWrites(agencyId);
  for (let part = 0; part < peopleInUnit; part += 25) {
    const writes: Write[] = [];
    for (let index = first + part; index < first + part + 25; index += 1) {
      const one = caseOf(`p${index}`, unitId, index);
      writes.push(...saveCase(one, undefined));
      if (one.stage === 'submitted') writes.push(...saveTask(agencyId, taskOf(one, index), undefined));
      if (unitId.startsWith(`${branchWithNames}-`)) {
        writes.push(...write.employee({ ...employeeOf(`p${index}`, unitId, index), version: 0 }).slice(0, 1));
      }
    }
    await table.transact(addedTogether(writes));
  }
};

/** Writes an agency of about 100,000 people, a quarter of whom wait for the approval of their plan. */
export const writeLargeOffice = async (table: Table): Promise<void> => {
  const write = peopleWrites(agencyId);
  await table.transact([
    write.agency({ agencyId, name: 'Pemerintah Provinsi Contoh', hrIds: [hrId], version: 0 }),
    cycleWrites(agencyId).cycle(cycle()),
    ...write.employee({ ...employeeOf(hrId, 'top', 0), version: 0 }),
  ]);
  await inParts(
    table,
    units.map((unit) => write.unit({ ...unit, version: 0 })),
    100,
  );
  let first = 1;
  for (const unit of units) {
    await writeUnit(table, unit, first);
    first += peopleInUnit;
  }
};
