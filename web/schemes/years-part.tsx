import type { AnswerOf } from '../../shared/contract/exchange.ts';
import { useFormat, useLanguage } from '../app/context.ts';
import { PageLink } from '../app/navigation.tsx';
import { useSchemeWords } from './scheme-words.ts';

type Cycle = AnswerOf<'getCycle'>;
type Titled = Pick<AnswerOf<'listSchemes'>['items'][number], 'schemeId' | 'version' | 'title'>;

/** What was corrected in a year, with the reason and the decree; nothing where nothing was. */
const Corrections = ({ cycle }: { cycle: Pick<Cycle, 'corrections'> }) => {
  const words = useSchemeWords();
  const format = useFormat();
  return (cycle.corrections ?? []).map(({ from, to, reason, decree, at }) => (
    <div key={at}>
      <p>
        <strong>{words.corrected(from, to)}</strong>{' '}
        <span className="soft small">
          {format.date(at)} · {decree}
        </span>
      </p>
      <p>{reason}</p>
    </div>
  ));
};

/** By which scheme each year is appraised, and what was corrected on the way. */
export const YearsPart = ({ cycles, schemes }: { cycles: readonly Cycle[]; schemes: readonly Titled[] }) => {
  const words = useSchemeWords();
  const language = useLanguage();
  const titleOf = ({ schemeId, schemeVersion }: Cycle): string =>
    schemes.find((one) => one.schemeId === schemeId && one.version === schemeVersion)?.title[language] ?? schemeId;
  if (cycles.length === 0) return null;
  return (
    <section>
      <h2>{words.years}</h2>
      <ul className="plain-list">
        {[...cycles]
          .sort((a, b) => b.year - a.year)
          .map((cycle) => (
            <li key={cycle.cycleId} className="sheet">
              <p>
                <strong>{cycle.year}</strong>:{' '}
                <PageLink to="scheme" params={{ schemeId: cycle.schemeId, version: cycle.schemeVersion }}>
                  {titleOf(cycle)}
                </PageLink>{' '}
                <span className="soft small">{cycle.schemeVersion}</span>
              </p>
              <Corrections cycle={cycle} />
            </li>
          ))}
      </ul>
    </section>
  );
};

/** What was corrected in the scheme of one year, under a heading of its own. */
export const CorrectedYear = ({ cycle }: { cycle: Cycle }) => {
  const words = useSchemeWords();
  if (cycle.corrections === undefined) return null;
  return (
    <section className="sheet" aria-labelledby="corrections">
      <h2 id="corrections">{words.corrections}</h2>
      <Corrections cycle={cycle} />
    </section>
  );
};
