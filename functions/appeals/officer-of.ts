import type { CaseFile } from '../../shared/data/cases.ts';
import { officerForAppeal } from '../../shared/domain/appeals/appeal-officer.ts';
import { tookPart } from '../../shared/domain/appeals/appeal-ruling.ts';
import { localDateOf } from '../../shared/domain/calendar/local-time.ts';
import type { Result } from '../../shared/domain/scoring/result.ts';
import type { CaseOffice } from '../steps/case-office.ts';

/** Who rated the year, and so explains the rating. */
export const raterOf = ({ layers }: Result): string => layers.findLast(({ kind }) => kind === 'supervisor')?.by ?? '';

/** Who decides the appeal of a case: its reviewing officer, or the next superior who had no part in the result. */
export const officerOf = (
  { case: { reviewingOfficerId, employeeId } }: CaseFile,
  { result, now }: { readonly result: Result; readonly now: string },
  { register, calendar }: CaseOffice,
): string | undefined => {
  const today = localDateOf(now, calendar.zone);
  const superiorOf = (id: string) => register.supervisorOf(id, today);
  const named = reviewingOfficerId !== undefined && register.employee(reviewingOfficerId) !== undefined;
  const first = named ? reviewingOfficerId : superiorOf(raterOf(result));
  return officerForAppeal(first, { involved: [employeeId, ...tookPart(result)], superiorOf });
};
