import { timeZones } from '../../shared/domain/calendar/time-zones.ts';
import { useDomainWords, useFormat, useMe, useWords } from '../app/context.ts';
import { PageLink } from '../app/navigation.tsx';
import { daysUntil } from '../home/due-items.ts';
import { taskTitle } from '../ui/task-title.ts';
import type { ApprovalView } from './approve-together.ts';
import type { TaskView } from './inbox-groups.ts';

const Deadline = ({ task }: { task: TaskView }) => {
  const { home } = useWords();
  const format = useFormat();
  const { now, unit } = useMe();
  const days = daysUntil(now, task.dueAt, timeZones[unit.zone]);
  const late = task.late || task.dueAt < now;
  return (
    <p className={`task-due${late ? ' late' : days <= 3 ? ' near' : ''}`}>
      <time dateTime={task.dueAt}>{format.moment(task.dueAt)}</time>
      <span className="tag">{late ? home.late : home.days(days)}</span>
    </p>
  );
};

/** Why a plan may be approved with others, or must be opened first. */
const Safety = ({ approval }: { approval: ApprovalView }) => {
  const { inbox } = useWords();
  const format = useFormat();
  if (approval.unsafe.length === 0) return <p className="small safe">{inbox.safe}</p>;
  const reasons = approval.unsafe.map(({ reason, count }) => inbox.unsafe[reason](format.number(count)));
  return (
    <p className="small soft">
      {inbox.open} {reasons.join('; ')}.
    </p>
  );
};

interface RowProps {
  readonly task: TaskView;
  readonly approval: ApprovalView | undefined;
  readonly chosen: boolean;
  readonly onToggle: (taskId: string) => void;
}

/** For whom the reader answers, when it is not for themselves. */
const useInstead = ({ onBehalfOf, assignee }: TaskView): string | undefined => {
  const { inbox } = useWords();
  const { employee } = useMe();
  if (onBehalfOf !== undefined) return inbox.onBehalf(onBehalfOf.name);
  return assignee.employeeId === employee.employeeId ? undefined : inbox.escalated(assignee.name);
};

/** One task: what, about whom, by when; with a box where the plan may be approved together with others. */
export const TaskRow = ({ task, approval, chosen, onToggle }: RowProps) => {
  const { inbox } = useWords();
  const domain = useDomainWords();
  const { employee } = useMe();
  const instead = useInstead(task);
  const { taskId, subject, unit } = task;
  const aboutOther = subject.employeeId !== employee.employeeId;
  return (
    <li className={`task-row${chosen ? ' chosen' : ''}`} data-row="">
      <div className="task-box">
        {approval?.unsafe.length === 0 && (
          <label className="task-choice">
            <span className="unseen">{inbox.choose(subject.name)}</span>
            <input type="checkbox" checked={chosen} onChange={() => onToggle(taskId)} />
          </label>
        )}
      </div>
      <div className="task-what">
        <PageLink to="task" params={{ taskId }} data-task={taskId} className="task-link">
          {taskTitle(task, domain)}
          {aboutOther && `: ${subject.name}`}
        </PageLink>
        <p className="small soft">{unit.name}</p>
        {instead !== undefined && <p className="small">{instead}</p>}
        {approval !== undefined && <Safety approval={approval} />}
      </div>
      <Deadline task={task} />
    </li>
  );
};
