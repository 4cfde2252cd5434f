import type { AnswerOf } from '../../shared/contract/exchange.ts';
import { useApp, useLanguage } from '../app/context.ts';
import { useLoaded } from '../ui/load.ts';

/** What the scheme calls each behaviour, in the reader's language. */
export type BehaviourTitles = ReadonlyMap<string, string>;

const none: BehaviourTitles = new Map();

/** The titles of the scheme by which the year was judged; empty until they are there. */
export const useBehaviourTitles = (
  evaluation: Pick<AnswerOf<'getSystemEvaluation'>, 'schemeId' | 'schemeVersion'> | undefined,
): BehaviourTitles => {
  const { client } = useApp();
  const language = useLanguage();
  const place = evaluation && { schemeId: evaluation.schemeId, version: evaluation.schemeVersion };
  const { loaded } = useLoaded(`behaviours ${place?.schemeId} ${place?.version} ${language}`, async (signal) => {
    if (place === undefined) return none;
    const { body } = await client.getScheme(place, { signal });
    return new Map(body.behaviours.map(({ behaviourId, title }) => [behaviourId, title[language]]));
  });
  return loaded.state === 'ready' ? loaded.value : none;
};
