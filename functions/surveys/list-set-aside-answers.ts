import type { AnswerOf } from '../../shared/contract/exchange.ts';
import type { Bilingual } from '../../shared/domain/schemes/scheme.ts';
import { type SurveyAnswer, scoreSigns } from '../../shared/domain/surveys/answer.ts';
import { endpoint } from '../endpoint.ts';
import { personRef } from '../name-refs.ts';
import { pageOfList } from '../page-of-list.ts';
import { openRegister, type Register } from '../register.ts';
import { type Heard, heardInTheOpen, heardOfServices } from './heard.ts';

type View = AnswerOf<'listSetAsideAnswers'>['items'][number];

interface Doubtful {
  readonly answer: SurveyAnswer;
  readonly view: View;
}

const rulingView = ({ ruling }: SurveyAnswer, register: Register): Pick<View, 'ruling'> =>
  ruling === undefined ? {} : { ruling: { ...ruling, by: personRef(ruling.by, register) } };

/** Answers against which something was found, and those on which HR decided, counting again or not. */
const doubtfulOf = ({ answers, findings, counting }: Heard, service?: Bilingual): readonly Doubtful[] => {
  const kept = new Set(counting);
  return answers.flatMap((answer) => {
    const { answerId, hour, comment, scores, ruling } = answer;
    const finding = findings.get(answerId);
    if (finding === undefined && ruling === undefined) return [];
    const view: View = {
      answerId,
      hour,
      scores: scoreSigns(scores),
      counts: kept.has(answer),
      ...finding,
      ...(service === undefined ? {} : { service }),
      ...(comment === undefined ? {} : { text: comment }),
    };
    return [{ answer, view }];
  });
};

/** Lists the answers of a unit that were set aside, with what speaks against each and what HR decided. */
export const listSetAsideAnswers = endpoint('listSetAsideAnswers', async ({ actor, params, query }, deps) => {
  const where = { unitId: params.unitId, period: query.period };
  const [services, open] = await Promise.all([
    heardOfServices(actor.agencyId, where, deps),
    heardInTheOpen(actor.agencyId, where, deps),
  ]);
  const all = [...services.flatMap((heard) => doubtfulOf(heard, heard.service.name)), ...doubtfulOf(open)];
  const { items, ...page } = pageOfList(
    all.toSorted((a, b) => (a.view.hour < b.view.hour ? -1 : 1)),
    query,
  );
  const deciders = items.flatMap(({ answer }) => answer.ruling?.by ?? []);
  const register = await openRegister(actor.agencyId, deciders, deps);
  const views = items.map(({ answer, view }) => ({ ...view, ...rulingView(answer, register) }));
  return { answer: { body: { items: views, ...page } } };
});
