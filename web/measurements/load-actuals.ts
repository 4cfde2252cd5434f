import type { AnswerOf } from '../../shared/contract/exchange.ts';
import type { Scheme } from '../../shared/domain/schemes/scheme.ts';
import { rulesOf } from '../../shared/domain/schemes/scheme-answers.ts';
import type { Actual, Plan } from '../../shared/domain/targets/plan.ts';
import type { Client } from '../client.ts';
import { allOf } from '../ui/load.ts';

type CaseView = AnswerOf<'getCase'>;
export type EvidenceView = AnswerOf<'listEvidence'>['items'][number];
export type RecordedMonth = AnswerOf<'listActuals'>['months'][number];

/** What was measured of a segment, with when each month was recorded. */
export interface Recorded {
  readonly actuals: readonly Actual[];
  readonly months: readonly RecordedMonth[];
}

/** Everything that the page of actuals shows. */
export interface LoadedActuals extends Recorded {
  readonly case: CaseView;
  readonly segment: CaseView['segments'][number] | undefined;
  readonly plan: Plan;
  readonly cycle: AnswerOf<'getCycle'>;
  readonly scheme: Scheme;
  readonly evidence: readonly EvidenceView[];
}

interface Which {
  readonly caseId: string;
  readonly segmentId: string;
}

const mostPages = 10;

/** What is recorded of a segment. */
export const loadRecorded = async (which: Which, client: Client, signal?: AbortSignal): Promise<Recorded> => {
  const options = signal === undefined ? {} : { signal };
  let months: readonly RecordedMonth[] = [];
  const actuals = await allOf(async (query) => {
    const answer = await client.listActuals({ ...which, query }, options);
    months = answer.body.months;
    return answer;
  }, mostPages);
  return { actuals, months };
};

/** The files of a case, also those that have not arrived. */
export const loadEvidence = (caseId: string, client: Client, signal?: AbortSignal): Promise<readonly EvidenceView[]> =>
  allOf((query) => client.listEvidence({ caseId, query }, signal === undefined ? {} : { signal }), mostPages);

const loadRules = async (cycleId: string, client: Client, signal: AbortSignal) => {
  const { body: cycle } = await client.getCycle({ cycleId }, { signal });
  const { schemeId, schemeVersion: version } = cycle;
  const { body: shown } = await client.getScheme({ schemeId, version }, { signal });
  return { cycle, scheme: rulesOf(shown) };
};

/** Loads the actuals of a segment and what they are measured against. */
export const loadActuals = async (which: Which, client: Client, signal: AbortSignal): Promise<LoadedActuals> => {
  const { caseId, segmentId } = which;
  const one = client.getCase({ caseId }, { signal }).then(({ body }) => body);
  const [found, rules, plan, recorded, evidence] = await Promise.all([
    one,
    one.then(({ cycleId }) => loadRules(cycleId, client, signal)),
    client.getPlan(which, { signal }),
    loadRecorded(which, client, signal),
    loadEvidence(caseId, client, signal),
  ]);
  const segment = found.segments.find((each) => each.segmentId === segmentId);
  return { case: found, segment, plan: plan.body, ...rules, ...recorded, evidence };
};
