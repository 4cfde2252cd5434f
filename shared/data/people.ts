import type { HolidayYear } from '../domain/calendar/working-calendar.ts';
import type { Employee, Mandate, Unit } from '../domain/people/people.ts';
import type { Table, Write } from '../ports/table.ts';
import { documentOf, documentsOf, overwrite, save, type Versioned } from './document.ts';
import { indexes, inIndex, keys, partitions } from './keys.ts';
import { allOf, type PageWish, pageOf } from './query.ts';

/** Instansi: the tenant. */
export interface Agency {
  readonly agencyId: string;
  readonly name: string;
  /** Who announces and who is told of what is stuck (pengelola kepegawaian); the first is in charge. */
  readonly hrIds: readonly string[];
  readonly version: number;
}

/** How a person wants to be told, and when the last letter left. */
export interface Preferences {
  readonly language: 'id' | 'en';
  readonly know: 'immediate' | 'daily' | 'none';
  readonly lastLetterAt?: string;
  /** A letter that may be on its way: after a crash the very same one goes again. */
  readonly pendingLetter?: { readonly messageId: string; readonly noticeIds: readonly string[] };
  readonly version: number;
}

/** A move to another unit, position or supervisor from a day on (mutasi). */
export interface Transfer {
  readonly employeeId: string;
  readonly date: string;
  readonly from: { readonly unitId: string; readonly position: string; readonly supervisorId?: string };
  readonly to: { readonly unitId: string; readonly position: string; readonly supervisorId?: string };
  readonly version: number;
}

/** How a name is searched: without case, accents or marks, and with one space between words. */
export const searchable = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();

/** So many words of a name can be searched by: "Siti Nur Rekaan" is found by any of its three. */
const mostWords = 4;

/** A searchable name from each of its words on: `siti nur rekaan`, `nur rekaan`, `rekaan`. */
const fromEachWord = (name: string): readonly string[] => {
  const words = name.split(' ');
  return words.slice(0, mostWords).map((_, at) => words.slice(at).join(' '));
};

/** Those whose name has a word that begins so, by that word. */
const byName = async (table: Table, { agencyId, name }: { agencyId: string; name: string }, wish: PageWish) => {
  const wanted = searchable(name);
  const found = { ...indexes.names(agencyId, wanted), sk: { beginsWith: wanted }, ...wish };
  const { items, ...page } = await pageOf<{ employeeId: string }>(table, found);
  const ids = [...new Set(items.map(({ employeeId }) => employeeId))];
  const register = documentsOf<Employee>(await table.getMany(ids.map((id) => keys.employee(agencyId, id))));
  const known = new Map(register.map((employee) => [employee.employeeId, employee]));
  // A word of an earlier name may still lie in the index.
  const isCalled = (employee: Employee): boolean =>
    fromEachWord(searchable(employee.name)).some((rest) => rest.startsWith(wanted));
  return { items: ids.flatMap((id) => known.get(id) ?? []).filter(isCalled), ...page };
};

