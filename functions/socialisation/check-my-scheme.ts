import { gradeAnswers } from '../../shared/domain/socialisation/scheme-questions.ts';
import { endpoint } from '../endpoint.ts';
import { loadMyYear } from './load-my-year.ts';

/** Says which answers are right. Nothing is kept of it: nobody is judged by how often they tried. */
export const checkMyScheme = endpoint('checkMyScheme', async ({ actor, params, body }, deps) => {
  const { scheme } = await loadMyYear(actor, params.cycleId, deps);
  const answers = [...gradeAnswers(scheme, body.answers)];
  return { answer: { body: { answers, passed: answers.every(({ isRight }) => isRight) } } };
});
