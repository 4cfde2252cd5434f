import { useEffect } from 'react';
import type { AnswerOf } from '../../shared/contract/exchange.ts';
import { useApp, useFormat } from '../app/context.ts';
import { useLoaded } from '../ui/load.ts';
import { Notice } from '../ui/page.tsx';
import { ProblemNotice, Unready } from '../ui/problem.tsx';
import { useAction } from '../ui/use-action.ts';
import { useBehaviourTitles } from './behaviour-titles.ts';
import { useEvaluationWords } from './evaluation-words.ts';
import { Fairness } from './fairness.tsx';
import { NextDraft } from './next-draft.tsx';
import { Proposals } from './proposals.tsx';
import { YearFindings } from './year-findings.tsx';

type View = AnswerOf<'getSystemEvaluation'>;

/** Counts page after page while it is looked at; whoever leaves goes on later. */
const Counting = ({ view, onCounted }: { view: View; onCounted: (view: View) => void }) => {
  const { client } = useApp();
  const words = useEvaluationWords();
  const format = useFormat();
  const { evaluationId, done, of } = view;
  const action = useAction(async (_: number, idempotencyKey) => {
    const { body } = await client.continueSystemEvaluation({ evaluationId, idempotencyKey });
    onCounted(body);
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: each counted page sets off the next one
  useEffect(() => {
    void action.run(done);
  }, [done]);
  return (
    <div className="sheet">
      <p role="status">{words.counting(format.number(done), format.number(of))}</p>
      <progress
        value={done}
        max={Math.max(1, of)}
        aria-label={words.counting(format.number(done), format.number(of))}
      />
      {action.error !== undefined && (
        <>
          <ProblemNotice error={action.error} />
          <button type="button" onClick={() => void action.run(done)}>
            {words.resume}
          </button>
        </>
      )}
    </div>
  );
};

/** One evaluation: counted to its end, then what it says and proposes. */
export const EvaluationReport = ({ evaluationId }: { evaluationId: string }) => {
  const { client } = useApp();
  const words = useEvaluationWords();
  const format = useFormat();
  const { loaded, replace, reload } = useLoaded(evaluationId, async (signal) => {
    const { body } = await client.getSystemEvaluation({ evaluationId }, { signal });
    return body;
  });
  const titles = useBehaviourTitles(loaded.state === 'ready' ? loaded.value : undefined);
  if (loaded.state !== 'ready') return <Unready loaded={loaded} operation="getSystemEvaluation" onRetry={reload} />;
  const view = loaded.value;
  if (view.finishedAt === undefined) return <Counting view={view} onCounted={replace} />;
  const { report } = view;
  return (
    <>
      <Notice kind="note">
        <p>{words.finished(format.number(report.rated), format.number(report.people))}</p>
      </Notice>
      <Proposals view={view} titles={titles} onDecided={replace} />
      {view.proposals.some(({ decision }) => decision?.accepted) && <NextDraft evaluationId={evaluationId} />}
      <YearFindings report={report} titles={titles} />
      <Fairness groups={report.fairness} />
    </>
  );
};
