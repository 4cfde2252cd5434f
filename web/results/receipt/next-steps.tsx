import type { Scheme } from '../../../shared/domain/schemes/scheme.ts';
import { objectiveGaps, scaleTopsOf, waysToNextPredicate } from '../../../shared/domain/scoring/next-predicate.ts';
import { objectiveTop, resultsTop } from '../../../shared/domain/scoring/objective-top.ts';
import type { ScoringInputs } from '../../../shared/domain/scoring/receipt-inputs.ts';
import type { Outcome } from '../../../shared/domain/scoring/result.ts';
import type { PlanContent } from '../../../shared/domain/targets/plan.ts';
import { useDomainWords, useFormat } from '../../app/context.ts';
import { shareText } from '../exact-format.ts';
import { useOutcomeWords } from '../outcome-words.ts';
import { useNames } from './receipt-parts.tsx';
import { wayText } from './way-text.ts';

/** What each objective lacked, where better results would have helped. The unit's attainment is nobody's own. */
const Gaps = ({ inputs, plan, scheme }: Pick<NextStepsProps, 'inputs' | 'plan' | 'scheme'>) => {
  const { result } = useOutcomeWords();
  const { levels } = useDomainWords();
  const format = useFormat();
  const names = useNames();
  const last = inputs.segments.at(-1);
  if (inputs.kind !== 'matrix' || last === undefined || inputs.segments.at(-1)?.organisation !== undefined) return null;
  const gaps = objectiveGaps(inputs, (objective) => objectiveTop(objective, plan, scheme));
  if (gaps.length === 0) return null;
  return (
    <>
      <h3>{result.gaps}</h3>
      <ul>
        {gaps.map(({ objectiveId, more, next, beyond }) => {
          const name = names.objective(last.segmentId, objectiveId) ?? result.objectiveUnknown(objectiveId);
          return (
            <li key={objectiveId}>
              {beyond === true
                ? result.gapBeyond(name, levels[next])
                : result.gap(name, shareText(more, format), levels[next])}
            </li>
          );
        })}
      </ul>
    </>
  );
};

interface NextStepsProps {
  readonly inputs: ScoringInputs;
  readonly outcome: Outcome;
  readonly scheme: Scheme;
  /** Of the last segment, where the reader may see it: it says how far its targets let results go. */
  readonly plan: PlanContent | undefined;
}

/** How far points go. Where the year has one segment, its plan may let results go less far than the scale. */
const topsOf = ({ inputs, scheme, plan }: NextStepsProps) => {
  const tops = scaleTopsOf(scheme);
  const [only, ...others] = inputs.segments;
  if (tops === undefined || only === undefined || others.length > 0) return tops;
  return { ...tops, results: resultsTop(only.objectives, plan, scheme) };
};

/** What would have moved the result to a better predicate, by the same code that computed it. */
export const NextSteps = (props: NextStepsProps) => {
  const { inputs, outcome, scheme, plan } = props;
  const { result } = useOutcomeWords();
  const domain = useDomainWords();
  const format = useFormat();
  const ways = waysToNextPredicate(inputs, topsOf(props));
  const none = outcome.predicate === 'sangat-baik' ? result.nextTop : result.nextNone;
  const helpsResults = ways.some(({ improvements }) =>
    improvements.some((one) => 'part' in one && one.part === 'results'),
  );
  return (
    <section className="sheet" aria-labelledby="next-predicate">
      <h2 id="next-predicate">{result.next}</h2>
      {ways.length === 0 ? (
        <p>{none}</p>
      ) : (
        <p className="soft">{ways.length === 1 ? result.nextOne : result.nextWhy}</p>
      )}
      <ul className="ways">
        {ways.map((way) => (
          <li key={JSON.stringify(way)}>
            <strong>{result.wayTo(domain.predicates[way.predicate])}</strong>{' '}
            {wayText(way, { words: result, domain, format })}
          </li>
        ))}
      </ul>
      {helpsResults && <Gaps inputs={inputs} plan={plan} scheme={scheme} />}
    </section>
  );
};
