import type { AnswerOf } from '../../shared/contract/exchange.ts';
import { lastMonthEnded } from '../../shared/domain/calendar/last-month-ended.ts';
import type { Zone } from '../../shared/domain/people/people.ts';
import { indicatorsBehind } from '../../shared/domain/reviews/mid-review.ts';
import { attainmentBy } from '../../shared/domain/reviews/periodic-evaluation.ts';
import type { BehindIndicator } from '../../shared/domain/reviews/review.ts';
import type { Scheme } from '../../shared/domain/schemes/scheme.ts';
import { rulesOf } from '../../shared/domain/schemes/scheme-answers.ts';
import type { PlanContent } from '../../shared/domain/targets/plan.ts';
import type { Client } from '../client.ts';
import { ProblemError } from '../problem-error.ts';
import { allOf } from '../ui/load.ts';
import { monthAt } from './period-states.ts';

type CaseView = AnswerOf<'getCase'>;
type TaskView = AnswerOf<'listMyTasks'>['items'][number];
export type Segment = CaseView['segments'][number];

/** A part of the year: its plan in force, and how far that is reached. */
export interface Part {
  readonly caseId: string;
  readonly segment: Segment;
  readonly content: PlanContent | undefined;
  readonly attainment: AnswerOf<'getAttainment'>;
  readonly evidence: ReadonlyMap<string, readonly string[]>;
  /** By the last month that has ended: a month that runs is held against nobody. */
  readonly behind: readonly BehindIndicator[];
}

/** Everything that the page of the dialogue shows besides the remarks. */
export interface Dialogue {
  readonly case: CaseView;
  readonly cycle: AnswerOf<'getCycle'>;
  readonly scheme: Scheme;
  readonly parts: readonly Part[];
  readonly review: AnswerOf<'getMidReview'> | undefined;
  readonly evaluations: AnswerOf<'listEvaluations'>['items'];
  /** The reader's open tasks about this case. */
  readonly tasks: readonly TaskView[];
}

interface Asking {
  readonly client: Client;
  readonly signal: AbortSignal;
}

/** What is not there yet, or not for this reader's eyes, leaves its place empty. */
export const orNothing = async <Value>(answer: Promise<{ readonly body: Value }>): Promise<Value | undefined> => {
  try {
    return (await answer).body;
  } catch (error) {
    if (error instanceof ProblemError && (error.status === 404 || error.status === 403)) return undefined;
    throw error;
  }
};

interface Today {
  readonly now: string;
  readonly zone: Zone;
  readonly scheme: Scheme;
}

const evidenceOf = (actuals: AnswerOf<'listActuals'>['items']): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, readonly string[]>();
  for (const { indicatorId, evidenceIds } of actuals) {
    found.set(indicatorId, [...new Set([...(found.get(indicatorId) ?? []), ...evidenceIds])]);
  }
  return found;
};

/** One part of the year with what was measured in it. */
export const loadPart = async (
  { caseId, segment }: { readonly caseId: string; readonly segment: Segment },
  { now, zone, scheme }: Today,
  { client, signal }: Asking,
): Promise<Part> => {
  const at = { caseId, segmentId: segment.segmentId };
  const [{ body: plan }, { body: attainment }, actuals] = await Promise.all([
    client.getPlan(at, { signal }),
    client.getAttainment(at, { signal }),
    allOf((query) => client.listActuals({ ...at, query }, { signal })),
  ]);
  const content = plan.status === 'approved' ? plan : plan.inForce;
  const ended = lastMonthEnded(segment, monthAt(now, zone));
  const soFar = content && attainmentBy(ended, content, { scheme, segment, actuals });
  const behind = content && soFar ? indicatorsBehind(content, soFar, scheme) : [];
  return { caseId, segment, content, attainment, evidence: evidenceOf(actuals), behind };
};

/** A case with its cycle and scheme. */
export const loadFrame = async (caseId: string, { client, signal }: Asking) => {
  const { body: one } = await client.getCase({ caseId }, { signal });
  const { body: cycle } = await client.getCycle({ cycleId: one.cycleId }, { signal });
  const { schemeId, schemeVersion: version } = cycle;
  const { body: shown } = await client.getScheme({ schemeId, version }, { signal });
  return { case: one, cycle, scheme: rulesOf(shown) };
};

/** The open tasks of the reader about one case. */
export const tasksAbout = async (caseId: string, { client, signal }: Asking): Promise<readonly TaskView[]> =>
  (await allOf((query) => client.listMyTasks({ query }, { signal }), 20)).filter((task) => task.caseId === caseId);

/** Loads what the page of the dialogue shows. */
export const loadDialogue = async (
  caseId: string,
  { now, zone }: Pick<Today, 'now' | 'zone'>,
  asking: Asking,
): Promise<Dialogue> => {
  const { client, signal } = asking;
  const [frame, review, evaluations, tasks] = await Promise.all([
    loadFrame(caseId, asking),
    orNothing(client.getMidReview({ caseId }, { signal })),
    orNothing(client.listEvaluations({ caseId, query: { limit: 100 } }, { signal })),
    tasksAbout(caseId, asking),
  ]);
  const { segments } = frame.case;
  const today = { now, zone, scheme: frame.scheme };
  const parts = await Promise.all(segments.map((segment) => loadPart({ caseId, segment }, today, asking)));
  return { ...frame, parts, review, evaluations: evaluations?.items ?? [], tasks };
};
