import { caseWrites, saveCase } from '../../shared/data/cases.ts';
import type { Appeal } from '../../shared/domain/appeals/appeal.ts';
import type { Case } from '../../shared/domain/case.ts';
import type { Write } from '../../shared/ports/table.ts';

/** The case in the view of who decides its appeal, and no longer of who decided it before. */
export const inViewOfOfficer = (one: Case, { reviewingOfficerId }: Appeal): Case =>
  reviewingOfficerId === undefined ? one : { ...one, reviewingOfficerId };

/** Saves an appeal that passed to another officer, together with the case. */
export const appealGivenTo = (one: Case, appeal: Appeal): readonly Write[] => [
  caseWrites(one.agencyId, one.caseId).appeal(appeal),
  ...saveCase(inViewOfOfficer(one, appeal), one),
];
