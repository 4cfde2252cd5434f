import { type CaseFile, saveCase } from '../../shared/data/cases.ts';
import type { Case } from '../../shared/domain/case.ts';
import type { CauseRecord } from '../../shared/domain/causes/cause-record.ts';
import { causesInForce, countCauses } from '../../shared/domain/causes/missed-causes.ts';
import type { MidReview } from '../../shared/domain/reviews/review.ts';
import type { Write } from '../../shared/ports/table.ts';

const namedIn = ({ case: { segments } }: CaseFile, review: MidReview | undefined, causes: readonly CauseRecord[]) => [
  ...(review === undefined ? [] : [{ findings: review.findings, segmentId: segments.at(-1)?.segmentId ?? '' }]),
  ...causes,
];

/** Why indicators of a case are or were missed; what the end of the year says of an indicator counts. */
export const causesOf = (file: CaseFile) => causesInForce(namedIn(file, file.midReview, file.causes));

/** The case as the console counts it once this record of a part of the year is in force. */
export const withCauses = (file: CaseFile, record: CauseRecord): readonly Write[] => {
  const others = file.causes.filter(({ segmentId }) => segmentId !== record.segmentId);
  const counted = countCauses(namedIn(file, file.midReview, [...others, record]));
  return saveCase({ ...file.case, missedCauses: counted }, file.case);
};

/** The case with what the dialogue in the middle of the year found. */
export const caseAfterReview = (file: CaseFile, review: MidReview): Case => ({
  ...file.case,
  missedCauses: countCauses(namedIn(file, review, file.causes)),
});
