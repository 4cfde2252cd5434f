import year2026 from '../../data/holidays/2026.json' with { type: 'json' };
import year2027 from '../../data/holidays/2027.json' with { type: 'json' };
import { newCase } from '../../functions/cycles/new-case.ts';
import { openRegister } from '../../functions/register.ts';
import { caseWrites, saveCase } from '../../shared/data/cases.ts';
import { cycleWrites } from '../../shared/data/cycles.ts';
import { peopleWrites } from '../../shared/data/people.ts';
import type { HolidayYear } from '../../shared/domain/calendar/working-calendar.ts';
import type { Case } from '../../shared/domain/case.ts';
import type { Cycle, PhaseState } from '../../shared/domain/cycles/cycle.ts';
import { planPhase } from '../../shared/domain/cycles/phase-plan.ts';
import type { Employee, Mandate, Unit } from '../../shared/domain/people/people.ts';
import { type Phase, phases, type Scheme } from '../../shared/domain/schemes/scheme.ts';
import type { Plan, PlanContent } from '../../shared/domain/targets/plan.ts';
import type { App } from './app.ts';

/** The people of the small office: `kepala` heads it, `budi` heads the service unit of `siti` and `joko`, `wati` is HR. */
const employee = (employeeId: string, rest: Partial<Employee>): Employee => ({
  employeeId,
  nip: `19860926201505${(['kepala', 'budi', 'siti', 'joko', 'wati', 'rina'].indexOf(employeeId) % 2) + 1}90${['kepala', 'budi', 'siti', 'joko', 'wati', 'rina'].indexOf(employeeId)}`,
  name: `${employeeId.charAt(0).toUpperCase()}${employeeId.slice(1)} Contoh`,
  email: `${employeeId}@kantor.example`,
  employment: 'PNS',
  rank: 'III/c',
  position: 'Analis Pelayanan',
  positionKind: 'fungsional',
  functionalLevel: 'ahli-pertama',
  unitId: 'layanan',
  roles: [],
  language: 'id',
  zone: 'WIB',
  ...rest,
});

export const smallOffice = {
  units: [
    { unitId: 'dinas', name: 'Dinas Contoh', headId: 'kepala', zone: 'WIB', weekDays: 5 },
    { unitId: 'layanan', name: 'Bidang Layanan', parentId: 'dinas', headId: 'budi', zone: 'WIB', weekDays: 5 },
  ] as readonly Unit[],
  employees: [
    employee('kepala', { unitId: 'dinas', position: 'Kepala Dinas', positionKind: 'jpt' }),
    employee('wati', { unitId: 'dinas', supervisorId: 'kepala', roles: ['hr'], position: 'Analis SDM' }),
    employee('budi', { supervisorId: 'kepala', position: 'Kepala Bidang Layanan', positionKind: 'administrator' }),
    employee('siti', { supervisorId: 'budi' }),
    employee('joko', { supervisorId: 'budi' }),
  ] as readonly Employee[],
  mandates: [] as readonly Mandate[],
};

export const cycleId = '2026';
export const caseOf = (employeeId: string): string => `${cycleId}-${employeeId}`;

type Opened = Required<Pick<OfficeWish, 'open' | 'closed'>>;

const phaseStates = (scheme: Scheme, { open, closed }: Opened, years: readonly HolidayYear[]): Cycle['phases'] =>
  Object.fromEntries(
    phases.map((phase): [Phase, PhaseState] => {
      const state = planPhase(phase, 2026, { scheme, calendar: { weekDays: 5, zone: 'WIB', years } });
      if (closed.includes(phase)) return [phase, { ...state, status: 'closed' }];
      return [phase, open.includes(phase) ? { ...state, status: 'open' } : state];
    }),
  ) as Cycle['phases'];

export interface OfficeWish {
  readonly schemeId?: string;
  /** Phases that are open. */
  readonly open?: readonly Phase[];
  readonly closed?: readonly Phase[];
  readonly employees?: readonly Employee[];
}

