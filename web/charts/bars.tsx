import './bars.css';

export interface Bar {
  readonly key: string;
  readonly label: string;
  /** Said at the end of the bar. */
  readonly value: string;
  /** From 0 to 1. */
  readonly share: number;
}

const rowHeight = 44;
const barTop = 22;
const barHeight = 14;

const percent = (share: number): string => `${(Math.min(1, Math.max(0, share)) * 100).toFixed(2)}%`;

const BarRow = ({ bar, index }: { bar: Bar; index: number }) => {
  const top = index * rowHeight;
  return (
    <g>
      <text x="0" y={top + 15} className="bar-label">
        {bar.label}
      </text>
      <text x="100%" y={top + 15} textAnchor="end" className="bar-value">
        {bar.value}
      </text>
      <rect x="0" y={top + barTop} width="100%" height={barHeight} rx="3" className="bar-ground" />
      <rect x="0" y={top + barTop} width={percent(bar.share)} height={barHeight} rx="3" className="bar" />
    </g>
  );
};

/** Bars, one below the other. A table beside must say the same: to a screen reader this is one picture with a name. */
export const Bars = ({ label, bars }: { label: string; bars: readonly Bar[] }) => (
  <svg className="bars" role="img" aria-label={label} width="100%" height={bars.length * rowHeight}>
    {bars.map((bar, index) => (
      <BarRow key={bar.key} bar={bar} index={index} />
    ))}
  </svg>
);
