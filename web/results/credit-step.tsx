import { creditPoints } from '../../shared/domain/scoring/credit-points.ts';
import type { Outcome } from '../../shared/domain/scoring/result.ts';
import { useFormat } from '../app/context.ts';
import { monthsOfYear } from './credit-months.ts';
import { pointsText } from './exact-format.ts';
import type { LoadedOutcome } from './load-outcome.ts';
import { useOutcomeWords } from './outcome-words.ts';

/** What the predicate is worth in angka kredit, for who holds a functional position. */
export const CreditStep = ({ loaded, outcome }: { loaded: LoadedOutcome; outcome: Outcome }) => {
  const { result } = useOutcomeWords();
  const format = useFormat();
  const { functionalLevel, one, scheme } = loaded;
  if (functionalLevel === undefined) return null;
  const months = monthsOfYear(one.segments);
  const { predicate } = outcome;
  const worth = creditPoints({ functionalLevel, predicate, months }, scheme);
  const { coefficients, percent, source } = scheme.creditPoints;
  if (!worth.ok) return null;
  return (
    <section className="sheet" aria-labelledby="credit">
      <h2 id="credit">{result.stepCredit}</h2>
      <p>
        <strong>{result.credit(pointsText(worth.value, format))}</strong>{' '}
        {result.creditHow(
          format.number(coefficients[functionalLevel] ?? 0),
          format.percent(percent[predicate] * 100),
          months,
        )}
      </p>
      <p className="basis">{result.basis(source.citation)}</p>
    </section>
  );
};
