import { type BallotBox, dropInto, type FeedbackAnswers } from '../../../shared/domain/feedback/answers.ts';
import type { FeedbackRound, RaterGroup } from '../../../shared/domain/feedback/round.ts';

const question = (questionId: string) => ({ questionId, title: { id: questionId, en: questionId }, conduct: [] });

/** A round of two questions, in June. */
export const aRound: FeedbackRound = {
  cycleId: '2026',
  opensAt: '2026-06-01T00:00:00.000Z',
  closesAt: '2026-06-30T16:59:59.999Z',
  fewest: 5,
  perGroup: 8,
  perRater: 10,
  questions: [question('harmonis'), question('kompeten')],
  version: 1,
};

export const during = '2026-06-10T02:00:00.000Z';
export const after = '2026-07-01T02:00:00.000Z';

export const answersOf = (harmonis: number | null, kompeten: number | null, text?: string): FeedbackAnswers => ({
  answers: [
    { questionId: 'harmonis', points: harmonis },
    { questionId: 'kompeten', points: kompeten },
  ],
  ...(text === undefined ? {} : { text }),
});

/** A box with these answers, under ids that tell nothing of their order. */
export const boxWith = (group: RaterGroup, answers: readonly FeedbackAnswers[]): BallotBox => {
  let made = 0;
  const mark = () => {
    made += 1;
    return { paperId: `${group}-${(made * 7919) % 10_007}` };
  };
  const empty: BallotBox = { caseId: 'c', group, papers: {}, texts: [], version: 0 };
  return answers.reduce<BallotBox>((box, one) => dropInto(box, one, mark), empty);
};
