import type { AnswerOf } from '../../shared/contract/exchange.ts';
import type { Refusal } from '../../shared/domain/decision.ts';
import type { Level, Scheme } from '../../shared/domain/schemes/scheme.ts';
import { proposeBehaviour } from '../../shared/domain/scoring/proposal.ts';
import { rateSegment } from '../../shared/domain/scoring/rating-decision.ts';
import type {
  BehaviourRating,
  ObjectiveJudgement,
  RatingInput,
  SegmentRating,
} from '../../shared/domain/scoring/result.ts';

export type ProposalView = AnswerOf<'getRatingProposal'>;

/** One behaviour as it is being rated: nothing chosen yet is no level. */
export interface BehaviourDraft {
  readonly level?: Level;
  /** In hundredths of points. */
  readonly score?: number;
  readonly note: string;
}

/** A rating as it is being written: plain data, so that it is kept on the device. */
export interface RatingDraft {
  readonly resultsLevel?: Level;
  readonly behaviourLevel?: Level;
  readonly overrideReason: string;
  readonly note: string;
  readonly innovationConfirmed: boolean;
  /** By the id of the objective; nothing chosen yet is no level. */
  readonly objectives: Readonly<Record<string, { readonly level?: Level; readonly note: string }>>;
  /** By the id of the behaviour. */
  readonly behaviours: Readonly<Record<string, BehaviourDraft>>;
}

const behaviourDraft = ({ level, score, note = '' }: BehaviourRating): BehaviourDraft => ({
  ...(level === undefined ? {} : { level }),
  ...(score === undefined ? {} : { score }),
  note,
});

/** What the form begins with: the rating that stands, or nothing chosen. A proposal is never chosen for somebody. */
export const draftOf = (rating: SegmentRating | undefined): RatingDraft => ({
  ...(rating?.resultsLevel === undefined ? {} : { resultsLevel: rating.resultsLevel }),
  ...(rating?.behaviourLevel === undefined ? {} : { behaviourLevel: rating.behaviourLevel }),
  overrideReason: rating?.overrideReason ?? '',
  note: rating?.note ?? '',
  innovationConfirmed: rating?.innovationConfirmed ?? false,
  objectives: Object.fromEntries(
    (rating?.objectives ?? []).map(({ objectiveId, level, note = '' }) => [objectiveId, { level, note }]),
  ),
  behaviours: Object.fromEntries((rating?.behaviours ?? []).map((one) => [one.behaviourId, behaviourDraft(one)])),
});

const text = <Name extends string>(name: Name, value: string) =>
  (value.trim() === '' ? {} : { [name]: value.trim() }) as Partial<Record<Name, string>>;

/** The behaviours that are rated, in the order of the scheme. */
const ratedBehaviours = ({ behaviours }: RatingDraft, scheme: Scheme): readonly BehaviourRating[] =>
  scheme.behaviours.flatMap(({ behaviourId }) => {
    const { note, ...rest } = behaviours[behaviourId] ?? { note: '' };
    return rest.level === undefined && rest.score === undefined
      ? []
      : [{ behaviourId, ...rest, ...text('note', note) }];
  });

const judgedObjectives = ({ objectives = {} }: RatingDraft): readonly ObjectiveJudgement[] =>
  Object.entries(objectives).flatMap(([objectiveId, { level, note }]) =>
    level === undefined ? [] : [{ objectiveId, level, ...text('note', note) }],
  );

/** The draft as it is sent: what is not chosen is not in it. */
export const inputOf = (draft: RatingDraft, scheme: Scheme): RatingInput => ({
  ...(scheme.kind === 'weighted' || draft.resultsLevel === undefined ? {} : { resultsLevel: draft.resultsLevel }),
  ...(scheme.kind === 'weighted' || draft.behaviourLevel === undefined ? {} : { behaviourLevel: draft.behaviourLevel }),
  behaviours: ratedBehaviours(draft, scheme),
  ...(scheme.kind === 'weighted' || judgedObjectives(draft).length === 0
    ? {}
    : { objectives: judgedObjectives(draft) }),
  ...text('overrideReason', draft.overrideReason),
  ...text('note', draft.note),
  ...(draft.innovationConfirmed ? { innovationConfirmed: true } : {}),
});

/** What the behaviours rated so far suggest. */
export const suggestedBehaviour = (draft: RatingDraft, scheme: Scheme): Level | 'not-applicable' =>
  proposeBehaviour(ratedBehaviours(draft, scheme));

/** What the check on this side has to know. */
export interface CheckContext {
  readonly scheme: Scheme;
  readonly proposal: ProposalView;
  readonly isLast: boolean;
  readonly innovationNamed: boolean;
  readonly now: string;
}

/**
 * What still stands against the rating, by the server's own rules. Who may rate and whether it is the time is left to the
 * server, who knows.
 */
export const remainingRefusals = (draft: RatingDraft, ctx: CheckContext): readonly Refusal[] => {
  const { scheme, proposal, isLast, innovationNamed, now } = ctx;
  const { organisation, attainment } = proposal;
  const unit = { cycleId: '', unitId: '', reason: '', ratedBy: '', ratedAt: now, version: 0 };
  const decided = rateSegment(inputOf(draft, scheme), {
    caseId: '',
    segmentId: '',
    employeeId: 'employee',
    actor: 'rater',
    now,
    scheme,
    supervisorIds: ['rater'],
    organisationRating: organisation === undefined ? undefined : { ...unit, predicate: organisation },
    leadsUnit: proposal.leadsUnit,
    proposal: { level: proposal.results, objectives: proposal.objectives },
    coverage: attainment.coverage,
    rateable: attainment.rateable && proposal.unratable?.declaredAt === undefined,
    innovationNamed,
    earlier: isLast ? proposal.earlier : [],
    unexplained: proposal.unexplained ?? [],
    existing: proposal.rating,
    announced: false,
  });
  return decided.ok ? [] : decided.refusals;
};

/** One thing in which two versions of a rating differ. */
export interface RatingDifference {
  /** A behaviour's id, or the name of the field. */
  readonly place: string;
  readonly mine: string;
  readonly theirs: string;
}

const flat = (draft: RatingDraft): ReadonlyMap<string, string> =>
  new Map([
    ['resultsLevel', draft.resultsLevel ?? ''],
    ['behaviourLevel', draft.behaviourLevel ?? ''],
    ['overrideReason', draft.overrideReason.trim()],
    ['note', draft.note.trim()],
    ...Object.entries(draft.objectives).map(([id, { level = '', note }]): [string, string] => [
      id,
      [level, note.trim()].join('\n').trim(),
    ]),
    ...Object.entries(draft.behaviours).map(([id, { level, score, note }]): [string, string] => [
      id,
      [level ?? score ?? '', note.trim()].join('\n').trim(),
    ]),
  ]);

/** Where a draft differs from what somebody else has saved meanwhile. Values are words of the domain, or typed text. */
export const differencesBetween = (mine: RatingDraft, theirs: RatingDraft): readonly RatingDifference[] => {
  const [own, other] = [flat(mine), flat(theirs)];
  return [...new Set([...own.keys(), ...other.keys()])].flatMap((place) => {
    const [a, b] = [own.get(place) ?? '', other.get(place) ?? ''];
    return a === b ? [] : [{ place, mine: a, theirs: b }];
  });
};
