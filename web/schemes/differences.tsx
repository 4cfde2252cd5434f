import type { AnswerOf } from '../../shared/contract/exchange.ts';
import { useLanguage } from '../app/context.ts';
import { useSchemeWords } from './scheme-words.ts';
import { useValueText } from './use-value-text.ts';

type Difference = AnswerOf<'getSchemeVersion'>['differences'][number];

/** In what a version differs from the one with which it began: each part, what it was, and what it becomes. */
export const Differences = ({ differences }: { differences: readonly Difference[] }) => {
  const words = useSchemeWords();
  const language = useLanguage();
  const said = useValueText();
  return (
    <section className="sheet">
      <h2>{words.differences}</h2>
      {differences.length === 0 && <p>{words.noDifferences}</p>}
      <ul className="lines">
        {differences.map(({ path, place, before, after }) => (
          <li key={path}>
            {place[language]}
            <br />
            <span className="soft">
              {words.before}: {said(path, before)}
            </span>{' '}
            <span aria-hidden="true">→</span>{' '}
            <strong>
              {words.after}: {said(path, after)}
            </strong>
          </li>
        ))}
      </ul>
    </section>
  );
};
