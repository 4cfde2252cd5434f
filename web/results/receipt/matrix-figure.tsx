import { levels, type MatrixScheme } from '../../../shared/domain/schemes/scheme.ts';
import type { Levels } from '../../../shared/domain/scoring/predicate-matrix.ts';
import { useDomainWords } from '../../app/context.ts';
import { useOutcomeWords } from '../outcome-words.ts';

interface MatrixFigureProps {
  readonly matrix: MatrixScheme['matrix'];
  readonly at: Levels;
}

/** The nine cells of a matrix scheme, the one that counts marked in word and colour. The best is at the top right. */
export const MatrixFigure = ({ matrix, at }: MatrixFigureProps) => {
  const { result } = useOutcomeWords();
  const domain = useDomainWords();
  const isHere = (results: string, behaviour: string): boolean => results === at.results && behaviour === at.behaviour;
  return (
    <table className="matrix">
      <caption className="unseen">{result.matrixCaption}</caption>
      <thead>
        <tr>
          <th scope="col" className="small">
            {result.matrixCorner}
          </th>
          {levels.map((behaviour) => (
            <th key={behaviour} scope="col">
              {result.shortLevels[behaviour]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {levels.toReversed().map((results) => (
          <tr key={results}>
            <th scope="row">{result.shortLevels[results]}</th>
            {levels.map((behaviour) => (
              <td key={behaviour} className={isHere(results, behaviour) ? 'here' : ''}>
                {domain.predicates[matrix[results][behaviour]]}
                {isHere(results, behaviour) && <small>{result.here}</small>}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
};
