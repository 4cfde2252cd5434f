import type { AnswerOf } from '../../shared/contract/exchange.ts';
import type { Zone } from '../../shared/domain/people/people.ts';
import type { Scheme } from '../../shared/domain/schemes/scheme.ts';
import type { SelfAssessment } from '../../shared/domain/scoring/result.ts';
import type { Client } from '../client.ts';
import { loadFrame, loadPart, orNothing, type Part, tasksAbout } from '../reviews/load-dialogue.ts';

type CaseView = AnswerOf<'getCase'>;

/** Everything that the page of the self-assessment shows. */
export interface OwnYear {
  readonly case: CaseView;
  readonly cycle: AnswerOf<'getCycle'>;
  readonly scheme: Scheme;
  readonly parts: readonly Part[];
  readonly sent: SelfAssessment | undefined;
  /** Until when, where an open task of the reader asks for it. */
  readonly askedUntil: string | undefined;
}

/** Whether it can be written now; the server decides by the same rule. */
export type Writable = 'yes' | 'not-open' | 'closed' | 'rated';

export const writableNow = (
  {
    case: one,
    cycle,
    askedUntil,
  }: Pick<OwnYear, 'askedUntil'> & {
    readonly case: Pick<CaseView, 'stage'>;
    readonly cycle: Pick<OwnYear['cycle'], 'phases'>;
  },
  now: string,
): Writable => {
  const { status, closesAt } = cycle.phases.scoring;
  if (['rated', 'announced', 'appeal', 'completed'].includes(one.stage)) return 'rated';
  if (status === 'scheduled') return 'not-open';
  return (status === 'closed' || now > closesAt) && askedUntil === undefined ? 'closed' : 'yes';
};

interface Today {
  readonly now: string;
  readonly zone: Zone;
}

/** Loads the year that is assessed, with what was measured in it. */
export const loadSelfAssessment = async (
  caseId: string,
  { now, zone }: Today,
  asking: { readonly client: Client; readonly signal: AbortSignal },
): Promise<OwnYear> => {
  const { client, signal } = asking;
  const [frame, sent, tasks] = await Promise.all([
    loadFrame(caseId, asking),
    orNothing(client.getSelfAssessment({ caseId }, { signal })),
    tasksAbout(caseId, asking),
  ]);
  const today = { now, zone, scheme: frame.scheme };
  const parts = await Promise.all(frame.case.segments.map((segment) => loadPart({ caseId, segment }, today, asking)));
  return { ...frame, parts, sent, askedUntil: tasks.find(({ kind }) => kind === 'self-assess')?.dueAt };
};
