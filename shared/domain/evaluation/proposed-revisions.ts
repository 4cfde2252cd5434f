import type { EvaluationReport } from './evaluation-report.ts';
import { evaluationBounds } from './evaluation-report.ts';
import type { PulseReport } from './pulse.ts';

export const revisionKinds = [
  'aspect-uncovered',
  'behaviour-unexplained',
  'levels-flat',
  'data-missing',
  'appeals-upheld',
  'raters-disagree',
  'group-gap',
  'felt-unfair',
] as const;
export type RevisionKind = (typeof revisionKinds)[number];

/** Something in the pack that the year speaks against. */
export interface ProposedRevision {
  /** The same for the same finding, however often the report is read. */
  readonly proposalId: string;
  readonly kind: RevisionKind;
  /** Where in the pack, as a JSON pointer. */
  readonly place: string;
  /** Of what it is: an aspect, a behaviour, a step, a group, a question. */
  readonly about: string;
  /** How many of how many; for the pulse hundredths of a point of 500. */
  readonly evidence: { readonly part: number; readonly of: number };
}

const proposal = (kind: RevisionKind, place: string, about: string, part: number, of: number): ProposedRevision => ({
  proposalId: about === '' ? kind : `${kind}~${about}`,
  kind,
  place,
  about,
  evidence: { part, of },
});

/** Which part of a pack a step of the receipt comes from. */
const placeOfStep: Readonly<Record<string, string>> = {
  attainment: '/attainment',
  objective: '/levelThresholds',
  results: '/levelThresholds',
  behaviour: '/behaviours',
  matrix: '/matrix',
  band: '/bands',
  organisation: '/spreadGuidance',
};

const ofCoverage = ({ coverage }: EvaluationReport): readonly ProposedRevision[] => {
  const { plans } = coverage;
  if (plans < evaluationBounds.fewestRated) return [];
  const isRare = (one: { readonly plans: number }): boolean => one.plans < evaluationBounds.covered * plans;
  return [
    ...coverage.aspects
      .filter(isRare)
      .map((one) => proposal('aspect-uncovered', '/attainment', one.aspect, one.plans, plans)),
    ...coverage.expectations
      .filter(isRare)
      .map((one) => proposal('behaviour-unexplained', '/behaviours', one.behaviourId, one.plans, plans)),
  ];
};

const ofLevels = ({ discrimination }: EvaluationReport): readonly ProposedRevision[] =>
  discrimination
    .filter(({ isFlat }) => isFlat)
    .map(({ of, id, counts, total }) =>
      proposal(
        'levels-flat',
        of === 'behaviour' ? '/behaviours' : '/levelThresholds',
        id,
        counts[0]?.count ?? 0,
        total,
      ),
    );

const ofData = ({ missing: { indicators, withoutValue } }: EvaluationReport): readonly ProposedRevision[] =>
  indicators >= evaluationBounds.fewestRated && withoutValue > evaluationBounds.missing * indicators
    ? [proposal('data-missing', '/minimumCoverage', '', withoutValue, indicators)]
    : [];

const ofAppeals = ({ appeals }: EvaluationReport): readonly ProposedRevision[] =>
  appeals.steps
    .filter(
      ({ decided, changed }) =>
        decided >= evaluationBounds.fewestAppeals && changed >= evaluationBounds.upheld * decided,
    )
    .map(({ step, decided, changed }) => proposal('appeals-upheld', placeOfStep[step] ?? '', step, changed, decided));

const ofRaters = ({ raters: { pairs, equal, kappa } }: EvaluationReport): readonly ProposedRevision[] =>
  pairs >= evaluationBounds.fewestRated && kappa !== undefined && kappa < evaluationBounds.agreement
    ? [proposal('raters-disagree', '/raterTraining', '', equal, pairs)]
    : [];

const ofGroups = ({ fairness }: EvaluationReport): readonly ProposedRevision[] =>
  fairness
    .filter(({ isNotable, difference }) => isNotable && (difference?.value ?? 0) < 0)
    .map(({ cut, group, people, good }) =>
      proposal('group-gap', '/calibration', `${cut}~${group}`, Math.round(good.value * people), people),
    );

/** The middle of the scale, in hundredths. */
const undecided = 300;

const ofPulse = (pulse: PulseReport | undefined): readonly ProposedRevision[] =>
  (pulse?.questions ?? [])
    .filter(({ mean }) => mean < undecided)
    .map(({ question, mean }) => proposal('felt-unfair', '/socialisation', question, mean, 500));

/** What the year proposes to revise, each with its evidence and its place in the pack. People decide about each. */
export const proposedRevisions = (
  report: EvaluationReport,
  pulse: PulseReport | undefined,
): readonly ProposedRevision[] => [
  ...ofCoverage(report),
  ...ofLevels(report),
  ...ofData(report),
  ...ofAppeals(report),
  ...ofRaters(report),
  ...ofGroups(report),
  ...ofPulse(pulse),
];
