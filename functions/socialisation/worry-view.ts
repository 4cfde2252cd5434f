import type { AnswerOf } from '../../shared/contract/exchange.ts';
import type { Worry } from '../../shared/domain/socialisation/worry.ts';
import { namesOf } from '../console/names.ts';
import type { Dependencies } from '../dependencies.ts';
import { personRef } from '../name-refs.ts';

/** Worries with the names of those who answered. */
export const worryViews = async (
  agencyId: string,
  worries: readonly Worry[],
  deps: Dependencies,
): Promise<AnswerOf<'listWorries'>['items']> => {
  const ids = worries.flatMap(({ answer }) => answer?.by ?? []);
  const names = await namesOf(agencyId, [...new Set(ids)], deps);
  return worries.map(({ worryId, text, answer }) => ({
    worryId,
    text,
    ...(answer === undefined ? {} : { answer: { ...answer, by: personRef(answer.by, names) } }),
  }));
};
