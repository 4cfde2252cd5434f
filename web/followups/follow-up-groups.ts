import type { AnswerOf } from '../../shared/contract/exchange.ts';
import { type FollowUpGroup, groupOf } from './explain-basis.ts';

type FollowUp = Pick<AnswerOf<'listFollowUps'>['items'][number], 'followUpId' | 'kind' | 'status'>;

const groups: readonly FollowUpGroup[] = ['agreed', 'gain', 'growth', 'guidance'];

/** The follow-ups by what they are for the person; what is open and waits for the reader comes before all others. */
export const groupsOf = <F extends FollowUp>(
  all: readonly F[],
  isMine: (one: F) => boolean,
): readonly (readonly ['mine' | FollowUpGroup, readonly F[]])[] => {
  const mine = all.filter((one) => one.status === 'open' && isMine(one));
  const others = all.filter((one) => !mine.includes(one));
  return [
    ['mine', mine] as const,
    ...groups.map((group) => [group, others.filter(({ kind }) => groupOf[kind] === group)] as const),
  ].filter(([, those]) => those.length > 0);
};
