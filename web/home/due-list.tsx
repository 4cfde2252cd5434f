import type { ReactNode } from 'react';
import { timeZones } from '../../shared/domain/calendar/time-zones.ts';
import { useDomainWords, useFormat, useMe, useWords } from '../app/context.ts';
import { PageLink, PathLink } from '../app/navigation.tsx';
import { isBuilt } from '../app/pages.tsx';
import { taskTitle } from '../ui/task-title.ts';
import { type DueItem, daysUntil } from './due-items.ts';

/** The deadline, and how far it is by the server's clock. */
const Deadline = ({ dueAt, late = false }: { dueAt: string | undefined; late?: boolean }) => {
  const words = useWords();
  const format = useFormat();
  const { now, unit } = useMe();
  if (dueAt === undefined) return <p className="deadline soft">{words.home.noDeadline}</p>;
  const days = daysUntil(now, dueAt, timeZones[unit.zone]);
  const isLate = late || dueAt < now;
  return (
    <p className={`deadline${isLate ? ' late' : days <= 3 ? ' near' : ''}`}>
      <time dateTime={dueAt}>{words.home.dueBy(format.moment(dueAt))}</time>
      <span className="tag">{isLate ? words.home.late : words.home.days(days)}</span>
    </p>
  );
};

const Card = ({ heading, why, children }: { heading: ReactNode; why: readonly ReactNode[]; children: ReactNode }) => (
  <li className="due">
    <h3>{heading}</h3>
    {why.filter(Boolean).map((line, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a card never move
      <p key={index}>{line}</p>
    ))}
    {children}
  </li>
);

const TaskCard = ({ task }: { task: Extract<DueItem, { kind: 'task' }>['task'] }) => {
  const words = useWords();
  const domain = useDomainWords();
  const { employee } = useMe();
  const isOwn = task.subject.employeeId === employee.employeeId;
  const other = task.assignee.employeeId !== employee.employeeId && words.home.escalated(task.assignee.name);
  return (
    <Card
      heading={
        <PageLink to="task" params={{ taskId: task.taskId }}>
          {taskTitle(task, domain)}
        </PageLink>
      }
      why={[
        isOwn ? words.home.whyTask[task.kind] : words.home.about(task.subject.name),
        other,
        words.home.onSilence(domain.outcomesOnSilence[task.onSilence]),
      ]}
    >
      <Deadline dueAt={task.dueAt} late={task.late} />
    </Card>
  );
};

const PlanCard = ({ year }: { year: Extract<DueItem, { kind: 'plan' }>['year'] }) => {
  const { home } = useWords();
  const { caseId, stage, segments } = year.case;
  const returned = stage === 'returned';
  const segmentId = segments.at(-1)?.segmentId ?? '';
  const heading = returned ? home.fixPlan(year.cycle.year) : home.draftPlan(year.cycle.year);
  return (
    <Card
      heading={
        <PageLink to="plan" params={{ caseId, segmentId }}>
          {heading}
        </PageLink>
      }
      why={[returned ? home.fixPlanWhy : home.draftPlanWhy]}
    >
      <Deadline dueAt={year.cycle.phases.planning.closesAt} />
    </Card>
  );
};

const ActualsCard = ({ missing }: { missing: Extract<DueItem, { kind: 'actuals' }>['missing'] }) => {
  const { home } = useWords();
  const format = useFormat();
  const { year, segmentId, months } = missing;
  const { caseId } = year.case;
  const named = months.map((month) => format.day(`${month}-01`).replace(/^\d+\s/, ''));
  const heading = home.recordActuals(months.length);
  return (
    <Card
      heading={
        isBuilt('actuals') ? (
          <PageLink to="actuals" params={{ caseId, segmentId }}>
            {heading}
          </PageLink>
        ) : (
          heading
        )
      }
      why={[named.join(', '), home.recordActualsWhy]}
    >
      <Deadline dueAt={year.cycle.phases.execution.closesAt} />
    </Card>
  );
};

const ComplaintCard = ({ complaint }: { complaint: Extract<DueItem, { kind: 'complaint' }>['complaint'] }) => {
  const { home } = useWords();
  const { complaintId, duty, excerpt, dueAt, unit, namedUnit } = complaint;
  const about = unit ?? namedUnit;
  return (
    <Card
      heading={
        <PageLink to="complaint" params={{ complaintId }}>
          {duty === 'route' ? home.routeComplaint : home.answerComplaint}
        </PageLink>
      }
      why={[home.complaintSays(excerpt), about !== undefined && home.aboutUnit(about.name)]}
    >
      <Deadline dueAt={dueAt} />
    </Card>
  );
};

const NoticeCard = ({ notice }: { notice: Extract<DueItem, { kind: 'notice' }>['notice'] }) => (
  <Card heading={<PathLink path={notice.link}>{notice.title}</PathLink>} why={[notice.sentence, notice.toDo]}>
    <Deadline dueAt={notice.actBy} />
  </Card>
);

const DueCard = ({ item }: { item: DueItem }) => {
  if (item.kind === 'task') return <TaskCard task={item.task} />;
  if (item.kind === 'complaint') return <ComplaintCard complaint={item.complaint} />;
  if (item.kind === 'actuals') return <ActualsCard missing={item.missing} />;
  return item.kind === 'plan' ? <PlanCard year={item.year} /> : <NoticeCard notice={item.notice} />;
};

/** The nearest deadlines; the rest is in the list of tasks. */
const mostShown = 8;

/** What waits for the reader: the same tasks as in the letters, each with its deadline and its reason. */
export const DueList = ({ items }: { items: readonly DueItem[] }) => {
  const { home } = useWords();
  return (
    <section aria-labelledby="due">
      <h2 id="due">{home.dueTitle}</h2>
      {items.length === 0 ? (
        <p className="sheet">{home.nothingDue}</p>
      ) : (
        <ul className="cards">
          {items.slice(0, mostShown).map((item) => (
            <DueCard key={`${item.kind} ${item.key}`} item={item} />
          ))}
        </ul>
      )}
      {items.length > mostShown && (
        <p>
          <PageLink to="inbox" params={{}}>
            {home.moreDue(items.length - mostShown)}
          </PageLink>
        </p>
      )}
    </section>
  );
};
