import type { PeriodicEvaluation } from '../../shared/domain/reviews/periodic-evaluation.ts';
import type { Level } from '../../shared/domain/schemes/scheme.ts';
import type { PlanContent } from '../../shared/domain/targets/plan.ts';

/** A level, or none chosen yet. */
export type Choice = Level | '';

/** The evaluation of a period as it is typed. */
export interface EvaluationDraft {
  readonly levels: Readonly<Record<string, Choice>>;
  readonly feedback: string;
  readonly resultsLevel: Choice;
  readonly behaviourLevel: Choice;
}

/** Where the form begins: with what was said of the period before. */
export const evaluationDraft = (before: PeriodicEvaluation | undefined): EvaluationDraft => ({
  levels: Object.fromEntries((before?.levels ?? []).map(({ objectiveId, level }) => [objectiveId, level])),
  feedback: before?.feedback ?? '',
  resultsLevel: before?.resultsLevel ?? '',
  behaviourLevel: before?.behaviourLevel ?? '',
});

/** The fields that are still empty, as JSON pointers into the evaluation, in the order of the form. */
export const evaluationGaps = (draft: EvaluationDraft, { objectives }: PlanContent): readonly string[] => [
  ...objectives.flatMap(({ objectiveId }, index) =>
    (draft.levels[objectiveId] ?? '') === '' ? [`/levels/${index}/level`] : [],
  ),
  ...(draft.resultsLevel === '' && draft.behaviourLevel !== '' ? ['/resultsLevel'] : []),
  ...(draft.resultsLevel !== '' && draft.behaviourLevel === '' ? ['/behaviourLevel'] : []),
  ...(draft.feedback.trim() === '' ? ['/feedback'] : []),
];

const chosen = <Name extends string>(name: Name, choice: Choice) =>
  choice === '' ? {} : ({ [name]: choice } as Record<Name, Level>);

/** The ratings of the period that are chosen. */
export const chosenLevels = ({ resultsLevel, behaviourLevel }: EvaluationDraft) => ({
  ...chosen('resultsLevel', resultsLevel),
  ...chosen('behaviourLevel', behaviourLevel),
});

/** The evaluation as it is sent. Ask for gaps first: a line without a level is left out. */
export const evaluationOf = (draft: EvaluationDraft, { objectives }: PlanContent) => ({
  levels: objectives.flatMap(({ objectiveId }) => {
    const level = draft.levels[objectiveId] ?? '';
    return level === '' ? [] : [{ objectiveId, level }];
  }),
  feedback: draft.feedback.trim(),
  ...chosenLevels(draft),
});
