import { parseNip } from '../people/nip.ts';
import type { Employee } from '../people/people.ts';

export const replayCuts = ['unit', 'grade', 'age', 'sex'] as const;
/** By what a replay is told apart: unit organisasi, golongan, kelompok umur, jenis kelamin. */
export type ReplayCut = (typeof replayCuts)[number];

/** The group of a person in each cut. `unknown` where the personnel file does not say. */
export type ReplayGroups = Readonly<Record<ReplayCut, string>>;

const ageBands = [
  { group: 'under-30', below: 30 },
  { group: '30-39', below: 40 },
  { group: '40-49', below: 50 },
  { group: '50-over', below: Number.POSITIVE_INFINITY },
] as const;

const gradeOf = ({ rank, employment }: Pick<Employee, 'rank' | 'employment'>): string => {
  const [grade = ''] = rank.trim().split('/');
  if (grade === '') return 'unknown';
  return employment === 'PPPK' ? `PPPK ${grade}` : grade;
};

/**
 * To which groups a person belongs on the last day of the year. Birth year and sex are read from the NIP, which itself
 * goes no further; a golongan counts without its ruang, that of a PPPK as one of its own.
 */
export const groupsOf = (
  employee: Pick<Employee, 'unitId' | 'rank' | 'employment' | 'nip'>,
  year: number,
): ReplayGroups => {
  const nip = parseNip(employee.nip);
  const age = nip === undefined ? undefined : year - Number(nip.birthDate.slice(0, 4));
  return {
    unit: employee.unitId,
    grade: gradeOf(employee),
    age: (age === undefined ? undefined : ageBands.find(({ below }) => age < below)?.group) ?? 'unknown',
    sex: nip?.sex ?? 'unknown',
  };
};
