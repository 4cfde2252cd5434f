import { useState } from 'react';
import { limits } from '../../shared/domain/limits.ts';
import { type PeriodicEvaluation, predicateOfPeriod } from '../../shared/domain/reviews/periodic-evaluation.ts';
import type { PlanContent } from '../../shared/domain/targets/plan.ts';
import { useApp, useDomainWords, useWords } from '../app/context.ts';
import { serverProblems } from '../targets/use-problems.ts';
import { useDraft } from '../ui/drafts.ts';
import { TextField } from '../ui/field.tsx';
import { type FieldProblem, focusAt } from '../ui/field-problem.ts';
import { Notice } from '../ui/page.tsx';
import { ProblemNotice } from '../ui/problem.tsx';
import { useAction } from '../ui/use-action.ts';
import { DraftNotes } from './draft-notes.tsx';
import {
  chosenLevels,
  type EvaluationDraft,
  evaluationDraft,
  evaluationGaps,
  evaluationOf,
} from './evaluation-draft.ts';
import { LevelField } from './level-field.tsx';
import type { Dialogue } from './load-dialogue.ts';

interface FormProps {
  readonly all: Dialogue;
  readonly content: PlanContent;
  readonly period: string;
  readonly before: PeriodicEvaluation | undefined;
  readonly onDone: () => void;
}

interface PartProps {
  readonly typed: EvaluationDraft;
  readonly at: (pointer: string) => readonly FieldProblem[];
  readonly change: (typed: EvaluationDraft) => void;
}

const ObjectiveLevels = ({ content, typed, at, change }: PartProps & Pick<FormProps, 'content'>) => {
  const { dialogue, plan } = useWords();
  return (
    <fieldset>
      <legend>{dialogue.evaluationLevels}</legend>
      {content.objectives.map(({ objectiveId, text }, index) => (
        <LevelField
          key={objectiveId}
          frame={{
            label: `${plan.objective(index + 1)}: ${text}`,
            pointer: `/levels/${index}/level`,
            problems: at(`/levels/${index}/level`),
          }}
          value={typed.levels[objectiveId] ?? ''}
          none={dialogue.choose}
          onChange={(level) => change({ ...typed, levels: { ...typed.levels, [objectiveId]: level } })}
        />
      ))}
    </fieldset>
  );
};

/** The two ratings of the period, and the predicate that they make by the scheme's own matrix. */
const PeriodLevels = ({ all, typed, at, change }: PartProps & Pick<FormProps, 'all'>) => {
  const { dialogue } = useWords();
  const domain = useDomainWords();
  const { resultsLevel, behaviourLevel } = typed;
  const predicate = predicateOfPeriod(chosenLevels(typed), all.scheme);
  return (
    <fieldset>
      <legend>
        {dialogue.results} · {dialogue.behaviour}
      </legend>
      <p className="hint">{dialogue.levelsOptional}</p>
      <div className="row">
        <LevelField
          frame={{ label: dialogue.results, pointer: '/resultsLevel', problems: at('/resultsLevel') }}
          value={resultsLevel}
          none={dialogue.notGiven}
          onChange={(level) => change({ ...typed, resultsLevel: level })}
        />
        <LevelField
          frame={{ label: dialogue.behaviour, pointer: '/behaviourLevel', problems: at('/behaviourLevel') }}
          value={behaviourLevel}
          none={dialogue.notGiven}
          onChange={(level) => change({ ...typed, behaviourLevel: level })}
        />
      </div>
      <output aria-live="polite">
        {predicate !== undefined && dialogue.predicateBecomes(domain.predicates[predicate])}
      </output>
    </fieldset>
  );
};

const useEvaluation = ({ all, content, period, before, onDone }: FormProps) => {
  const { client } = useApp();
  const { caseId } = all.case;
  const draft = useDraft(`evaluation ${caseId} ${period}`, evaluationDraft(before));
  const sending = useAction(async (typed: EvaluationDraft, idempotencyKey) => {
    await client.evaluatePeriod({ caseId, period, body: evaluationOf(typed, content), idempotencyKey });
    onDone();
    await draft.forget();
  });
  return { draft, sending };
};

/** What the supervisor says of one period; kept on the device until it is sent. */
export const EvaluationForm = (props: FormProps) => {
  const { all, content, before } = props;
  const { dialogue } = useWords();
  const { draft, sending } = useEvaluation(props);
  const [tried, setTried] = useState(false);
  const typed = draft.value;
  const gaps = evaluationGaps(typed, content);
  const problems: readonly FieldProblem[] = [
    ...(tried ? gaps.map((field) => ({ field, title: dialogue.required })) : []),
    ...serverProblems(sending.error),
  ];
  const at = (pointer: string) => problems.filter(({ field }) => field === pointer);
  const change = (next: EvaluationDraft) => {
    sending.forget();
    draft.change(next);
  };
  const send = () => {
    setTried(true);
    const [gap] = gaps;
    if (gap === undefined) return void sending.run(typed);
    requestAnimationFrame(() => focusAt(gap));
  };
  return (
    <>
      {before !== undefined && <Notice kind="note">{<p>{dialogue.replaces}</p>}</Notice>}
      <DraftNotes
        draft={draft}
        server={before === undefined ? undefined : <p className="typed">{before.feedback}</p>}
      />
      <ObjectiveLevels content={content} typed={typed} at={at} change={change} />
      <PeriodLevels all={all} typed={typed} at={at} change={change} />
      <TextField
        frame={{ label: dialogue.evaluationFeedback, pointer: '/feedback', problems: at('/feedback') }}
        value={typed.feedback}
        most={limits.paragraph}
        rows={3}
        onChange={(feedback) => change({ ...typed, feedback })}
      />
      {sending.error !== undefined && <ProblemNotice error={sending.error} />}
      <p className="actions">
        <button type="button" disabled={sending.busy} onClick={send}>
          {dialogue.saveEvaluation}
        </button>
      </p>
    </>
  );
};
