import './followups.css';
import '../results/results.css';
import { useState } from 'react';
import { ownerOf } from '../../shared/domain/followups/follow-up-owner.ts';
import { useApp, useDomainWords, useFormat, useLanguage, useMe } from '../app/context.ts';
import { CaseFrame } from '../cases/case-frame.tsx';
import { useOutcomeWords } from '../results/outcome-words.ts';
import { Reason } from '../results/receipt/receipt-parts.tsx';
import { useLoaded } from '../ui/load.ts';
import { Notice } from '../ui/page.tsx';
import { Unready } from '../ui/problem.tsx';
import { CompletionForm } from './completion-form.tsx';
import { basisText } from './explain-basis.ts';
import { groupsOf } from './follow-up-groups.ts';
import { type FollowUpView, type LoadedFollowUps, loadFollowUps, seesTo } from './load-follow-ups.ts';

interface InFollowUps {
  readonly loaded: LoadedFollowUps;
  readonly onChanged: (what: 'completed' | 'overtaken') => void;
}

const useOwnerName = ({ one }: LoadedFollowUps) => {
  const { followUp } = useOutcomeWords();
  const { employee } = useMe();
  const known = [
    one.employee,
    ...one.segments.flatMap(({ supervisor }) => supervisor ?? []),
    ...(one.reviewingOfficer === undefined ? [] : [one.reviewingOfficer]),
  ];
  const elsewhere: Readonly<Partial<Record<FollowUpView['kind'], string>>> = {
    'resource-request': followUp.head,
    'data-repair': followUp.dataOwner,
  };
  const ownerOfAgreement = (kind: FollowUpView['kind'], ownerId: string): string => {
    if (ownerId === employee.employeeId) return followUp.ownerSelf;
    const name = known.find(({ employeeId }) => employeeId === ownerId)?.name;
    return [elsewhere[kind], name].filter((part) => part !== undefined).join(', ') || followUp.ownerOther;
  };
  return ({ kind, agreement }: FollowUpView): string => {
    if (agreement !== undefined) return ownerOfAgreement(kind, agreement.ownerId);
    const owner = ownerOf(kind);
    const person =
      owner === 'employee' ? one.employee : owner === 'supervisor' ? one.segments.at(-1)?.supervisor : undefined;
    if (person?.employeeId === employee.employeeId) return followUp.ownerSelf;
    return person === undefined ? followUp.owners[owner] : `${followUp.owners[owner]}, ${person.name}`;
  };
};

/** How a follow-up ended. */
const Ending = ({ one }: { one: FollowUpView }) => {
  const { followUp } = useOutcomeWords();
  const format = useFormat();
  if (one.status === 'done') {
    return (
      <>
        {one.answer !== undefined && (
          <p>
            <strong>{followUp.answers[one.answer]}</strong>
          </p>
        )}
        {one.completedAt !== undefined && (
          <p className="small soft">{followUp.completed(format.date(one.completedAt))}</p>
        )}
        {one.completion !== undefined && <Reason text={one.completion} />}
      </>
    );
  }
  if (one.status === 'open' || one.closedAt === undefined) return null;
  return (
    <p className="small soft">
      {followUp.closed(format.date(one.closedAt))}. {one.status === 'cancelled' && followUp.cancelledWhy}
    </p>
  );
};

const Facts = ({ one, loaded }: { one: FollowUpView; loaded: LoadedFollowUps }) => {
  const { followUp } = useOutcomeWords();
  const domain = useDomainWords();
  const language = useLanguage();
  const format = useFormat();
  const ownerName = useOwnerName(loaded);
  const { scheme } = loaded;
  const source = scheme.followUps.find(({ ruleId }) => ruleId === one.ruleId)?.source.citation;
  return (
    <>
      <dl className="facts">
        <div>
          <dt>{followUp.why}</dt>
          <dd>{basisText(one, scheme, { words: followUp, domain, language })}</dd>
        </div>
        <div>
          <dt>{followUp.by}</dt>
          <dd>{ownerName(one)}</dd>
        </div>
        <div>
          <dt>{followUp.due}</dt>
          <dd>
            <time dateTime={one.dueOn}>{format.day(one.dueOn)}</time>
          </dd>
        </div>
      </dl>
      <p className="basis">
        {followUp.assigned(format.date(one.assignedAt))}. {source !== undefined && followUp.basis(source)}
      </p>
    </>
  );
};

