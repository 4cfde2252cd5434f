import { inputsOf } from '../../shared/domain/scoring/receipt.ts';
import type { ResultLayer } from '../../shared/domain/scoring/result.ts';

/** Who gave the rating of a layer: the supervisor of the last segment, else whoever laid it. */
export const raterOf = ({ by, receipt }: ResultLayer): string => inputsOf(receipt).segments.at(-1)?.ratedBy ?? by;
