import { decimalText } from '../../shared/domain/exact-number.ts';
import type { Predicate, WeightedScheme } from '../../shared/domain/schemes/scheme.ts';
import { useDomainWords, useFormat } from '../app/context.ts';
import { pointsText } from './exact-format.ts';
import { useOutcomeWords } from './outcome-words.ts';

interface BandLineProps {
  readonly bands: WeightedScheme['bands'];
  readonly score: string;
  readonly predicate: Predicate;
}

const top = 120;
const width = 600;
const at = (points: number): number => (Math.max(0, Math.min(top, points)) / top) * width;

/** The scores of every predicate on a line with the own one marked, and the same as a table. */
export const BandLine = ({ bands, score, predicate }: BandLineProps) => {
  const { result } = useOutcomeWords();
  const { predicates } = useDomainWords();
  const format = useFormat();
  const points = pointsText(score, format);
  const shown = bands.map((band, index) => ({ ...band, to: index === 0 ? top * 100 : (bands[index - 1]?.from ?? 0) }));
  const mark = at(Number(decimalText(score)));
  return (
    <>
      <svg
        className="band-line"
        viewBox={`0 0 ${width} 58`}
        role="img"
        aria-label={`${points}: ${predicates[predicate]}`}
      >
        {shown.map((band) => (
          <rect
            key={band.predicate}
            x={at(band.from / 100)}
            y="22"
            width={at(band.to / 100) - at(band.from / 100)}
            height="18"
            className={band.predicate === predicate ? 'band now' : 'band'}
          />
        ))}
        {shown.map((band) => (
          <text key={band.predicate} x={at(band.from / 100)} y="54">
            {format.number(band.from / 100)}
          </text>
        ))}
        <line x1={mark} x2={mark} y1="16" y2="46" className="score-mark" />
        <text x={mark} y="12" textAnchor="middle">
          {points}
        </text>
      </svg>
      <table>
        <caption className="unseen">{result.bandTable}</caption>
        <thead>
          <tr>
            <th scope="col">{result.predicate}</th>
            <th scope="col">{result.points}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((band, index) => (
            <tr key={band.predicate} {...(band.predicate === predicate ? { 'aria-current': true as const } : {})}>
              <td>
                {band.predicate === predicate ? (
                  <strong>
                    {predicates[predicate]} · {result.here}
                  </strong>
                ) : (
                  predicates[band.predicate]
                )}
              </td>
              <td>
                {index === shown.length - 1
                  ? result.bandBelow(format.number(band.to / 100))
                  : result.bandFrom(format.number(band.from / 100))}
                {band.needsInnovation === true && `, ${result.needsInnovation}`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
};
