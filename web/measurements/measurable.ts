import { limits } from '../../shared/domain/limits.ts';

/** Whether a number is one that the API takes as a measured value: not too large, and not too fine. */
export const isMeasurable = (value: number): boolean =>
  Math.abs(value) <= limits.measured && Number(value.toFixed(limits.decimals)) === value;
