import { type Level, levels, type MatrixScheme } from '../../shared/domain/schemes/scheme.ts';
import { predicateOf } from '../../shared/domain/scoring/predicate-matrix.ts';
import { useDomainWords, useWords } from '../app/context.ts';
import { ColumnHeads } from '../ui/column-heads.tsx';

interface MatrixProps {
  readonly scheme: MatrixScheme;
  readonly results: Level | undefined;
  readonly behaviour: Level | undefined;
}

/** Where the person falls: the nine cells of the scheme, with the one that the chosen ratings give. */
export const PredicateMatrix = ({ scheme, results, behaviour }: MatrixProps) => {
  const { rating } = useWords();
  const domain = useDomainWords();
  const chosen =
    results === undefined || behaviour === undefined ? undefined : predicateOf(scheme.matrix, { results, behaviour });
  return (
    <section aria-labelledby="matrix">
      <h3 id="matrix">{rating.matrix}</h3>
      <output className="predicate">
        {chosen === undefined ? rating.predicateUnknown : rating.predicate(domain.predicates[chosen])}
      </output>
      <table className="matrix">
        <caption className="small soft">{rating.matrixCaption}</caption>
        <ColumnHeads of={[rating.matrixCorner, ...levels.map((level) => domain.levels[level])]} />
        <tbody>
          {levels.toReversed().map((row) => (
            <tr key={row}>
              <th scope="row">{domain.levels[row]}</th>
              {levels.map((column) => {
                const here = row === results && column === behaviour;
                return (
                  <td key={column} {...(here ? { className: 'here' } : {})}>
                    {domain.predicates[scheme.matrix[row][column]]}
                    {here && <span className="here-word"> ({rating.here})</span>}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};
