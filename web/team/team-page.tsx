import { ColumnHeads } from '../ui/column-heads.tsx';
import './team.css';
import { useState } from 'react';
import type { AnswerOf } from '../../shared/contract/exchange.ts';
import { useApp, useDomainWords, useFormat, useWords } from '../app/context.ts';
import { PageLink } from '../app/navigation.tsx';
import { workedCycle } from '../console/chosen-cycle.ts';
import { allOf, useLoaded } from '../ui/load.ts';
import { Page } from '../ui/page.tsx';
import { Unready } from '../ui/problem.tsx';
import { Support } from './support.tsx';

type MemberView = AnswerOf<'listTeam'>['items'][number];
type CycleView = AnswerOf<'getCycle'>;

/** The pages of a person that a supervisor needs, by their places. */
const Links = ({ member: { caseId, segmentId, employee } }: { member: MemberView }) => {
  const { team } = useWords();
  const ofSegment = { caseId, segmentId };
  return (
    <nav aria-label={team.pagesOf(employee.name)} className="team-links">
      <PageLink to="plan" params={ofSegment}>
        {team.plan}
      </PageLink>
      <PageLink to="actuals" params={ofSegment}>
        {team.actuals}
      </PageLink>
      <PageLink to="dialogue" params={{ caseId }}>
        {team.dialogue}
      </PageLink>
      <PageLink to="raters" params={{ caseId }}>
        {team.feedback}
      </PageLink>
      <PageLink to="rating" params={ofSegment}>
        {team.rating}
      </PageLink>
      <PageLink to="timeline" params={{ caseId }}>
        {team.timeline}
      </PageLink>
    </nav>
  );
};

const Attained = ({ attainment }: Pick<MemberView, 'attainment'>) => {
  const { team } = useWords();
  const format = useFormat();
  if (attainment === undefined) return <span className="soft">{team.nothing}</span>;
  return (
    <>
      <strong>{format.percent(attainment.total)}</strong>
      <p className="small soft">{team.measured(format.percent(attainment.coverage))}</p>
    </>
  );
};

const Person = ({ member }: { member: MemberView }) => {
  const { team } = useWords();
  const { employee, position, actingFor, leadsUnit, caseId } = member;
  return (
    <>
      <PageLink to="case" params={{ caseId }}>
        {employee.name}
      </PageLink>
      <p className="small soft">{position}</p>
      {leadsUnit !== undefined && <p className="small">{team.leads(leadsUnit.name)}</p>}
      {actingFor !== undefined && <p className="small">{team.actingFor(actingFor.name)}</p>}
    </>
  );
};

const ToDo = ({ task }: Pick<MemberView, 'task'>) => {
  const { team, home } = useWords();
  const { taskKinds } = useDomainWords();
  const format = useFormat();
  if (task === undefined) return <span className="soft">{team.nothingToDo}</span>;
  return (
    <>
      <PageLink to="task" params={{ taskId: task.taskId }}>
        {taskKinds[task.kind]}
      </PageLink>
      <p className="small soft">{home.dueBy(format.moment(task.dueAt))}</p>
    </>
  );
};

const Row = ({ member }: { member: MemberView }) => {
  const { team } = useWords();
  const { caseStatuses, phases } = useDomainWords();
  return (
    <tr>
      <th scope="row">
        <Person member={member} />
      </th>
      <td data-label={team.stage}>
        <span>{caseStatuses[member.stage]}</span>
        {member.late.map((phase) => (
          <p key={phase} className="late small">
            {team.late(phases[phase])}
          </p>
        ))}
      </td>
      <td data-label={team.attainment}>
        <Attained {...(member.attainment === undefined ? {} : { attainment: member.attainment })} />
      </td>
      <td data-label={team.todo}>
        <ToDo {...(member.task === undefined ? {} : { task: member.task })} />
      </td>
      <td data-label={team.links}>
        <Links member={member} />
      </td>
    </tr>
  );
};

const Members = ({ members }: { members: readonly MemberView[] }) => {
  const { team } = useWords();
  const format = useFormat();
  const [onlyLate, setOnlyLate] = useState(false);
  const late = members.filter((member) => member.late.length > 0);
  const shown = onlyLate ? late : members;
  if (members.length === 0) {
    return (
      <div className="sheet">
        <p>
          <strong>{team.none}</strong>
        </p>
        <p className="soft">{team.noneWhy}</p>
      </div>
    );
  }
  return (
    <>
      <p role="status">{team.summary(format.number(members.length), format.number(late.length))}</p>
      {late.length > 0 && (
        <p>
          <button type="button" className="quiet" aria-pressed={onlyLate} onClick={() => setOnlyLate(!onlyLate)}>
            {team.onlyLate}
          </button>
        </p>
      )}
      <table className="team">
        <ColumnHeads of={[team.name, team.stage, team.attainment, team.todo, team.links]} />
        <tbody>
          {shown.map((member) => (
            <Row key={member.caseId} member={member} />
          ))}
        </tbody>
      </table>
    </>
  );
};

const TeamOf = ({ cycle }: { cycle: CycleView }) => {
  const { client } = useApp();
  const { loaded, reload } = useLoaded(`team ${cycle.cycleId}`, (signal) =>
    allOf((query) => client.listTeam({ cycleId: cycle.cycleId, query }, { signal }), 20),
  );
  if (loaded.state !== 'ready') return <Unready loaded={loaded} operation="listTeam" onRetry={reload} />;
  return <Members members={loaded.value} />;
};

const Years = ({ cycles }: { cycles: readonly CycleView[] }) => {
  const { team } = useWords();
  const worked = workedCycle(cycles);
  const [chosen, setChosen] = useState(worked === undefined ? 0 : cycles.indexOf(worked));
  const cycle = cycles[chosen];
  if (cycle === undefined) return <p className="sheet">{team.noCycle}</p>;
  return (
    <>
      {cycles.length > 1 && (
        <label className="team-year">
          {team.year}
          <select value={chosen} onChange={({ target }) => setChosen(Number(target.value))}>
            {cycles.map(({ cycleId, year }, index) => (
              <option key={cycleId} value={index}>
                {year}
              </option>
            ))}
          </select>
        </label>
      )}
      <TeamOf key={cycle.cycleId} cycle={cycle} />
      <Support key={`support ${cycle.cycleId}`} cycleId={cycle.cycleId} />
    </>
  );
};

/** Tim saya: the people whom the reader rates, where each stands, what is late, and the way to each page. */
export const TeamPage = () => {
  const { client } = useApp();
  const { team, delegation } = useWords();
  const { loaded, reload } = useLoaded('cycles', (signal) =>
    allOf((query) => client.listCycles({ query }, { signal })),
  );
  if (loaded.state !== 'ready') return <Unready loaded={loaded} operation="listCycles" onRetry={reload} />;
  const newest = [...loaded.value].sort((a, b) => b.year - a.year);
  return (
    <Page title={team.title} intro={<p className="soft">{team.intro}</p>}>
      <Years cycles={newest} />
      <p>
        <PageLink to="delegation" params={{}}>
          {delegation.link}
        </PageLink>
      </p>
      <p>
        <PageLink to="training" params={{}}>
          {team.training}
        </PageLink>
      </p>
    </Page>
  );
};
