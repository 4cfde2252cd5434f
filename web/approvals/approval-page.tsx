import { useEffect } from 'react';
import { useApp, useDomainWords, useFormat, useMe, useWords } from '../app/context.ts';
import { PageLink } from '../app/navigation.tsx';
import type { Client } from '../client.ts';
import { NextTask } from '../inbox/next-task.tsx';
import { type LoadedPlan, loadPlan } from '../targets/load-plan.ts';
import { PlanView } from '../targets/plan-view.tsx';
import { Dialog, DialogActions } from '../ui/dialog.tsx';
import { useLoaded } from '../ui/load.ts';
import { Notice, Page } from '../ui/page.tsx';
import { ProblemNotice, Unready } from '../ui/problem.tsx';
import { CommentBox } from './comment-box.tsx';
import { Comparison, type PlanVersionView } from './comparison.tsx';
import type { TaskView } from './find-task.ts';
import { OwnObjectives, type SupportView } from './own-objectives.tsx';
import { lineKey } from './review-comments.ts';
import { type Review, useReview } from './use-review.ts';

const Done = ({ what, task }: { what: 'approved' | 'returned'; task: TaskView }) => {
  const { approval } = useWords();
  return (
    <Page title={approval[what](task.subject.name)}>
      <NextTask after={task} />
      <p>
        <PageLink className="button" to="home" params={{}}>
          {approval.next}
        </PageLink>
      </p>
    </Page>
  );
};

const ApproveDialog = ({ review, name }: { review: Review; name: string }) => {
  const { approval } = useWords();
  return (
    <Dialog title={approval.approveTitle(name)} open={review.asking} onClose={review.cancel}>
      <p>{approval.approveWhy}</p>
      {review.written.length > 0 && <p>{approval.commentsLost}</p>}
      <DialogActions label={approval.approve} busy={review.busy} onSend={review.approve} onCancel={review.cancel} />
    </Dialog>
  );
};

const useApproveKey = (ask: () => void): void => {
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.altKey && event.shiftKey && event.code === 'KeyA') ask();
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, [ask]);
};

/** The two answers, and what they need. */
const Decision = ({ review, name }: { review: Review; name: string }) => {
  const { approval } = useWords();
  useApproveKey(review.ask);
  return (
    <div className="send">
      <div role="status">
        {review.busy && <p>{approval.pending}</p>}
        {review.needsComment && <p className="wrong-text">{approval.commentNeeded}</p>}
      </div>
      <button type="button" className="quiet" disabled={review.busy} onClick={review.giveBack}>
        {approval.giveBack}
      </button>
      <button type="button" disabled={review.busy} onClick={review.ask} aria-keyshortcuts="Alt+Shift+A">
        {approval.approve}
      </button>
      <ApproveDialog review={review} name={name} />
    </div>
  );
};

interface DeskProps {
  readonly task: TaskView;
  readonly first: LoadedPlan;
  readonly versions: readonly PlanVersionView[] | undefined;
  readonly support: readonly SupportView[];
}

const Desk = ({ task, first, versions, support }: DeskProps) => {
  const { approval, home } = useWords();
  const { planStatuses } = useDomainWords();
  const format = useFormat();
  const review = useReview(task.taskId, first.plan);
  const { plan } = review;
  const { name } = task.subject;
  if (review.done !== undefined) return <Done what={review.done} task={task} />;
  const box = (label: string, key: string) => (
    <CommentBox
      label={label}
      value={review.comments[key] ?? ''}
      onChange={(text) => review.write(key, text)}
      onSend={review.giveBack}
    />
  );
  const origin = (id: string | undefined): string => {
    const found = first.supervisorObjectives.find(({ objectiveId }) => objectiveId === id);
    return found ? approval.supports(found.text) : approval.supportsNone;
  };
  const facts = (
    <p className="facts-line">
      <strong className={`tag status-${plan.status}`}>{planStatuses[plan.status]}</strong>
      <span>{home.dueBy(format.moment(task.dueAt))}</span>
      <span>{task.unit.name}</span>
    </p>
  );
  return (
    <Page title={approval.title(name)} intro={facts}>
      {review.error !== undefined && <ProblemNotice error={review.error} />}
      {review.changed && <Notice kind="wrong">{<p>{approval.changed}</p>}</Notice>}
      {task.onBehalfOf !== undefined && <Notice kind="note">{<p>{approval.onBehalf(task.onBehalfOf.name)}</p>}</Notice>}
      {plan.status !== 'submitted' && <Notice kind="note">{<p>{approval.notSubmitted}</p>}</Notice>}
      <Comparison plan={plan} versions={versions} own={first.supervisorObjectives} />
      <div className="columns">
        <div>
          <PlanView
            content={plan}
            origin={({ derivedFrom }) => origin(derivedFrom?.objectiveId)}
            beside={({ objectiveId, indicatorId, label }) =>
              box(approval.comment(label), lineKey(objectiveId, indicatorId))
            }
          />
          <div className="sheet">{box(approval.commentPlan, lineKey())}</div>
        </div>
        <OwnObjectives
          own={first.supervisorObjectives}
          plan={plan}
          support={support}
          ownerName={task.onBehalfOf?.name}
        />
      </div>
      <NextTask after={task} />
      {plan.status === 'submitted' && <Decision review={review} name={name} />}
    </Page>
  );
};

/** What helps to judge but must not keep anybody from judging: without it the page says so, and the plan is there. */
const loadBeside = async (
  { caseId, cycleId }: TaskView,
  segmentId: string,
  { client, signal }: { readonly client: Client; readonly signal: AbortSignal },
): Promise<Pick<DeskProps, 'versions' | 'support'>> => {
  const query = { limit: 50 };
  const [versions, support] = await Promise.allSettled([
    client.listPlanVersions({ caseId, segmentId, query }, { signal }),
    client.listSupport({ cycleId, query }, { signal }),
  ]);
  return {
    versions: versions.status === 'fulfilled' ? versions.value.body.items : undefined,
    support: support.status === 'fulfilled' ? support.value.body.items : [],
  };
};

/** A supervisor's desk for one plan: the plan, the own objectives, and the answer. */
export const ApprovalPage = ({ task, segmentId }: { task: TaskView; segmentId: string }) => {
  const { client } = useApp();
  const which = { caseId: task.caseId, segmentId, me: useMe() };
  const { loaded, reload } = useLoaded(`approval ${task.taskId}`, async (signal) => {
    const [first, beside] = await Promise.all([
      loadPlan(which, client, signal),
      loadBeside(task, segmentId, { client, signal }),
    ]);
    return { first, ...beside };
  });
  if (loaded.state !== 'ready') return <Unready loaded={loaded} operation="getPlan" onRetry={reload} />;
  return <Desk task={task} {...loaded.value} />;
};
