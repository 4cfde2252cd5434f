import type { Exact } from '../../shared/domain/exact-number.ts';
import type { Format } from '../../shared/messages/format.ts';

/** An exact share such as `-1/3` as a number, for pictures. */
export const shareIn = (exact: Exact): number => {
  const [numerator = '0', denominator = '1'] = exact.split('/');
  return Number(numerator) / Number(denominator);
};

const tenthOfPercent = 10;
const thousandths = 1000;

/** `33,3%`: an exact share for people. */
export const percentOf = (exact: Exact, format: Format): string =>
  format.percent(Math.round(shareIn(exact) * thousandths) * tenthOfPercent);

/** `+33,3%` or `-33,3%`: a difference for people. */
export const differenceOf = (exact: Exact, format: Format): string =>
  `${shareIn(exact) > 0 ? '+' : ''}${percentOf(exact, format)}`;
