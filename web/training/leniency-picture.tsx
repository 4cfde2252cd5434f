import '../charts/bars.css';

interface Row {
  readonly key: string;
  readonly label: string;
  readonly value: string;
  /** Above zero is lenient. */
  readonly share: number;
}

const rowHeight = 44;
const barTop = 22;
const barHeight = 14;
/** The picture never looks closer than this, so that a small difference looks small. */
const leastReach = 0.3;

/** Differences to both sides of zero, with the field that is tolerated. The table beside says the same. */
export const LeniencyPicture = ({
  label,
  rows,
  tolerated,
}: {
  label: string;
  rows: readonly Row[];
  tolerated: number;
}) => {
  const reach = Math.max(leastReach, tolerated, ...rows.map(({ share }) => Math.abs(share)));
  const at = (share: number): number => 50 + (share / reach) * 50;
  const percent = (value: number): string => `${value.toFixed(2)}%`;
  return (
    <svg className="bars leniency" role="img" aria-label={label} width="100%" height={rows.length * rowHeight}>
      {rows.map(({ key, label: name, value, share }, index) => {
        const top = index * rowHeight + barTop;
        const beyond = Math.abs(share) > tolerated;
        return (
          <g key={key}>
            <text x="0" y={index * rowHeight + 15} className="bar-label">
              {name}
            </text>
            <text x="100%" y={index * rowHeight + 15} textAnchor="end" className="bar-value">
              {value}
            </text>
            <rect x="0" y={top} width="100%" height={barHeight} rx="3" className="bar-ground" />
            <rect
              x={percent(at(-tolerated))}
              y={top}
              width={percent(at(tolerated) - at(-tolerated))}
              height={barHeight}
              className="tolerated"
            />
            <rect
              x={percent(Math.min(50, at(share)))}
              y={top + 3}
              width={percent(Math.abs(at(share) - 50))}
              height={barHeight - 6}
              className={beyond ? 'bar beyond' : 'bar'}
            />
            <line x1="50%" x2="50%" y1={top - 2} y2={top + barHeight + 2} className="zero" />
          </g>
        );
      })}
    </svg>
  );
};
