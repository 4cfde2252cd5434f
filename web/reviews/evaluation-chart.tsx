import { type Level, levels } from '../../shared/domain/schemes/scheme.ts';
import { useDomainWords, useWords } from '../app/context.ts';
import type { PeriodRow } from './period-states.ts';

/** Of the drawing, in its own units: levels are named on the left, periods below. */
const chart = { width: 480, height: 112, left: 168 } as const;

const heightOf = (level: Level): number => 80 - levels.indexOf(level) * 32;

interface LineProps {
  readonly rows: readonly PeriodRow[];
  readonly which: 'resultsLevel' | 'behaviourLevel';
  readonly step: number;
}

/** Results are round and behaviour is square, so that colour alone tells nothing. */
const Line = ({ rows, which, step }: LineProps) => {
  const shift = which === 'resultsLevel' ? -5 : 5;
  const points = rows.flatMap(({ period, evaluations }, index) => {
    const level = evaluations.at(-1)?.[which];
    return level === undefined
      ? []
      : [{ period, x: chart.left + (index + 0.5) * step + shift, y: heightOf(level) + shift / 2 }];
  });
  return (
    <g className={`chart-${which}`}>
      <polyline points={points.map(({ x, y }) => `${x},${y}`).join(' ')} fill="none" />
      {points.map(({ period, x, y }) =>
        which === 'resultsLevel' ? (
          <circle key={period} cx={x} cy={y} r="4.5" />
        ) : (
          <rect key={period} x={x - 4} y={y - 4} width="8" height="8" />
        ),
      )}
    </g>
  );
};

/** `I` for the first quarter, `3` for March. */
const shortName = (period: string): string => {
  const quarter = /-Q([1-4])$/.exec(period)?.[1];
  return quarter === undefined
    ? String(Number(period.slice(5)))
    : (['I', 'II', 'III', 'IV'][Number(quarter) - 1] ?? '');
};

/** The levels of each period, as a line of results and one of behaviour. The table beside it says the same in words. */
export const EvaluationChart = ({ rows }: { rows: readonly PeriodRow[] }) => {
  const { dialogue } = useWords();
  const domain = useDomainWords();
  const rated = rows.filter(({ evaluations }) => evaluations.some(({ resultsLevel }) => resultsLevel !== undefined));
  if (rated.length === 0) return null;
  const { width, height, left } = chart;
  const step = (width - left) / rows.length;
  return (
    <figure className="evaluation-chart">
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={dialogue.chart}>
        {levels.map((level) => (
          <g key={level}>
            <text x="0" y={heightOf(level) + 4} className="chart-name">
              {domain.levels[level]}
            </text>
            <line x1={left} x2={width} y1={heightOf(level)} y2={heightOf(level)} className="chart-grid" />
          </g>
        ))}
        {rows.map(({ period }, index) => (
          <text key={period} x={left + (index + 0.5) * step} y={height - 4} textAnchor="middle" className="chart-name">
            {shortName(period)}
          </text>
        ))}
        <Line rows={rows} which="resultsLevel" step={step} />
        <Line rows={rows} which="behaviourLevel" step={step} />
      </svg>
      <figcaption className="small soft">
        <span className="key-round">{dialogue.results}</span> <span className="key-square">{dialogue.behaviour}</span>
      </figcaption>
    </figure>
  );
};
