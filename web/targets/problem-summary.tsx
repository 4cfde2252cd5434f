import { useEffect, useRef } from 'react';
import { useWords } from '../app/context.ts';
import { type FieldProblem, focusAt } from '../ui/field-problem.ts';
import { useEditing } from './editing.ts';

/** What is wrong with a list as a whole, such as an objective without an indicator. */
export const LineProblems = ({ pointer }: { pointer: string }) => {
  const { problems, showAll } = useEditing();
  const own = showAll ? problems.filter(({ field }) => field === pointer) : [];
  return own.map(({ title, remedy }) => (
    <p key={title} className="field-wrong">
      <strong>{title}.</strong> {remedy}
    </p>
  ));
};

/** Where a problem is, in words: the objective and the indicator by their numbers. */
const usePlaceName = () => {
  const { plan } = useWords();
  return (pointer: string): string => {
    const [, objective, indicator] = /^\/objectives\/(\d+)(?:\/indicators\/(\d+))?/.exec(pointer) ?? [];
    if (objective === undefined) return plan.whole;
    const first = plan.objective(Number(objective) + 1);
    return indicator === undefined ? first : `${first}, ${plan.indicator(Number(indicator) + 1)}`;
  };
};

interface SummaryProps {
  readonly problems: readonly FieldProblem[];
  /** Changes with every try, so that the summary takes the focus again. */
  readonly attempt: number;
}

/** Everything that is wrong, each leading to its field; takes the focus after somebody tried to submit. */
export const ProblemSummary = ({ problems, attempt }: SummaryProps) => {
  const { plan } = useWords();
  const placeName = usePlaceName();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (attempt > 0) box.current?.focus();
  }, [attempt]);
  if (problems.length === 0) return null;
  return (
    <div className="notice wrong" role="alert" tabIndex={-1} ref={box}>
      <p className="notice-title">{plan.toFix(problems.length)}</p>
      <ul>
        {problems.map(({ field, title, detail }) => (
          <li key={`${field} ${title}`}>
            <button type="button" className="plain" onClick={() => focusAt(field)}>
              {placeName(field)}: {title}
            </button>{' '}
            {detail}
          </li>
        ))}
      </ul>
    </div>
  );
};