/** Writes the small office, its calendars, an open cycle and a case for everybody into the app's table. */
export const openSmallOffice = async (app: App, wish: OfficeWish = {}): Promise<{ cycle: Cycle; scheme: Scheme }> => {
  const { agencyId, table, deps } = app;
  const years = [year2026, year2027] as unknown as readonly HolidayYear[];
  const scheme = deps.schemes.all().find((one) => one.schemeId === (wish.schemeId ?? 'permenpanrb-6-2022'));
  if (!scheme) throw new Error(`no scheme ${wish.schemeId}`);
  const write = peopleWrites(agencyId);
  await table.transact([
    write.agency({ agencyId, name: 'Kantor Contoh', hrIds: ['wati'], version: 0 }),
    ...smallOffice.units.map((unit) => write.unit({ ...unit, version: 0 })),
    ...years.map((year) => write.calendar({ ...year, version: 0 })),
  ]);
  const staff = wish.employees ?? smallOffice.employees;
  for (let at = 0; at < staff.length; at += 16) {
    await table.transact(staff.slice(at, at + 16).flatMap((one) => write.employee({ ...one, version: 0 })));
  }
  const cycle: Cycle = {
    agencyId,
    cycleId,
    year: 2026,
    schemeId: scheme.schemeId,
    schemeVersion: scheme.version,
    status: 'open',
    phases: phaseStates(scheme, { open: wish.open ?? ['planning'], closed: wish.closed ?? [] }, years),
    version: 0,
  };
  const ids = staff.map(({ employeeId }) => employeeId);
  const register = await openRegister(agencyId, ids, deps);
  const made = ids.flatMap((id) => register.employee(id) ?? []).map((one) => newCase(one, { cycle, register }));
  await table.transact([
    cycleWrites(agencyId).cycle(cycle),
    ...made.flatMap((one) => saveCase(one, undefined).slice(0, 1)),
  ]);
  return { cycle, scheme };
};

/** A plan with one main objective and two indicators whose weights are exact. */
export const aPlanContent = (overrides: Partial<PlanContent> = {}): PlanContent => ({
  objectives: [
    {
      objectiveId: 'o1',
      kind: 'main',
      text: 'Pengaduan masyarakat terselesaikan tepat waktu',
      weight: 10_000,
      indicators: [
        {
          indicatorId: 'i1',
          name: 'Waktu penyelesaian pengaduan',
          aspect: 'time',
          unitOfMeasure: 'hari kerja',
          direction: 'lower',
          formula: 'ratio',
          target: { value: 10 },
          weight: 5_000,
          accumulation: 'mean',
          method: 'Rata-rata hari kerja dari diterima sampai selesai',
        },
        {
          indicatorId: 'i2',
          name: 'Pengaduan yang diselesaikan',
          aspect: 'quantity',
          unitOfMeasure: 'pengaduan',
          direction: 'higher',
          formula: 'ratio',
          target: { value: 120 },
          weight: 5_000,
          accumulation: 'sum',
          method: 'Jumlah pengaduan yang ditutup dalam setahun',
        },
      ],
    },
  ],
  expectations: {},
  annex: { resources: [], accountability: [], consequences: [] },
  ...overrides,
});

/** Puts an approved plan under a case, and the case into the stage `approved`. */
export const withApprovedPlan = async (app: App, employeeId: string, content = aPlanContent()): Promise<Plan> => {
  const { agencyId, table } = app;
  const caseId = caseOf(employeeId);
  const plan: Plan = {
    ...content,
    caseId,
    segmentId: 's1',
    employeeId,
    status: 'approved',
    revision: 1,
    comments: [],
    submittedAt: app.now(),
    decidedAt: app.now(),
    decidedBy: 'budi',
    version: 0,
  };
  const before = (await table.get({ pk: `A#${agencyId}#C#${caseId}`, sk: 'case' }))?.doc as Case;
  const current: Case = { ...before, version: 1 };
  await table.transact([
    caseWrites(agencyId, caseId).plan(plan),
    ...saveCase({ ...current, stage: 'approved' }, undefined).slice(0, 1),
  ]);
  return { ...plan, version: 1 };
};
