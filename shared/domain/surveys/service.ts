import { accept, type Decision, refuse } from '../decision.ts';
import type { Bilingual } from '../schemes/scheme.ts';

/** Jenis layanan: what citizens come for, and are asked about afterwards. */
export interface SurveyService {
  readonly serviceId: string;
  readonly unitId: string;
  readonly name: Bilingual;
  /** Whether anything is paid; where not, nobody is asked about the cost. */
  readonly costApplies: boolean;
  /** How many use it in a quarter: what the wanted sample is computed from. */
  readonly usersPerQuarter: number;
  /** How long it should take, in minutes. */
  readonly minutes?: number;
  readonly closedAt?: string;
  readonly version: number;
}

/** Ends a service: no new links; what was answered stays. */
export const closeService = (service: SurveyService, now: string): Decision<SurveyService> =>
  service.closedAt === undefined
    ? accept({ ...service, closedAt: now })
    : refuse({ code: 'survey-service-closed', facts: { at: service.closedAt } });

/** The quarter of a day, such as `2026-Q1`: one period of the survey. */
export const quarterOf = (date: string): string => `${date.slice(0, 4)}-Q${Math.ceil(Number(date.slice(5, 7)) / 3)}`;

/** The quarters of some days that are over on a day, in order of time. */
export const endedQuarters = (
  { from, to }: { readonly from: string; readonly to: string },
  today: string,
): readonly string[] => {
  const quarters: string[] = [];
  const current = quarterOf(today);
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year += 1) {
    for (const quarter of [1, 2, 3, 4]) quarters.push(`${year}-Q${quarter}`);
  }
  return quarters.filter((quarter) => quarter >= quarterOf(from) && quarter <= quarterOf(to) && quarter < current);
};
