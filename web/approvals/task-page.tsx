import { lazy } from 'react';
import { useApp, useDomainWords, useFormat, useWords } from '../app/context.ts';
import { PageLink } from '../app/navigation.tsx';
import { useLoaded } from '../ui/load.ts';
import { Page } from '../ui/page.tsx';
import { Unready } from '../ui/problem.tsx';
import { ApprovalPage } from './approval-page.tsx';
import { findTask, type TaskView } from './find-task.ts';

const DialoguePage = lazy(() =>
  import('../reviews/dialogue-page.tsx').then((file) => ({ default: file.DialoguePage })),
);
const SelfAssessmentPage = lazy(() =>
  import('../self-assessment/self-assessment-page.tsx').then((file) => ({ default: file.SelfAssessmentPage })),
);

const ResultPage = lazy(() => import('../results/result-page.tsx').then((file) => ({ default: file.ResultPage })));
const AppealPage = lazy(() => import('../appeals/appeal-page.tsx').then((file) => ({ default: file.AppealPage })));
const FollowUpsPage = lazy(() =>
  import('../followups/follow-ups-page.tsx').then((file) => ({ default: file.FollowUpsPage })),
);
const RatingPage = lazy(() => import('../rating/rating-page.tsx').then((file) => ({ default: file.RatingPage })));

const CaseLink = ({ caseId }: { caseId: string }) => (
  <p>
    <PageLink className="button quiet" to="case" params={{ caseId }}>
      {useWords().approval.openCase}
    </PageLink>
  </p>
);

const Gone = ({ caseId }: { caseId: string | undefined }) => {
  const { approval, app } = useWords();
  return (
    <Page title={approval.gone}>
      <p>{approval.goneWhy}</p>
      {caseId !== undefined && <CaseLink caseId={caseId} />}
      <p>
        <PageLink to="home" params={{}}>
          {app.backHome}
        </PageLink>
      </p>
    </Page>
  );
};

/** What a task of another kind asks for, by when, and what happens without an answer. */
const TaskFacts = ({ task }: { task: TaskView }) => {
  const { approval, home } = useWords();
  const domain = useDomainWords();
  const format = useFormat();
  return (
    <Page title={approval.taskTitle(domain.taskKinds[task.kind], task.subject.name)}>
      <p>{home.dueBy(format.moment(task.dueAt))}</p>
      <p>{home.onSilence(domain.outcomesOnSilence[task.onSilence])}</p>
      {task.kind === 'announce' && (
        <p>
          <PageLink className="button" to="consoleSpread" params={{ cycleId: task.cycleId }}>
            {approval.toAnnouncement}
          </PageLink>
        </p>
      )}
      <CaseLink caseId={task.caseId} />
    </Page>
  );
};

/** What is answered where the talk of the year is kept. */
const kindsOfDialogue: readonly TaskView['kind'][] = ['hold-mid-review', 'acknowledge-mid-review', 'answer-objection'];

/** Where a letter's link arrives: exactly at what is to be decided. */
export const TaskPage = ({ taskId }: { taskId: string }) => {
  const { client } = useApp();
  const { loaded, reload } = useLoaded(`task ${taskId}`, (signal) => findTask(taskId, client, signal));
  if (loaded.state !== 'ready') return <Unready loaded={loaded} operation="listMyTasks" onRetry={reload} />;
  const found = loaded.value;
  if (!found.open) return <Gone caseId={found.caseId} />;
  const { task } = found;
  if (kindsOfDialogue.includes(task.kind)) return <DialoguePage {...task} />;
  if (task.kind === 'self-assess') return <SelfAssessmentPage {...task} />;
  if (task.kind === 'acknowledge-result') return <ResultPage caseId={task.caseId} />;
  if (task.kind === 'explain-appeal' || task.kind === 'decide-appeal') return <AppealPage caseId={task.caseId} />;
  if (task.kind === 'complete-follow-up') return <FollowUpsPage caseId={task.caseId} />;
  if (task.kind === 'rate' && task.segmentId !== undefined) {
    return <RatingPage caseId={task.caseId} segmentId={task.segmentId} dueAt={task.dueAt} />;
  }
  return task.kind === 'approve-targets' && task.segmentId !== undefined ? (
    <ApprovalPage task={task} segmentId={task.segmentId} />
  ) : (
    <TaskFacts task={task} />
  );
};
