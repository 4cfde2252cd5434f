import {
  decimalText,
  type Exact,
  type ExactFraction,
  fractionOf,
  roundedHalfUp,
} from '../../shared/domain/exact-number.ts';
import type { Format } from '../../shared/messages/format.ts';

/** An exact number of points, with at most two decimals, such as `83,33`. */
export const pointsText = (value: Exact, format: Format): string => format.number(Number(decimalText(value)));

/** An exact share of the whole as percent, such as `95,5%` of `191/200`. */
export const shareText = (value: Exact | ExactFraction, format: Format): string =>
  format.percent(roundedHalfUp(fractionOf(value).mul(10_000)));
