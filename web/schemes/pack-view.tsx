import {
  levels,
  type MatrixScheme,
  type OutcomeOnSilence,
  type WeightedScheme,
} from '../../shared/domain/schemes/scheme.ts';
import type { SchemeShown } from '../../shared/domain/schemes/scheme-answers.ts';
import { useDomainWords, useFormat, useLanguage } from '../app/context.ts';
import { ScrollAcross } from '../console/scroll-across.tsx';
import { ColumnHeads } from '../ui/column-heads.tsx';
import { numberAt, type Pack, packNumbers, textAt } from './pack-numbers.ts';
import { PackRules } from './pack-rules.tsx';
import { packSources } from './pack-sources.ts';
import { spanText } from './rules-told.ts';
import { useSchemeWords } from './scheme-words.ts';
import { useNumberLabel } from './use-number-label.ts';
import { useTelling } from './use-telling.ts';
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
  const telling = useTelling();
  return (
    <>
      <p>{words.shares(format.percent(weights.results), format.percent(weights.behaviour))}</p>
      <h3>{words.bands}</h3>
      <ul>
        {bands.map(({ predicate, from, needsInnovation }) => (
          <li key={predicate}>
            {domain.predicates[predicate]}:{' '}
            {needsInnovation === true
              ? telling.words.withInnovation(format.number(from / 100))
              : words.from(format.number(from / 100))}
          </li>
        ))}
      </ul>
    </>
  );
};

/** A number with its unit; a time with its kind of days, and what becomes of a deadline that nobody keeps. */
const useNumberText = (pack: Pack) => {
  const said = useValueText();
  const telling = useTelling();
  return (pointer: string): string => {
    const value = numberAt(pack, pointer);
    const basis = textAt(pack, pointer.replace(/[^/]+$/u, 'basis'));
    if (value === undefined || (basis !== 'working' && basis !== 'calendar'))
      return said(pointer, String(value ?? '–'));
    const time = spanText({ days: value, basis }, telling);
    const silence = textAt(pack, pointer.replace(/within\/days$/u, 'onSilence'));
    const { outcomesOnSilence } = telling.domain;
    return silence !== undefined && Object.hasOwn(outcomesOnSilence, silence)
      ? telling.words.onSilence(time, outcomesOnSilence[silence as OutcomeOnSilence])
      : time;
  };
};

/** The numbers of a pack besides those that stand with their predicates and aspects. */
const Numbers = ({ pack }: { pack: Pack }) => {
  const words = useSchemeWords();
  const label = useNumberLabel(pack);
  const text = useNumberText(pack);
  const shown = packNumbers(pack).filter(({ group }) => !['weights', 'bands', 'behaviours'].includes(group));
  return (
    <>
      <h3>{words.numbersShown}</h3>
      <ul>
        {shown.map(({ pointer }) => (
          <li key={pointer}>
            {label(pointer)}: <strong>{text(pointer)}</strong>
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
  const telling = useTelling();
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
      <PackRules scheme={scheme} />
      <h3>{words.sources}</h3>
      <ul>
        {packSources(scheme, language).map(({ citation, confidence, unverified, parts }) => (
          <li key={`${citation} ${confidence}`}>
            {citation}{' '}
            <span className="soft">
              ({words.confidence[confidence]}
              {unverified === true && `, ${words.unverified}`})
            </span>
            <br />
            <span className="soft small">{telling.words.sourceOf(parts.join(' · '))}</span>
          </li>
        ))}
      </ul>
    </section>
  );
};
