import { decimalText } from '../../../shared/domain/exact-number.ts';
import type { Predicate, WeightedScheme } from '../../../shared/domain/schemes/scheme.ts';
import { useDomainWords, useFormat } from '../../app/context.ts';
import { ColumnHeads } from '../../ui/column-heads.tsx';
import { pointsText } from '../exact-format.ts';
import { useOutcomeWords } from '../outcome-words.ts';

interface BandLineProps {
  readonly bands: WeightedScheme['bands'];
  readonly score: string;
  readonly predicate: Predicate;
}

const top = 120;
const width = 600;
const at = (points: number): number => (Math.max(0, Math.min(top, points)) / top) * width;

interface Band {
  readonly predicate: Predicate;
  readonly from: number;
  readonly to: number;
  readonly needsInnovation?: boolean;
}

const rangesOf = (bands: WeightedScheme['bands']): readonly Band[] =>
  bands.map((band, index) => ({ ...band, to: bands[index - 1]?.from ?? top * 100 }));

const Line = ({ ranges, score, predicate }: { ranges: readonly Band[]; score: string; predicate: Predicate }) => {
  const { predicates } = useDomainWords();
  const format = useFormat();
  const points = pointsText(score, format);
  const mark = at(Number(decimalText(score)));
  return (
    <svg
      className="band-line"
      viewBox={`0 0 ${width} 58`}
      role="img"
      aria-label={`${points}: ${predicates[predicate]}`}
    >
      {ranges.map((band) => (
        <g key={band.predicate}>
          <rect
            x={at(band.from / 100)}
            y="22"
            width={at(band.to / 100) - at(band.from / 100)}
            height="18"
            className={band.predicate === predicate ? 'band now' : 'band'}
          />
          <text x={at(band.from / 100)} y="54">
            {format.number(band.from / 100)}
          </text>
        </g>
      ))}
      <line x1={mark} x2={mark} y1="16" y2="46" className="score-mark" />
      <text x={mark} y="12" textAnchor="middle">
        {points}
      </text>
    </svg>
  );
};

const Row = ({ band, lowest, now }: { band: Band; lowest: boolean; now: boolean }) => {
  const { result } = useOutcomeWords();
  const { predicates } = useDomainWords();
  const format = useFormat();
  const name = predicates[band.predicate];
  const range = lowest
    ? result.bandBelow(format.number(band.to / 100))
    : result.bandFrom(format.number(band.from / 100));
  return (
    <tr {...(now ? { 'aria-current': true as const } : {})}>
      <td>{now ? <strong>{`${name} · ${result.here}`}</strong> : name}</td>
      <td>
        {range}
        {band.needsInnovation === true && `, ${result.needsInnovation}`}
      </td>
    </tr>
  );
};

/** The scores of every predicate on a line with the own one marked, and the same as a table. */
export const BandLine = ({ bands, score, predicate }: BandLineProps) => {
  const { result } = useOutcomeWords();
  const ranges = rangesOf(bands);
  return (
    <>
      <Line ranges={ranges} score={score} predicate={predicate} />
      <table>
        <caption className="unseen">{result.bandTable}</caption>
        <ColumnHeads of={[result.predicate, result.points]} />
        <tbody>
          {ranges.map((band) => (
            <Row key={band.predicate} band={band} lowest={band === ranges.at(-1)} now={band.predicate === predicate} />
          ))}
        </tbody>
      </table>
    </>
  );
};
