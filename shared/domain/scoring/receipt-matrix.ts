import { type Levels, predicateOf } from './predicate-matrix.ts';
import { attainedText, proposeBehaviour, proposeResults } from './proposal.ts';
import { attainmentOf } from './receipt-attainment.ts';
import type { MatrixInputs, Scored } from './receipt-inputs.ts';
import type { Outcome, ReceiptStep } from './result.ts';
import { matrixWaysUp } from './ways-up.ts';

const ratedLevels = ({ segments }: MatrixInputs): Levels => {
  const last = segments.at(-1);
  if (last === undefined) throw new Error('A result needs at least one rated segment; the receipt has none.');
  return { results: last.resultsLevel, behaviour: last.behaviourLevel };
};

/** The two levels of the year: the last supervisor's, or what the decision of an appeal put in their place. */
export const levelsOfYear = (inputs: MatrixInputs): Levels => {
  const rated = ratedLevels(inputs);
  return {
    results: inputs.ruling?.resultsLevel ?? rated.results,
    behaviour: inputs.ruling?.behaviourLevel ?? rated.behaviour,
  };
};

/** What a result under a matrix comes to, without the steps that lead there. */
export const matrixOutcome = (inputs: MatrixInputs): Outcome => {
  const final = levelsOfYear(inputs);
  return {
    predicate: predicateOf(inputs.rules.matrix, final),
    resultsLevel: final.results,
    behaviourLevel: final.behaviour,
    ...attainmentOf(inputs),
  };
};

/** What a result under a matrix comes to: the last supervisor's judgements, looked up in the nine cells. */
export const scoreMatrix = (inputs: MatrixInputs): Scored => {
  const { rules, segments, ruling } = inputs;
  const rated = ratedLevels(inputs);
  const final = levelsOfYear(inputs);
  const outcome = matrixOutcome(inputs);
  const next = nextPredicate(rules.matrix, final);
  return {
    outcome,
    steps: [
      ...segments.flatMap((segment) => segmentSteps(segment, rules)),
      yearStep(inputs, rated),
      ...(ruling === undefined ? [] : [rulingStep({ rated, final }, ruling, rules.citations.appeal)]),
      { step: 'matrix', inputs: { ...final }, output: outcome.predicate, rule: rules.citations.matrix },
    ],
    ...(next === undefined ? {} : { nextPredicate: next }),
  };
};

type MatrixSegment = MatrixInputs['segments'][number];

const segmentSteps = (segment: MatrixSegment, rules: MatrixInputs['rules']): readonly ReceiptStep[] => {
  const { segmentId: subject, behaviours, resultsLevel, behaviourLevel, organisation, overrideReason } = segment;
  const proposal = proposeResults(segment.objectives, rules.levelThresholds);
  const reason: Record<string, string> = overrideReason === undefined ? {} : { reason: overrideReason };
  const source: Record<string, string> =
    organisation === undefined ? { proposed: proposal.level, ...reason } : { organisation };
  return [
    ...objectiveSteps(segment, rules),
    ...behaviours.map(({ behaviourId, level }) => ({
      step: 'behaviour',
      subject: behaviourId,
      inputs: { segment: subject },
      output: level ?? 'not-applicable',
      rule: rules.citations.behaviour,
    })),
    {
      step: 'results',
      subject,
      inputs: source,
      output: resultsLevel,
      rule: organisation === undefined ? rules.citations.proposal : rules.citations.organisation,
    },
    {
      step: 'behaviours',
      subject,
      inputs: { proposed: proposeBehaviour(behaviours), ...reason },
      output: behaviourLevel,
      rule: rules.citations.proposal,
    },
  ];
};

const objectiveSteps = (segment: MatrixSegment, rules: MatrixInputs['rules']): readonly ReceiptStep[] => {
  const { meets, above } = rules.levelThresholds;
  const proposed = proposeResults(segment.objectives, rules.levelThresholds).objectives;
  return segment.objectives.map(({ objectiveId, kind, attainment }, index) => ({
    step: 'objective',
    subject: objectiveId,
    inputs: { kind, attainment: attainedText(attainment), meets: `${meets}/10000`, above: `${above}/10000` },
    output: proposed[index]?.level ?? 'not-applicable',
    rule: rules.citations.proposal,
  }));
};

const levelsText = ({ results, behaviour }: Levels): string => `${results}, ${behaviour}`;

const yearStep = ({ segments, leftOut, rules }: MatrixInputs, rated: Levels): ReceiptStep => ({
  step: 'segments',
  inputs: {
    ...Object.fromEntries(
      segments.map((one) => [one.segmentId, levelsText({ results: one.resultsLevel, behaviour: one.behaviourLevel })]),
    ),
    ...Object.fromEntries(leftOut.map((segmentId) => [segmentId, 'not-applicable'])),
  },
  output: levelsText(rated),
  rule: rules.citations.segments,
});

const rulingStep = (
  { rated, final }: { readonly rated: Levels; readonly final: Levels },
  { calibration }: NonNullable<MatrixInputs['ruling']>,
  appeal: string,
): ReceiptStep => ({
  step: calibration === undefined ? 'appeal' : 'calibration',
  inputs: { ...rated },
  output: levelsText(final),
  rule: calibration ?? appeal,
});

/** The nearest better predicate, as receipts keep it. */
const nextPredicate = (matrix: MatrixInputs['rules']['matrix'], from: Levels): Scored['nextPredicate'] => {
  const [nearest] = matrixWaysUp(matrix, from);
  if (nearest === undefined) return undefined;
  const needs = nearest.improvements.flatMap((one) => (one.kind === 'level' ? [`${one.part}:${one.to}`] : []));
  return { predicate: nearest.predicate, needs };
};
