import './rating.css';
import { type ReactNode, useState } from 'react';
import { useApp, useDomainWords, useFormat, useMe, useWords } from '../app/context.ts';
import { PageLink } from '../app/navigation.tsx';
import { CaseFrame } from '../cases/case-frame.tsx';
import { MissedTargets } from '../causes/missed-targets.tsx';
import { useLoaded } from '../ui/load.ts';
import { Notice } from '../ui/page.tsx';
import { Unready } from '../ui/problem.tsx';
import { BasisSide } from './basis-side.tsx';
import { LeniencyPanel } from './leniency-panel.tsx';
import { type LoadedRating, loadRating } from './load-rating.ts';
import { NextPerson } from './next-person.tsx';
import { RatingConflict } from './rating-conflict.tsx';
import { RatingForm } from './rating-form.tsx';
import { TeamTable } from './team-table.tsx';
import { UnratablePart } from './unratable-part.tsx';
import { useRating } from './use-rating.ts';
import { YearBeside } from './year-beside.tsx';

/** Opened when it is wanted: what is in it is not loaded before. */
const OnDemand = ({ title, children }: { title: string; children: ReactNode }) => {
  const [opened, setOpened] = useState(false);
  return (
    <details className="sheet" onToggle={({ currentTarget }) => currentTarget.open && setOpened(true)}>
      <summary>{title}</summary>
      {opened && children}
    </details>
  );
};

const Own = ({ loaded, version }: { loaded: LoadedRating; version: number }) => {
  const { rating } = useWords();
  const { cycleId, caseId } = loaded.case;
  return (
    <>
      <OnDemand title={rating.teamShow}>
        <TeamTable cycleId={cycleId} caseId={caseId} version={version} />
      </OnDemand>
      <OnDemand title={rating.leniencyShow}>
        {loaded.scheme.kind === 'matrix' ? (
          <LeniencyPanel cycleId={cycleId} version={version} />
        ) : (
          <p className="soft">{rating.leniencyWeighted}</p>
        )}
      </OnDemand>
    </>
  );
};

/** Takes the reader to a heading of this page. */
const backTo = (id: string): void => {
  const heading = document.getElementById(id);
  heading?.focus();
  heading?.scrollIntoView({ block: 'start' });
};

/** Why targets were missed, as soon as people are rated. */
const Missed = ({ loaded, mayName, onNamed }: { loaded: LoadedRating; mayName: boolean; onNamed?: () => void }) => {
  const { rating } = useWords();
  const { case: one, plan, cycle } = loaded;
  if (cycle.phases.scoring.status === 'scheduled') return null;
  const { caseId, employee } = one;
  const back = (
    <p className="actions">
      <button type="button" className="quiet" onClick={() => backTo('judge')}>
        {rating.backToJudge}
      </button>
    </p>
  );
  return (
    <MissedTargets
      caseId={caseId}
      segmentId={plan.segmentId}
      employee={employee}
      mayName={mayName}
      {...(onNamed === undefined ? {} : { onNamed, afterNaming: back })}
    />
  );
};

const Desk = ({ loaded }: { loaded: LoadedRating }) => {
  const { rating } = useWords();
  const format = useFormat();
  const desk = useRating(loaded);
  const { proposal, case: one } = loaded;
  const { kept, saved } = desk;
  const version = desk.standing?.version ?? 0;
  const unratable = !proposal.attainment.rateable || proposal.unratable?.declaredAt !== undefined;
  return (
    <>
      {saved && (
        <Notice kind="done" title={rating.saved(one.employee.name)}>
          <p>{rating.savedWhy}</p>
        </Notice>
      )}
      {kept.restoredAt !== undefined && kept.typed && (
        <Notice kind="note">
          <p>{rating.restored(format.moment(kept.restoredAt))}</p>
        </Notice>
      )}
      {proposal.training !== undefined && (
        <Notice kind="note">
          <p>{rating.training[proposal.training]}</p>
          <p>
            <PageLink to="training" params={{}}>
              {rating.trainingOpen}
            </PageLink>
          </p>
        </Notice>
      )}
      {proposal.colleaguesAnswerUntil !== undefined && (
        <Notice kind="note">
          <p>{rating.colleaguesAnswer(format.moment(proposal.colleaguesAnswerUntil))}</p>
        </Notice>
      )}
      {proposal.organisation === undefined && (
        <Notice kind="note">
          <p>{rating.organisationMissing}</p>
        </Notice>
      )}
      <NextPerson cycleId={one.cycleId} caseId={one.caseId} version={version} />
      {kept.outdated && <RatingConflict desk={desk} loaded={loaded} />}
      <div className="rating-columns">
        <div className="basis">
          <BasisSide loaded={loaded} />
          <YearBeside loaded={loaded} />
        </div>
        <div>
          {unratable ? <UnratablePart loaded={loaded} /> : <RatingForm loaded={loaded} desk={desk} />}
          <Missed loaded={loaded} mayName onNamed={desk.explained} />
          <Own loaded={loaded} version={version} />
        </div>
      </div>
    </>
  );
};

