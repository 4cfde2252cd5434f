import type { AnswerOf } from '../../shared/contract/exchange.ts';
import { addressOf } from '../routes.ts';
import type { CasePageName } from './case-tabs.ts';

type CaseView = AnswerOf<'getCase'>;

const segmentPages = ['plan', 'actuals', 'rating'] as const satisfies readonly CasePageName[];
type SegmentPage = (typeof segmentPages)[number];

/** Whether a page is about one part of the year, which its address then names. */
export const isSegmentPage = (page: CasePageName): page is SegmentPage => segmentPages.some((one) => one === page);

/** The part of the year to open: the one that is open, one that the reader supervises, or the last. */
export const segmentFor = (one: CaseView, wanted: string | undefined, readerId: string): string => {
  const own = one.segments.findLast(({ supervisor }) => supervisor?.employeeId === readerId);
  return wanted ?? own?.segmentId ?? one.segments.at(-1)?.segmentId ?? '';
};

/** The address of a page of a case. */
export const addressIn = (page: CasePageName, caseId: string, segmentId: string): string =>
  isSegmentPage(page) ? addressOf(page, { caseId, segmentId }) : addressOf(page, { caseId });
