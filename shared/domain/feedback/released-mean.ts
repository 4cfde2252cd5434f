/** Means are shown in halves of a point. */
const step = 50;

/**
 * The mean of whole points in hundredths, to the nearest half point, halves up. From five answers on each shown mean fits
 * at least two sums of answers, so that not even all the same answers show what one of them was.
 */
export const releasedMean = (points: readonly number[]): number => {
  const sum = points.reduce((total, one) => total + one, 0) * 100;
  return Math.floor((2 * sum + step * points.length) / (2 * step * points.length)) * step;
};