/** The missed indicators that something was agreed about. */
const Targets = ({ agreement }: { agreement: NonNullable<FollowUpView['agreement']> }) => {
  const { causes } = useDomainWords();
  return (
    <ul className="lines">
      {agreement.targets.map(({ indicatorId, name, cause, remedy }) => (
        <li key={indicatorId}>
          <p>
            <strong>{name}</strong> <span className="tag">{causes[cause]}</span>
          </p>
          <p className="typed">{remedy}</p>
        </li>
      ))}
    </ul>
  );
};

const Card = ({ one, loaded, onChanged }: InFollowUps & { one: FollowUpView }) => {
  const { followUp } = useOutcomeWords();
  const { followUpKinds } = useDomainWords();
  const language = useLanguage();
  const { employee } = useMe();
  const mine = one.status === 'open' && seesTo(one, loaded, employee);
  return (
    <li className={`sheet follow-up ${one.status}`}>
      <h3>{one.title[language]}</h3>
      <p className="facts-line">
        <span>{followUpKinds[one.kind]}</span>
        <span className="tag">{followUp.statuses[one.status]}</span>
      </p>
      <Facts one={one} loaded={loaded} />
      {one.agreement !== undefined && <Targets agreement={one.agreement} />}
      <Ending one={one} />
      {mine && <CompletionForm one={one} onChanged={onChanged} />}
    </li>
  );
};

const Groups = ({ loaded, onChanged }: InFollowUps) => {
  const { followUp } = useOutcomeWords();
  const { employee } = useMe();
  return groupsOf(loaded.followUps, (one) => seesTo(one, loaded, employee)).map(([group, those]) => (
    <section key={group} aria-labelledby={`group-${group}`}>
      <h2 id={`group-${group}`}>{followUp.groups[group]}</h2>
      <ul className="plain-list">
        {those.map((one) => (
          <Card key={one.followUpId} one={one} loaded={loaded} onChanged={onChanged} />
        ))}
      </ul>
    </section>
  ));
};

/** Why there is nothing yet. */
const Nothing = ({ loaded: { one, appeal, result } }: { loaded: LoadedFollowUps }) => {
  const { followUp } = useOutcomeWords();
  const running = appeal !== undefined && appeal.decision === undefined;
  const text = running
    ? followUp.held
    : one.stage === 'completed' || result?.finalAt !== undefined
      ? followUp.none
      : followUp.notYet;
  return <p className="sheet">{text}</p>;
};

/** Tindak lanjut: what follows from a result, why, by when, through whom; completed where one sees to it. */
export const FollowUpsPage = ({ caseId }: { caseId: string }) => {
  const { client } = useApp();
  const { followUp } = useOutcomeWords();
  const { employee } = useMe();
  const [happened, setHappened] = useState<'completed' | 'overtaken' | undefined>(undefined);
  const { loaded, reload } = useLoaded(`follow-ups ${caseId}`, (signal) => loadFollowUps(caseId, client, signal));
  const changed = (what: 'completed' | 'overtaken'): void => {
    setHappened(what);
    reload();
    scrollTo(0, 0);
  };
  const frame = { caseId, current: 'followUps' } as const;
  if (loaded.state !== 'ready') {
    return (
      <CaseFrame {...frame} title={followUp.mine}>
        <Unready loaded={loaded} operation="listFollowUps" onRetry={reload} />
      </CaseFrame>
    );
  }
  const { one, followUps } = loaded.value;
  const own = one.employee.employeeId === employee.employeeId;
  return (
    <CaseFrame {...frame} title={own ? followUp.mine : followUp.of(one.employee.name)} intro={<p>{followUp.intro}</p>}>
      {happened !== undefined && (
        <Notice kind={happened === 'completed' ? 'done' : 'note'}>
          <p>{happened === 'completed' ? followUp.completeDone : followUp.changed}</p>
        </Notice>
      )}
      {followUps.length === 0 ? (
        <Nothing loaded={loaded.value} />
      ) : (
        <Groups loaded={loaded.value} onChanged={changed} />
      )}
    </CaseFrame>
  );
};