/** Who may not rate, such as the reviewing officer or HR, reads the basis and the rating that stands. */
const Reader = ({ loaded }: { loaded: LoadedRating }) => {
  const { rating } = useWords();
  const { levels } = useDomainWords();
  const { employee } = useMe();
  const standing = loaded.proposal.rating;
  const { attainment, unratable } = loaded.proposal;
  const concernsHr = employee.roles.includes('hr') && (!attainment.rateable || unratable !== undefined);
  return (
    <>
      {!concernsHr && (
        <Notice kind="note">
          <p>{rating.readOnly}</p>
        </Notice>
      )}
      <div className="rating-columns">
        <div className="basis">
          <BasisSide loaded={loaded} />
          <YearBeside loaded={loaded} />
        </div>
        <div>
          {concernsHr && <UnratablePart loaded={loaded} />}
          <Missed loaded={loaded} mayName={false} />
          {standing?.resultsLevel !== undefined && standing.behaviourLevel !== undefined && (
            <div className="sheet">
              <p>{rating.earlierLine(levels[standing.resultsLevel], levels[standing.behaviourLevel])}</p>
              {standing.overrideReason !== undefined && <p className="typed-text">{standing.overrideReason}</p>}
            </div>
          )}
        </div>
      </div>
    </>
  );
};

const useMayRate = (loaded: LoadedRating, taskIsMine: boolean): boolean => {
  const { employee } = useMe();
  const segment = loaded.case.segments.find(({ segmentId }) => segmentId === loaded.plan.segmentId);
  return taskIsMine || segment?.supervisor?.employeeId === employee.employeeId;
};

const Loaded = ({ loaded, taskIsMine }: { loaded: LoadedRating; taskIsMine: boolean }) =>
  useMayRate(loaded, taskIsMine) ? <Desk loaded={loaded} /> : <Reader loaded={loaded} />;

interface RatingPageProps {
  readonly caseId: string;
  readonly segmentId: string;
  /** Set where one arrives by an own task, also as somebody who acts or to whom it was escalated. */
  readonly dueAt?: string;
}

/** Penilaian: what it rests on to the left, the judgement to the right. */
export const RatingPage = ({ caseId, segmentId, dueAt }: RatingPageProps) => {
  const { client } = useApp();
  const { rating } = useWords();
  const domain = useDomainWords();
  const format = useFormat();
  const { loaded, reload } = useLoaded(`rating ${caseId} ${segmentId}`, (signal) =>
    loadRating({ caseId, segmentId }, client, signal),
  );
  const organisation = loaded.state === 'ready' ? loaded.value.proposal.organisation : undefined;
  const intro = (
    <p className="facts-line">
      {dueAt !== undefined && <span>{rating.dueBy(format.moment(dueAt))}</span>}
      {organisation !== undefined && <span>{rating.organisation(domain.organisationPredicates[organisation])}</span>}
    </p>
  );
  return (
    <CaseFrame caseId={caseId} current="rating" segmentId={segmentId} title={rating.desk} intro={intro}>
      {loaded.state === 'ready' ? (
        <Loaded loaded={loaded.value} taskIsMine={dueAt !== undefined} />
      ) : (
        <Unready loaded={loaded} operation="getRatingProposal" onRetry={reload} />
      )}
    </CaseFrame>
  );
};
