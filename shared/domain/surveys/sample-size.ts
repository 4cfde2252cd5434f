import Fraction from 'fraction.js';
import { roundedHalfUp } from '../exact-number.ts';

/**
 * The table as printed, population → sample. Source: R. V. Krejcie, D. W. Morgan, Determining Sample Size for Research
 * Activities, Educational and Psychological Measurement 30 (1970), to which PermenPANRB 14/2017 refers. For 100,000 the
 * table prints 384, though its own formula gives 383: the print is followed.
 */
const printed: readonly (readonly [number, number])[] = [
  [10, 10],
  [15, 14],
  [20, 19],
  [25, 24],
  [30, 28],
  [35, 32],
  [40, 36],
  [45, 40],
  [50, 44],
  [55, 48],
  [60, 52],
  [65, 56],
  [70, 59],
  [75, 63],
  [80, 66],
  [85, 70],
  [90, 73],
  [95, 76],
  [100, 80],
  [110, 86],
  [120, 92],
  [130, 97],
  [140, 103],
  [150, 108],
  [160, 113],
  [170, 118],
  [180, 123],
  [190, 127],
  [200, 132],
  [210, 136],
  [220, 140],
  [230, 144],
  [240, 148],
  [250, 152],
  [260, 155],
  [270, 159],
  [280, 162],
  [290, 165],
  [300, 169],
  [320, 175],
  [340, 181],
  [360, 186],
  [380, 191],
  [400, 196],
  [420, 201],
  [440, 205],
  [460, 210],
  [480, 214],
  [500, 217],
  [550, 226],
  [600, 234],
  [650, 242],
  [700, 248],
  [750, 254],
  [800, 260],
  [850, 265],
  [900, 269],
  [950, 274],
  [1000, 278],
  [1100, 285],
  [1200, 291],
  [1300, 297],
  [1400, 302],
  [1500, 306],
  [1600, 310],
  [1700, 313],
  [1800, 317],
  [1900, 320],
  [2000, 322],
  [2200, 327],
  [2400, 331],
  [2600, 335],
  [2800, 338],
  [3000, 341],
  [3500, 346],
  [4000, 351],
  [4500, 354],
  [5000, 357],
  [6000, 361],
  [7000, 364],
  [8000, 367],
  [9000, 368],
  [10_000, 370],
  [15_000, 375],
  [20_000, 377],
  [30_000, 379],
  [40_000, 380],
  [50_000, 381],
  [75_000, 382],
  [100_000, 384],
];

const chiSquare = new Fraction('3.841');
const spread = new Fraction(1, 4);
const error = new Fraction('0.0025');

const byFormula = (population: number): number => {
  const certain = chiSquare.mul(spread);
  return roundedHalfUp(certain.mul(population).div(error.mul(population - 1).add(certain)));
};

/**
 * How many answers a service with so many users in the period needs: the printed table, between its rows its formula
 * (χ² 3.841, P 0.5, d 0.05; half up) within what the rows around it print. Below 10 users: all of them.
 */
export const wantedSample = (population: number): number => {
  const below = printed.findLast(([users]) => users <= population);
  if (below === undefined) return population;
  const above = printed.find(([users]) => users > population);
  if (below[0] === population || above === undefined) return below[1];
  return Math.min(above[1], Math.max(below[1], byFormula(population)));
};
