import type { Instant } from '../calendar/local-time.ts';
import { refusedUnexplained } from '../causes/required-causes.ts';
import { accept, type Decision, type Refusal, refuse } from '../decision.ts';
import type { BehindIndicator } from '../reviews/review.ts';
import type { Level, Scheme } from '../schemes/scheme.ts';
import type { BasisPoints } from '../targets/plan.ts';
import { refusedObjectives } from './objective-judgements.ts';
import { resultsLevelOfHead } from './organisation-rating.ts';
import { type Proposal, proposeBehaviour } from './proposal.ts';
import { refusedScale } from './rating-scale.ts';
import type { OrganisationRating, RatingInput, SegmentRating } from './result.ts';
import { differencesFrom, type LevelDifference } from './segment-combination.ts';

/** What the decision about a rating has to know. */
export interface RatingContext {
  readonly caseId: string;
  readonly segmentId: string;
  readonly employeeId: string;
  readonly actor: string;
  readonly now: string;
  readonly scheme: Scheme;
  /** Who may rate this segment: its supervisor, who acts for them, or the superior to whom it was passed. */
  readonly supervisorIds: readonly string[];
  /** Of the unit of the segment; of the unit that they lead where `leadsUnit`. */
  readonly organisationRating: OrganisationRating | undefined;
  readonly leadsUnit: boolean;
  readonly proposal: Proposal;
  /** Share of the segment's indicators that have actuals. */
  readonly coverage: BasisPoints;
  /** Whether that is enough, as the attainment of the plan says. */
  readonly rateable: boolean;
  /** Whether the self-assessment names an innovation. */
  readonly innovationNamed: boolean;
  /** Ratings of the earlier segments, when this is the last one of the year; otherwise empty. */
  readonly earlier: readonly SegmentRating[];
  /** Earlier segments that can be rated and are not; under a matrix they come first, to be in view. */
  readonly unratedEarlier?: readonly string[];
  /** Missed indicators of the segment of which no cause is named. */
  readonly unexplained?: readonly BehindIndicator[];
  /** Until when colleagues answer whose voice has a share in the score; undefined once they are heard, or have none. */
  readonly colleaguesAnswerUntil?: Instant | undefined;
  readonly existing: SegmentRating | undefined;
  readonly announced: boolean;
}

/**
 * Rates one segment of an employee's year. Lists everything that stands against it: the organisation not rated yet
 * (SE MenPANRB 3/2023), a rating of oneself or of somebody else's staff, an announced result, too few actuals, a value
 * off the scale, a part missing, a missed indicator without a cause where the scheme asks for one, colleagues with a share
 * who still answer, and a judgement that differs from the proposal or from an earlier segment without a reason. For the leader of a unit the unit's attainment is the rating of results.
 */
export const rateSegment = (input: RatingInput, ctx: RatingContext): Decision<SegmentRating> => {
  const known = knownResults(ctx);
  const refusals = [
    ...refusedActor(ctx),
    ...refusedInputs(ctx),
    ...refusedOrder(ctx),
    ...refusedScale(input, ctx.scheme, known !== undefined),
    ...refusedKnown(input, known),
    ...refusedObjectives(input, ctx),
    ...refusedDifference(input, ctx, known),
    ...refusedInnovation(input, ctx),
    ...refusedUnexplained(ctx.unexplained ?? []),
    ...refusedUnheard(ctx),
  ];
  if (refusals.length > 0) return refuse(...refusals);
  const { caseId, segmentId, actor, now, existing } = ctx;
  return accept({
    ...input,
    ...(known === undefined ? {} : { resultsLevel: known }),
    caseId,
    segmentId,
    ratedBy: actor,
    ratedAt: now,
    version: existing?.version ?? 0,
  });
};

/** The rating of results that is not the supervisor's to choose. */
const knownResults = ({ scheme, leadsUnit, organisationRating }: RatingContext): Level | undefined =>
  scheme.kind === 'matrix' && leadsUnit && organisationRating !== undefined
    ? resultsLevelOfHead[organisationRating.predicate]
    : undefined;

const refusedActor = (ctx: RatingContext): readonly Refusal[] => {
  const refusals: Refusal[] = [];
  if (ctx.organisationRating === undefined) refusals.push({ code: 'organisation-not-rated' });
  if (ctx.actor === ctx.employeeId) refusals.push({ code: 'own-rating' });
  else if (!ctx.supervisorIds.includes(ctx.actor)) refusals.push({ code: 'not-allowed' });
  if (ctx.announced) refusals.push({ code: 'already-announced' });
  return refusals;
};

const refusedInputs = ({ coverage, rateable, scheme, proposal }: RatingContext): readonly Refusal[] => {
  const nothingToScore = scheme.kind === 'weighted' && proposal.level === 'not-applicable';
  return !rateable || nothingToScore
    ? [{ code: 'too-few-inputs', facts: { coverage, minimum: scheme.minimumCoverage } }]
    : [];
};

/** A rating takes in what colleagues said once: given before they are heard it would leave them out for good. */
const refusedUnheard = ({ colleaguesAnswerUntil: closesAt }: RatingContext): readonly Refusal[] =>
  closesAt === undefined ? [] : [{ code: 'feedback-running', facts: { closesAt } }];

const refusedOrder = ({ scheme, unratedEarlier = [] }: RatingContext): readonly Refusal[] =>
  scheme.kind === 'matrix' && unratedEarlier.length > 0
    ? [{ code: 'rating-incomplete', facts: { segments: unratedEarlier } }]
    : [];

const refusedKnown = (input: RatingInput, known: Level | undefined): readonly Refusal[] =>
  known === undefined || input.resultsLevel === undefined || input.resultsLevel === known
    ? []
    : [
        {
          code: 'rating-outside-scale',
          field: '/resultsLevel',
          facts: { given: input.resultsLevel, allowed: [known], because: 'organisation-rating' },
        },
      ];

const refusedDifference = (input: RatingInput, ctx: RatingContext, known: Level | undefined): readonly Refusal[] => {
  if (ctx.scheme.kind === 'weighted' || (input.overrideReason?.trim() ?? '') !== '') return [];
  const differences = [...differencesFromProposal(input, ctx), ...differencesFrom(input, ctx.earlier)].filter(
    (difference) => known === undefined || difference.part !== 'resultsLevel',
  );
  return differences.length === 0
    ? []
    : [{ code: 'override-reason-missing', field: '/overrideReason', facts: { differences } }];
};

const differencesFromProposal = (input: RatingInput, { proposal }: RatingContext): readonly LevelDifference[] => {
  const proposed = { resultsLevel: proposal.level, behaviourLevel: proposeBehaviour(input.behaviours) };
  return (['resultsLevel', 'behaviourLevel'] as const).flatMap((part): readonly LevelDifference[] => {
    const [given, expected] = [input[part], proposed[part]];
    return given === undefined || expected === 'not-applicable' || given === expected
      ? []
      : [{ part, given, expected, source: 'proposal' }];
  });
};

/** An innovation that the employee did not name must at least be described by the one who confirms it. */
const refusedInnovation = (input: RatingInput, ctx: RatingContext): readonly Refusal[] =>
  input.innovationConfirmed === true && !ctx.innovationNamed && (input.note?.trim() ?? '') === ''
    ? [{ code: 'reason-missing', field: '/note', facts: { innovation: 'not-in-self-assessment' } }]
    : [];
