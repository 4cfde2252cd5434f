import type { AnswerOf } from '../../shared/contract/exchange.ts';
import type { Scheme } from '../../shared/domain/schemes/scheme.ts';
import { rulesOf } from '../../shared/domain/schemes/scheme-answers.ts';
import type { Actual } from '../../shared/domain/targets/plan.ts';
import type { Client } from '../client.ts';
import { ProblemError } from '../problem-error.ts';
import { allOf } from '../ui/load.ts';

/** Everything that a rating rests on, beside each other on one page. */
export interface LoadedRating {
  readonly case: AnswerOf<'getCase'>;
  readonly proposal: AnswerOf<'getRatingProposal'>;
  readonly plan: AnswerOf<'getPlan'>;
  readonly cycle: AnswerOf<'getCycle'>;
  readonly scheme: Scheme;
  readonly actuals: readonly Actual[];
  readonly evidence: readonly AnswerOf<'listEvidence'>['items'][number][];
  readonly selfAssessment: AnswerOf<'getSelfAssessment'> | undefined;
  readonly checkIns: AnswerOf<'listCheckIns'>['items'];
  readonly midReview: AnswerOf<'getMidReview'> | undefined;
}

/** What may not be there: its absence is no failure. */
const ifThere = async <Body>(asked: Promise<{ readonly body: Body }>): Promise<Body | undefined> => {
  try {
    return (await asked).body;
  } catch (error) {
    if (error instanceof ProblemError && error.status === 404) return undefined;
    throw error;
  }
};

/** Loads the page in as few turns as the addresses allow. */
export const loadRating = async (
  ids: { readonly caseId: string; readonly segmentId: string },
  client: Client,
  signal: AbortSignal,
): Promise<LoadedRating> => {
  const options = { signal };
  const { caseId } = ids;
  const [one, proposal, plan, actuals, evidence, selfAssessment, checkIns, midReview] = await Promise.all([
    client.getCase({ caseId }, options),
    client.getRatingProposal(ids, options),
    client.getPlan(ids, options),
    allOf((query) => client.listActuals({ ...ids, query }, options), 20),
    allOf((query) => client.listEvidence({ caseId, query }, options)),
    ifThere(client.getSelfAssessment({ caseId }, options)),
    client.listCheckIns({ caseId, query: { limit: 50 } }, options),
    ifThere(client.getMidReview({ caseId }, options)),
  ]);
  const { body: cycle } = await client.getCycle({ cycleId: one.body.cycleId }, options);
  const { schemeId, schemeVersion: version } = cycle;
  const { body: shown } = await client.getScheme({ schemeId, version }, options);
  return {
    case: one.body,
    proposal: proposal.body,
    plan: plan.body,
    cycle,
    scheme: rulesOf(shown),
    actuals,
    evidence,
    selfAssessment,
    checkIns: checkIns.body.items,
    midReview,
  };
};
