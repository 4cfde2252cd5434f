import type { LocalDate } from '../calendar/local-date.ts';

/** The three time zones of Indonesia; none has daylight saving. */
export type Zone = 'WIB' | 'WITA' | 'WIT';

/** Unit organisasi: a node of the agency's tree. A vacancy is a unit without `headId`. */
export interface Unit {
  readonly unitId: string;
  readonly name: string;
  readonly parentId?: string;
  readonly headId?: string;
  readonly zone: Zone;
  /** A six-day week counts Saturday as a working day. */
  readonly weekDays: 5 | 6;
}

export type Employment = 'PNS' | 'PPPK';

/** Level of a functional position (jenjang jabatan fungsional), which carries the coefficient of credit points. */
export type FunctionalLevel =
  | 'pemula'
  | 'terampil'
  | 'mahir'
  | 'penyelia'
  | 'ahli-pertama'
  | 'ahli-muda'
  | 'ahli-madya'
  | 'ahli-utama';

/** Roles beyond being an employee. Supervisor and reviewing officer are relations, never roles. */
export type Role = 'hr' | 'operator';

/** Pegawai. `nip` is personal data: never in an address, a log line or a mail subject. */
export interface Employee {
  readonly employeeId: string;
  /** 18 digits, never a number. */
  readonly nip: string;
  readonly name: string;
  readonly titleBefore?: string;
  readonly titleAfter?: string;
  readonly email: string;
  readonly employment: Employment;
  /** Golongan/ruang such as `III/c`, or the golongan of a PPPK such as `IX`. */
  readonly rank: string;
  readonly position: string;
  readonly positionKind: 'jpt' | 'administrator' | 'pengawas' | 'pelaksana' | 'fungsional';
  readonly functionalLevel?: FunctionalLevel;
  readonly unitId: string;
  /** Pejabat penilai kinerja. The head of the agency has none. */
  readonly supervisorId?: string;
  readonly roles: readonly Role[];
  readonly language: 'id' | 'en';
  /** Of the unit, copied so that a letter needs no second look-up; WIB when absent. */
  readonly zone?: Zone;
}

/** Plt or Plh: somebody acts as the head of a unit between two dates, by a decree. */
export interface Mandate {
  readonly mandateId: string;
  readonly unitId: string;
  readonly holderId: string;
  readonly kind: 'plt' | 'plh';
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly decree: string;
}

/**
 * A dated part of an employee's year: one unit, one position, one supervisor, one plan. A transfer or a new supervisor
 * starts the next segment. Source: PermenPANRB 6/2022 (the plan is adjusted on transfer), confidence B.
 */
export interface Segment {
  readonly segmentId: string;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly unitId: string;
  readonly position: string;
  readonly supervisorId?: string;
}
