import type { AnswerOf } from '../../shared/contract/exchange.ts';
import { useFormat, useLanguage } from '../app/context.ts';
import { useSchemeWords } from './scheme-words.ts';

type View = AnswerOf<'getSchemeVersion'>;

/** Who did what with a version, and when, the first first: what everybody of the office may know of its way. */
export const HistoryPart = ({ own }: { own: View }) => {
  const words = useSchemeWords();
  const format = useFormat();
  const language = useLanguage();
  const { drafted, origin, consultation, changes, tested, adopted, inForce, published, retired } = own;
  const from =
    origin === undefined ? words.fromFile : `${origin.title?.[language] ?? origin.schemeId} ${origin.version}`;
  const said = (act: View['drafted'] | undefined, text: () => string) =>
    act === undefined ? [] : [{ ...act, text: text() }];
  const acts = [
    ...said(drafted, () => words.did.drafted(from)),
    ...said(consultation, () => words.did.consulted(format.day(consultation?.until ?? ''))),
    ...changes.map((change) => ({ ...change, text: words.did.changed(change.revision, change.summary) })),
    ...said(tested, () => words.did.tested),
    ...said(adopted, () => words.did.adopted(adopted?.decree ?? '', format.day(adopted?.validFrom ?? ''))),
    ...said(inForce, () => words.did.inForce(inForce?.cycleId ?? '')),
    ...said(published, () => words.did.published),
    ...said(retired, () => words.did.retired(retired?.reason ?? '')),
  ].sort((a, b) => a.at.localeCompare(b.at));
  return (
    <section className="sheet">
      <h2>{words.history}</h2>
      <ol className="lines">
        {acts.map(({ at, by, text }) => (
          <li key={`${at} ${text}`}>
            {text}
            <br />
            <span className="soft small">
              {by.name} · {format.moment(at)}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
};
