import type { AnswerOf } from '../../shared/contract/exchange.ts';
import type { Predicate } from '../../shared/domain/schemes/scheme.ts';
import { useDomainWords, useFormat, useLanguage } from '../app/context.ts';
import { ScrollAcross } from '../console/scroll-across.tsx';
import { unitAt } from './pack-numbers.ts';
import { useSchemeWords } from './scheme-words.ts';

type Difference = AnswerOf<'getSchemeVersion'>['differences'][number];

/** A value of a pack as a reader knows it: percentages, points, days and predicates instead of what the file holds. */
const useSaid = () => {
  const words = useSchemeWords();
  const domain = useDomainWords();
  const format = useFormat();
  return (path: string, value: string | undefined): string => {
    if (value === undefined) return '–';
    const unit = unitAt(path);
    const number = Number(value);
    if (unit === 'percent' && Number.isFinite(number)) return format.percent(number);
    if (unit === 'score' && Number.isFinite(number)) return format.number(number / 100);
    if ((unit === 'days' || unit === 'people') && Number.isFinite(number))
      return words.valueOf[unit](format.number(number));
    if (path === '/validFrom') return format.day(value);
    if (value === 'true' || value === 'false') return words.yesNo[value];
    return domain.predicates[value as Predicate] ?? value;
  };
};

/** In what a version differs from the one with which it began. */
export const DifferenceTable = ({ differences }: { differences: readonly Difference[] }) => {
  const words = useSchemeWords();
  const language = useLanguage();
  const said = useSaid();
  return (
    <section className="sheet">
      <h2>{words.differences}</h2>
      {differences.length === 0 && <p>{words.noDifferences}</p>}
      {differences.length > 0 && (
        <ScrollAcross label={words.differences}>
          <table className="dense">
            <caption className="unseen">{words.differences}</caption>
            <thead>
              <tr>
                <th scope="col">{words.place}</th>
                <th scope="col">{words.before}</th>
                <th scope="col">{words.after}</th>
              </tr>
            </thead>
            <tbody>
              {differences.map(({ path, place, before, after }) => (
                <tr key={path}>
                  <th scope="row">{place[language]}</th>
                  <td>{said(path, before)}</td>
                  <td>
                    <strong>{said(path, after)}</strong>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollAcross>
      )}
    </section>
  );
};
