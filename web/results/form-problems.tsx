import { useEffect, useRef } from 'react';
import type { Refusal } from '../../shared/domain/decision.ts';
import { refusalText } from '../../shared/messages/refusals.ts';
import { useLanguage, useMe } from '../app/context.ts';
import { type FieldProblem, focusAt } from '../ui/field-problem.ts';
import { useOutcomeWords } from './outcome-words.ts';

/** Refusals of the domain in words, at their fields. */
export const useProblems = (refusals: readonly Refusal[]): readonly FieldProblem[] => {
  const language = useLanguage();
  const { unit } = useMe();
  return refusals.map((refusal) => ({ field: refusal.field ?? '', ...refusalText(refusal, language, unit.zone) }));
};

/** The problems of one field, once they are to be shown. */
export const at = (problems: readonly FieldProblem[], pointer: string): readonly FieldProblem[] =>
  problems.filter(({ field }) => field === pointer);

/** Everything that is wrong with a form, each leading to its field. It takes the focus with every attempt. */
export const FormProblems = ({ problems, attempt }: { problems: readonly FieldProblem[]; attempt: number }) => {
  const { appeal } = useOutcomeWords();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (attempt > 0) box.current?.focus();
  }, [attempt]);
  if (attempt === 0 || problems.length === 0) return null;
  return (
    <div className="notice wrong" role="alert" tabIndex={-1} ref={box}>
      <p className="notice-title">{appeal.toFix(problems.length)}</p>
      <ul>
        {problems.map(({ field, title, detail, remedy }) => (
          <li key={`${field} ${title}`}>
            <button type="button" className="plain" onClick={() => focusAt(field)}>
              {title}
            </button>{' '}
            {detail} {remedy}
          </li>
        ))}
      </ul>
    </div>
  );
};
