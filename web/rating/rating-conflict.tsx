import { useDomainWords, useLanguage, useWords } from '../app/context.ts';
import type { LoadedRating } from './load-rating.ts';
import { differencesBetween, draftOf } from './rating-draft.ts';
import type { RatingDesk } from './use-rating.ts';

/** Two ratings of the same person beside each other, difference by difference; nothing typed is lost. */
export const RatingConflict = ({ desk, loaded }: { desk: RatingDesk; loaded: LoadedRating }) => {
  const { rating } = useWords();
  const domain = useDomainWords();
  const language = useLanguage();
  const names: Readonly<Record<string, string>> = {
    resultsLevel: rating.results,
    behaviourLevel: rating.behaviour,
    overrideReason: rating.reason,
    note: rating.note,
    ...Object.fromEntries(loaded.plan.objectives.map((one) => [one.objectiveId, one.text])),
    ...Object.fromEntries(loaded.scheme.behaviours.map((one) => [one.behaviourId, one.title[language]])),
  };
  const written = (value: string): string => {
    if (value === '') return rating.empty;
    const [first = '', ...rest] = value.split('\n');
    return [(domain.levels as Readonly<Record<string, string>>)[first] ?? first, ...rest].join('\n');
  };
  return (
    <section className="sheet" aria-labelledby="rating-conflict">
      <h2 id="rating-conflict">{rating.conflictTitle}</h2>
      <p>{rating.conflictWhy}</p>
      <div className="scroll-sideways">
        <table>
          <thead>
            <tr>
              <th scope="col">
                <span className="unseen">{rating.title}</span>
              </th>
              <th scope="col">{rating.mine}</th>
              <th scope="col">{rating.theirs}</th>
            </tr>
          </thead>
          <tbody>
            {differencesBetween(desk.draft, draftOf(desk.standing)).map(({ place, mine, theirs }) => (
              <tr key={place}>
                <th scope="row">{names[place] ?? place}</th>
                <td className="typed-text">{written(mine)}</td>
                <td className="typed-text">{written(theirs)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="actions">
        <button type="button" onClick={() => void desk.keepMine()}>
          {rating.useMine}
        </button>
        <button type="button" className="quiet" onClick={desk.takeTheirs}>
          {rating.useTheirs}
        </button>
      </p>
    </section>
  );
};