/** The register of an agency's people (kepegawaian), one function per question. */
export const people = (table: Table, agencyId: string) => ({
  agency: async () => documentOf<Agency>(await table.get(keys.agency(agencyId))),
  employee: async (employeeId: string) => documentOf<Employee>(await table.get(keys.employee(agencyId, employeeId))),
  employees: async (ids: readonly string[]): Promise<ReadonlyMap<string, Employee>> => {
    const items = await table.getMany([...new Set(ids)].map((id) => keys.employee(agencyId, id)));
    return new Map(documentsOf<Employee>(items).map((employee) => [employee.employeeId, employee]));
  },
  employeeIdOfNip: async (nip: string): Promise<string | undefined> =>
    documentOf<{ employeeId: string }>(await table.get(keys.nip(agencyId, nip)))?.employeeId,
  /** Those of the NIPs that somebody has. Strongly consistent, unlike the lists by unit. */
  byNips: async (nips: readonly string[]): Promise<readonly Versioned<Employee>[]> => {
    const claims = await table.getMany([...new Set(nips)].map((nip) => keys.nip(agencyId, nip)));
    const ids = documentsOf<{ employeeId: string }>(claims).map(({ employeeId }) => employeeId);
    return documentsOf<Employee>(await table.getMany(ids.map((id) => keys.employee(agencyId, id))));
  },
  staffOf: (unitId: string, wish: PageWish = {}) =>
    pageOf<Employee>(table, { ...indexes.staff(agencyId, unitId), ...wish }),
  allStaffOf: (unitId: string) => allOf<Employee>(table, indexes.staff(agencyId, unitId)),
  byName: (name: string, wish: PageWish = {}) => byName(table, { agencyId, name }, wish),
  byNipTail: (tail: string, wish: PageWish = {}) =>
    pageOf<Employee>(table, { ...indexes.nipTails(agencyId, tail), ...wish }),
  unit: async (unitId: string) => documentOf<Unit>(await table.get(keys.unit(agencyId, unitId))),
  units: () => allOf<Unit>(table, { pk: partitions.units(agencyId), consistent: true }),
  unitPage: (wish: PageWish = {}) => pageOf<Unit>(table, { pk: partitions.units(agencyId), ...wish }),
  mandates: () => allOf<Mandate>(table, { pk: partitions.mandates(agencyId), consistent: true }),
  calendarYears: () => allOf<HolidayYear>(table, { pk: partitions.calendars(agencyId), consistent: true }),
  calendarYear: async (year: number) => documentOf<HolidayYear>(await table.get(keys.calendar(agencyId, year))),
  preferences: async (employeeId: string): Promise<Preferences | undefined> =>
    documentOf<Preferences>(await table.get(keys.preferences(agencyId, employeeId))),
  transfersOf: (employeeId: string) =>
    allOf<Transfer>(table, { pk: partitions.employee(agencyId, employeeId), sk: { beginsWith: 'transfer#' } }),
});

const employeePlace = (agencyId: string, employee: Employee) => {
  const name = searchable(employee.name);
  return {
    key: keys.employee(agencyId, employee.employeeId),
    indexed: {
      ...inIndex(indexes.staff(agencyId, employee.unitId), `${name}#${employee.employeeId}`),
      ...inIndex(indexes.names(agencyId, name), `${name}#${employee.employeeId}`),
      ...inIndex(indexes.nipTails(agencyId, employee.nip.slice(-4)), employee.employeeId),
    },
  };
};

/** The later words of a name, each an item of its own beside the employee's. */
const laterWords = (agencyId: string, { employeeId, name }: Employee): readonly Write[] =>
  fromEachWord(searchable(name)).flatMap((rest, at) =>
    at === 0
      ? []
      : overwrite(
          { employeeId },
          {
            key: keys.nameWord(agencyId, employeeId, at),
            indexed: inIndex(indexes.names(agencyId, rest), `${rest}#${employeeId}`),
          },
        ),
  );

/** How the register is written. `version` 0 is a new document. */
export const peopleWrites = (agencyId: string) => ({
  agency: (agency: Agency): Write => overwrite(agency, { key: keys.agency(agencyId) }),
  /** Goes with every change of units, mandates or holidays: whoever remembers them sees by the agency's version. */
  structureChanged: (): Write => ({ add: keys.agency(agencyId), amounts: { structureChanges: 1 } }),
  unit: (unit: Versioned<Unit>): Write => save(unit, { key: keys.unit(agencyId, unit.unitId) }),
  /** The employee, the words of the name, and the claim on the NIP: six writes at most. */
  employee: (employee: Versioned<Employee>): readonly Write[] => [
    save(employee, employeePlace(agencyId, employee)),
    ...laterWords(agencyId, employee),
    ...(employee.version === 0
      ? [save({ employeeId: employee.employeeId, version: 0 }, { key: keys.nip(agencyId, employee.nip) })]
      : []),
  ],
  mandate: (mandate: Versioned<Mandate>): Write => save(mandate, { key: keys.mandate(agencyId, mandate) }),
  calendar: (year: Versioned<HolidayYear>): Write => save(year, { key: keys.calendar(agencyId, year.year) }),
  preferences: (employeeId: string, preferences: Preferences): Write =>
    save(preferences, { key: keys.preferences(agencyId, employeeId) }),
  transfer: (transfer: Transfer): Write =>
    save(transfer, { key: keys.transfer(agencyId, transfer.employeeId, transfer.date) }),
});
