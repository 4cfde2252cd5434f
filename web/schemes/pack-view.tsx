import { levels, type MatrixScheme, type WeightedScheme } from '../../shared/domain/schemes/scheme.ts';
import type { SchemeShown } from '../../shared/domain/schemes/scheme-answers.ts';
import { useDomainWords, useFormat, useLanguage } from '../app/context.ts';
import { ScrollAcross } from '../console/scroll-across.tsx';
import { ColumnHeads } from '../ui/column-heads.tsx';
import { numberAt, type Pack, packNumbers } from './pack-numbers.ts';
import { useSchemeWords } from './scheme-words.ts';
import { useNumberLabel } from './use-number-label.ts';
import { useValueText } from './use-value-text.ts';

const Matrix = ({ matrix }: Pick<MatrixScheme, 'matrix'>) => {
  const words = useSchemeWords();
  const domain = useDomainWords();
  return (
    <ScrollAcross label={words.matrix}>
      <table className="dense">
        <caption>{words.matrix}</caption>
        <ColumnHeads of={[words.results, ...levels.map((level) => domain.levels[level])]} />
        <tbody>
          {levels.map((row) => (
            <tr key={row}>
              <th scope="row">{domain.levels[row]}</th>
              {levels.map((column) => (
                <td key={column}>{domain.predicates[matrix[row][column]]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollAcross>
  );
};

const Weighted = ({ weights, bands }: Pick<WeightedScheme, 'weights' | 'bands'>) => {
  const words = useSchemeWords();
  const domain = useDomainWords();
  const format = useFormat();
  return (
    <>
      <p>{words.shares(format.percent(weights.results), format.percent(weights.behaviour))}</p>
      <h3>{words.bands}</h3>
      <ul>
        {bands.map(({ predicate, from }) => (
          <li key={predicate}>
            {domain.predicates[predicate]}: {words.from(format.number(from / 100))}
          </li>
        ))}
      </ul>
    </>
  );
};

/** The numbers of a pack besides those that stand with their predicates and aspects. */
const Numbers = ({ pack }: { pack: Pack }) => {
  const words = useSchemeWords();
  const label = useNumberLabel(pack);
  const said = useValueText();
  const shown = packNumbers(pack).filter(({ group }) => !['weights', 'bands', 'behaviours'].includes(group));
  return (
    <>
      <h3>{words.numbersShown}</h3>
      <ul>
        {shown.map(({ pointer }) => (
          <li key={pointer}>
            {label(pointer)}: <strong>{said(pointer, String(numberAt(pack, pointer) ?? '–'))}</strong>
          </li>
        ))}
      </ul>
    </>
  );
};

/** A pack without faults in plain words: how results and behaviour make a predicate, the aspects, and the sources. */
export const PackView = ({ scheme }: { scheme: SchemeShown }) => {
  const words = useSchemeWords();
  const language = useLanguage();
  const format = useFormat();
  return (
    <section className="sheet">
      <h2>{words.content}</h2>
      {scheme.kind === 'matrix' ? <Matrix matrix={scheme.matrix} /> : <Weighted {...scheme} />}
      <h3>{words.behaviours}</h3>
      <ul>
        {scheme.behaviours.map(({ behaviourId, title, weight }) => (
          <li key={behaviourId}>
            {title[language]}
            {weight !== undefined && ` · ${format.percent(weight)}`}
          </li>
        ))}
      </ul>
      <Numbers pack={{ ...scheme }} />
      <h3>{words.sources}</h3>
      <ul>
        {Object.entries(scheme.sources).map(([part, { citation, confidence, unverified }]) => (
          <li key={part}>
            {citation}{' '}
            <span className="soft">
              ({words.confidence[confidence]}
              {unverified === true && `, ${words.unverified}`})
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
};
