import type { AnswerOf } from '../../shared/contract/exchange.ts';
import { evaluationBounds } from '../../shared/domain/evaluation/evaluation-report.ts';
import type { Format } from '../../shared/messages/format.ts';
import type { evaluationId } from '../words/id/evaluation.ts';

type Report = AnswerOf<'getSystemEvaluation'>['report'];
type Words = typeof evaluationId;

/** Whether a behaviour or an aspect tells people apart; of too few nobody can say. */
export const apartText = (
  { isFlat, total }: Pick<Report['discrimination'][number], 'isFlat' | 'total'>,
  words: Words,
) => {
  if (total < evaluationBounds.fewestRated) return words.tooFew;
  return isFlat ? words.flat : words.notFlat;
};

/** What the appeals of the year were about, and how many changed the result. */
export const appealTexts = (
  { steps }: Report['appeals'],
  { words, number }: { readonly words: Words; readonly number: Format['number'] },
): readonly string[] =>
  steps.map(({ step, filed, decided, changed }) =>
    words.appealsAbout(words.steps[step] ?? step, number(filed), number(decided), number(changed)),
  );
