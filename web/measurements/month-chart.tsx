import type { Month } from '../../shared/domain/calendar/period.ts';
import { barsOf } from './month-bars.ts';

interface ChartProps {
  readonly label: string;
  readonly months: readonly Month[];
  readonly values: ReadonlyMap<Month, number>;
  /** Drawn across, where one month can be compared with it. */
  readonly target: number | undefined;
}

const width = 132;
const height = 36;

/** The monthly values as bars, with the target as a line. The same numbers are in the table of months. */
export const MonthChart = ({ label, months, values, target }: ChartProps) => {
  const { bars, line } = barsOf(
    months.map((month) => values.get(month)),
    target,
    { width, height },
  );
  return (
    <svg className="month-chart" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      {bars.map(({ x, y, width: wide, height: high }, index) => (
        <rect key={months[index]} x={x} y={y} width={wide} height={high} className={high === 0 ? 'none' : 'bar'} />
      ))}
      <line className="ground" x1="0" x2={width} y1={height - 0.5} y2={height - 0.5} />
      {line !== undefined && <line className="target" x1="0" x2={width} y1={line} y2={line} />}
    </svg>
  );
};
