import { z } from 'zod';
import year2026 from '../../data/holidays/2026.json' with { type: 'json' };
import year2027 from '../../data/holidays/2027.json' with { type: 'json' };
import { identifier, textOf } from '../../shared/contract/shapes/primitives.ts';
import { registerAgency } from '../../shared/data/agencies.ts';
import { commit } from '../../shared/data/journal.ts';
import { people, peopleWrites } from '../../shared/data/people.ts';
import { localDateOf } from '../../shared/domain/calendar/local-time.ts';
import type { HolidayYear } from '../../shared/domain/calendar/working-calendar.ts';
import { limits } from '../../shared/domain/limits.ts';
import { nipFindings, normaliseNip } from '../../shared/domain/people/nip.ts';
import type { Employee } from '../../shared/domain/people/people.ts';
import type { Table, Write } from '../../shared/ports/table.ts';

const hrOfficer = z.strictObject({
  name: textOf(limits.name),
  nip: z.string(),
  email: z.email(),
  employment: z.enum(['PNS', 'PPPK']),
  rank: textOf(limits.name),
  position: textOf(limits.name),
  positionKind: z.enum(['jpt', 'administrator', 'pengawas', 'pelaksana', 'fungsional']),
});

/** What is known of an agency before anybody can sign in: its root unit, and the first person of HR. */
export const agencyDraft = z.strictObject({
  agencyId: identifier,
  name: textOf(limits.name),
  unit: z.strictObject({
    unitId: identifier,
    name: textOf(limits.name),
    zone: z.enum(['WIB', 'WITA', 'WIT']),
    weekDays: z.union([z.literal(5), z.literal(6)]),
  }),
  hr: hrOfficer,
});

export type AgencyDraft = z.output<typeof agencyDraft>;

export interface FoundingEffects {
  readonly table: Table;
  readonly now: string;
  readonly id: string;
}

const calendars = [year2026, year2027] as unknown as readonly HolidayYear[];

const employeeOf = ({ hr, unit }: AgencyDraft, employeeId: string): Employee => ({
  ...hr,
  employeeId,
  nip: normaliseNip(hr.nip),
  unitId: unit.unitId,
  zone: unit.zone,
  roles: ['hr'],
  language: 'id',
});

const writesOf = ({ agencyId, name, unit }: AgencyDraft, employee: Employee): readonly Write[] => {
  const write = peopleWrites(agencyId);
  return [
    write.agency({ agencyId, name, hrIds: [employee.employeeId], version: 0 }),
    registerAgency(agencyId),
    write.unit({ ...unit, version: 0 }),
    ...write.employee({ ...employee, version: 0 }),
    ...calendars.map((year) => write.calendar({ ...year, version: 0 })),
  ];
};

const checkNip = ({ hr, unit }: AgencyDraft, now: string): void => {
  const check = { today: localDateOf(now, unit.zone), mode: 'entry', employment: hr.employment } as const;
  const [wrong] = nipFindings(hr.nip, check).filter(({ severity }) => severity === 'blocker');
  if (wrong) throw new Error(`/hr/nip: ${wrong.facts.reason}`);
};

/**
 * Writes an agency with its root unit, its calendars and its first person of HR, who then loads everybody else. All of it
 * is written in one transaction, and stands in the journal of the register.
 * @returns the id of the person, which their account must carry
 * @throws {Error} when the agency is there already, or when the NIP can't be one
 */
export const foundAgency = async (draft: AgencyDraft, { table, now, id }: FoundingEffects): Promise<string> => {
  const { agencyId } = draft;
  checkNip(draft, now);
  if (await people(table, agencyId).agency()) throw new Error(`the agency ${agencyId} is there already`);
  const employee = employeeOf(draft, id);
  const change = { agencyId, journalId: 'people', action: 'foundAgency', actorId: 'operator', events: [] };
  await commit(table, { ...change, writes: writesOf(draft, employee), afterSequence: 0 }, { now });
  return employee.employeeId;
};
