import type { CaseFile } from '../../shared/data/cases.ts';
import { unexplainedIn } from '../../shared/domain/causes/required-causes.ts';
import type { BehindIndicator } from '../../shared/domain/reviews/review.ts';
import type { Scheme } from '../../shared/domain/schemes/scheme.ts';
import { missedOfSegment } from './missed-of-segment.ts';

/** What of a part of the year was missed and has no cause yet, where the scheme asks for one before the rating. */
export const unexplainedOfSegment = (file: CaseFile, segmentId: string, scheme: Scheme): readonly BehindIndicator[] => {
  const record = file.causes.find((one) => one.segmentId === segmentId);
  return unexplainedIn({ missed: missedOfSegment(file, segmentId, scheme).missed, record }, scheme);
};
