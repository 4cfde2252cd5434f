import './inbox.css';
import { useState } from 'react';
import { useApp, useFormat, useMe, useWords } from '../app/context.ts';
import { PageLink } from '../app/navigation.tsx';
import type { Client } from '../client.ts';
import type { ComplaintSummary } from '../complaints/load-complaints.ts';
import { WaitingComplaints } from '../complaints/waiting-complaints.tsx';
import { allOf, useLoaded } from '../ui/load.ts';
import { Page } from '../ui/page.tsx';
import { Unready } from '../ui/problem.tsx';
import type { ApprovalView, BulkOutcome } from './approve-together.ts';
import { BulkApproval, BulkResult } from './bulk-approval.tsx';
import { InboxFilter } from './inbox-filter.tsx';
import { inboxGroups, isWanted, noFilter, type TaskView } from './inbox-groups.ts';
import { listKeys } from './list-keys.ts';
import { TaskRow } from './task-row.tsx';

interface Inbox {
  readonly tasks: readonly TaskView[];
  readonly approvals: readonly ApprovalView[];
  /** Of citizens; those that wait for the reader, the nearest deadline first. */
  readonly complaints: readonly ComplaintSummary[];
}

/** Plans are judged only where some wait; without the judgement each is opened, as ever. */
const loadInbox = async (client: Client, signal: AbortSignal): Promise<Inbox> => {
  const [tasks, complaints] = await Promise.all([
    allOf((query) => client.listMyTasks({ query }, { signal }), 20),
    allOf((query) => client.listMyComplaints({ query }, { signal }), 20),
  ]);
  if (!tasks.some(({ kind }) => kind === 'approve-targets')) return { tasks, approvals: [], complaints };
  const approvals = await allOf((query) => client.listApprovals({ query }, { signal }), 40).catch(() => []);
  return { tasks, approvals, complaints };
};

interface GroupsProps extends Pick<Inbox, 'tasks' | 'approvals'> {
  readonly chosen: ReadonlySet<string>;
  readonly onToggle: (taskId: string) => void;
}

const Groups = ({ tasks, approvals, chosen, onToggle }: GroupsProps) => {
  const { inbox } = useWords();
  const format = useFormat();
  const { now, unit } = useMe();
  const byTask = new Map(approvals.map((one) => [one.taskId, one]));
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys only add to links and boxes that work without them
    <div className="inbox" onKeyDown={listKeys(onToggle)}>
      {inboxGroups(tasks, { now, zone: unit.zone }).map((group) => (
        <section key={group.urgency} aria-labelledby={`due-${group.urgency}`} className={`group-${group.urgency}`}>
          <h2 id={`due-${group.urgency}`}>
            {inbox.groups[group.urgency]}{' '}
            <span className="soft small">{inbox.inGroup(format.number(group.tasks.length))}</span>
          </h2>
          <ul className="task-rows">
            {group.tasks.map((task) => (
              <TaskRow
                key={task.taskId}
                task={task}
                approval={byTask.get(task.taskId)}
                chosen={chosen.has(task.taskId)}
                onToggle={onToggle}
              />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
};

/** Which plans are chosen. Only those that may be approved together can be. */
const useChosen = (approvals: readonly ApprovalView[]) => {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const safe = approvals.filter(({ unsafe }) => unsafe.length === 0);
  return {
    safe,
    ids,
    chosen: safe.filter(({ taskId }) => ids.has(taskId)),
    toggle: (taskId: string): void => {
      if (!safe.some((one) => one.taskId === taskId)) return;
      const next = new Set(ids);
      if (!next.delete(taskId)) next.add(taskId);
      setIds(next);
    },
    choose: (taskIds: readonly string[]): void => setIds(new Set(taskIds)),
  };
};

const Nothing = ({ text, why }: { text: string; why: string }) => (
  <div className="sheet">
    <p>
      <strong>{text}</strong>
    </p>
    <p className="soft">{why}</p>
  </div>
);

const Desk = ({ inbox: { tasks, approvals, complaints }, onChange }: { inbox: Inbox; onChange: () => void }) => {
  const { inbox } = useWords();
  const format = useFormat();
  const [filter, setFilter] = useState(noFilter);
  const [outcomes, setOutcomes] = useState<readonly BulkOutcome[]>([]);
  const shown = tasks.filter((task) => isWanted(task, filter));
  const { safe, ids, chosen, toggle, choose } = useChosen(
    approvals.filter(({ taskId }) => shown.some((task) => task.taskId === taskId)),
  );
  return (
    <>
      <BulkResult outcomes={outcomes} />
      {tasks.length + complaints.length === 0 && <Nothing text={inbox.none} why={inbox.noneWhy} />}
      {tasks.length > 3 && <InboxFilter tasks={tasks} value={filter} onChange={setFilter} />}
      {safe.length > 1 && chosen.length < safe.length && (
        <p>
          <button type="button" className="quiet" onClick={() => choose(safe.map(({ taskId }) => taskId))}>
            {inbox.chooseSafe(format.number(safe.length))}
          </button>
        </p>
      )}
      {tasks.length > 0 && shown.length === 0 && (
        <p className="sheet">
          {inbox.noneFound}{' '}
          <button type="button" className="plain" onClick={() => setFilter(noFilter)}>
            {inbox.clearFilter}
          </button>
        </p>
      )}
      <Groups tasks={shown} approvals={approvals} chosen={ids} onToggle={toggle} />
      <BulkApproval
        chosen={chosen}
        onUnchoose={() => choose([])}
        onDone={(all) => {
          setOutcomes(all);
          choose([]);
          onChange();
        }}
      />
    </>
  );
};

/** Tugas saya: everything that waits for the reader, by urgency; plans that are safe may be approved together. */
export const InboxPage = () => {
  const { client, settings } = useApp();
  const { inbox, delegation } = useWords();
  const { loaded, reload } = useLoaded(`inbox ${settings.language}`, (signal) => loadInbox(client, signal));
  if (loaded.state !== 'ready') return <Unready loaded={loaded} operation="listMyTasks" onRetry={reload} />;
  const intro = (
    <p className="soft">
      {inbox.intro} {loaded.value.tasks.length > 1 && <span className="keys-hint">{inbox.keys}</span>}
    </p>
  );
  return (
    <Page title={inbox.title} intro={intro}>
      <Desk inbox={loaded.value} onChange={reload} />
      <WaitingComplaints items={loaded.value.complaints} />
      <p>
        <PageLink to="delegation" params={{}}>
          {delegation.link}
        </PageLink>
      </p>
      <p>
        <PageLink to="feedback" params={{}}>
          {inbox.feedback}
        </PageLink>
      </p>
    </Page>
  );
};
