import type { Level } from '../../../shared/domain/schemes/scheme.ts';
import type { Attained, AttainedObjective } from '../../../shared/domain/scoring/proposal.ts';
import { useDomainWords, useFormat } from '../../app/context.ts';
import { shareText } from '../exact-format.ts';
import { useOutcomeWords } from '../outcome-words.ts';
import { useNames } from './receipt-parts.tsx';

interface TableProps {
  readonly segmentId: string;
  readonly objectives: readonly AttainedObjective[];
  /** Under a matrix: the level of each attainment. */
  readonly levelOf?: (attained: Attained) => Level | 'not-applicable';
}

const useAttainedText = () => {
  const { result } = useOutcomeWords();
  const format = useFormat();
  return (attained: Attained): string =>
    attained === 'not-applicable' ? result.notMeasured : shareText(attained, format);
};

const Indicators = ({ segmentId, objective }: { segmentId: string; objective: AttainedObjective }) => {
  const { result } = useOutcomeWords();
  const names = useNames();
  const text = useAttainedText();
  if (objective.indicators.length === 0) return null;
  return (
    <details>
      <summary>{result.indicators}</summary>
      <ul className="indicator-rows small">
        {objective.indicators.map(({ indicatorId, attainment }) => (
          <li key={indicatorId}>
            <span>{names.indicator(segmentId, indicatorId) ?? indicatorId}</span>
            <span className="num">{text(attainment)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
};

/** How far each objective was reached, with its indicators below it. */
export const ObjectiveTable = ({ segmentId, objectives, levelOf }: TableProps) => {
  const { result } = useOutcomeWords();
  const { levels } = useDomainWords();
  const format = useFormat();
  const names = useNames();
  const text = useAttainedText();
  const levelText = (attained: Attained): string => {
    const level = levelOf?.(attained) ?? 'not-applicable';
    return level === 'not-applicable' ? result.notMeasured : levels[level];
  };
  return (
    <table className="objectives">
      <thead>
        <tr>
          <th scope="col">{result.objective}</th>
          <th scope="col" className="num">
            {result.attainment}
          </th>
          <th scope="col" className={levelOf === undefined ? 'num' : ''}>
            {levelOf === undefined ? result.weight : result.level}
          </th>
        </tr>
      </thead>
      <tbody>
        {objectives.map((objective) => (
          <tr key={objective.objectiveId}>
            <td>
              {names.objective(segmentId, objective.objectiveId) ?? result.objectiveUnknown(objective.objectiveId)}
              <Indicators segmentId={segmentId} objective={objective} />
            </td>
            <td className="num">{text(objective.attainment)}</td>
            {levelOf === undefined ? (
              <td className="num">{format.percent(objective.weight)}</td>
            ) : (
              <td>{levelText(objective.attainment)}</td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
};
