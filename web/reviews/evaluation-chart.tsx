import { type Level, levels } from '../../shared/domain/schemes/scheme.ts';
import { useDomainWords, useWords } from '../app/context.ts';
import type { PeriodRow } from './period-states.ts';

const heightOf = (level: Level): number => 75 - levels.indexOf(level) * 30;

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
    return level === undefined ? [] : [{ period, x: (index + 0.5) * step + shift, y: heightOf(level) + shift / 2 }];
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

/** The levels of each period, as a line of results and one of behaviour. The table beside it says the same in words. */
export const EvaluationChart = ({ rows }: { rows: readonly PeriodRow[] }) => {
  const { dialogue } = useWords();
  const domain = useDomainWords();
  const rated = rows.filter(({ evaluations }) => evaluations.some(({ resultsLevel }) => resultsLevel !== undefined));
  if (rated.length === 0) return null;
  const width = 360;
  return (
    <figure className="evaluation-chart">
      <svg viewBox={`0 0 ${width} 90`} role="img" aria-label={dialogue.chart}>
        {levels.map((level) => (
          <line key={level} x1="0" x2={width} y1={heightOf(level)} y2={heightOf(level)} className="chart-grid" />
        ))}
        <Line rows={rows} which="resultsLevel" step={width / rows.length} />
        <Line rows={rows} which="behaviourLevel" step={width / rows.length} />
      </svg>
      <figcaption className="small soft">
        <span className="key-round">{dialogue.results}</span> <span className="key-square">{dialogue.behaviour}</span> ·{' '}
        {levels.map((level) => domain.levels[level]).join(' → ')} ↑
      </figcaption>
    </figure>
  );
};
