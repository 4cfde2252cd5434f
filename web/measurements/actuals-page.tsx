import './actuals.css';
import { useApp, useFormat, useMe, useWords } from '../app/context.ts';
import { PageLink } from '../app/navigation.tsx';
import { CaseFrame } from '../cases/case-frame.tsx';
import { useDraft } from '../ui/drafts.ts';
import { useLoaded } from '../ui/load.ts';
import { Notice } from '../ui/page.tsx';
import { Unready } from '../ui/problem.tsx';
import { ActualsEditor } from './actuals-editor.tsx';
import { ActualsReader } from './actuals-reader.tsx';
import { type LoadedActuals, loadActuals } from './load-actuals.ts';
import { lockOf, measuredPlan } from './month-lock.ts';
import type { TypedMonths } from './month-sheet.ts';

const nothingTyped: TypedMonths = {};

const NoPlan = ({ loaded: { plan } }: { loaded: LoadedActuals }) => {
  const { actuals: words } = useWords();
  const { caseId, segmentId } = plan;
  return (
    <Notice kind="note" title={words.noPlan}>
      <p>{words.noPlanWhy}</p>
      <p>
        <PageLink to="plan" params={{ caseId, segmentId }}>
          {words.toPlan}
        </PageLink>
      </p>
    </Notice>
  );
};

/** What was typed on this device is looked for before anything is shown that could be typed over. */
const OwnActuals = ({ loaded }: { loaded: LoadedActuals }) => {
  const { caseId, segmentId } = loaded.plan;
  const draft = useDraft(`actuals ${caseId} ${segmentId}`, nothingTyped);
  const words = useWords();
  if (!draft.ready) return <p role="status">{words.app.loading}</p>;
  return <ActualsEditor loaded={loaded} draft={draft} />;
};

const Content = ({ loaded, isOwner }: { loaded: LoadedActuals; isOwner: boolean }) => {
  const { actuals: words } = useWords();
  const lock = lockOf(loaded);
  if (measuredPlan(loaded.plan) === undefined || loaded.segment === undefined) return <NoPlan loaded={loaded} />;
  if (isOwner && lock === undefined) return <OwnActuals loaded={loaded} />;
  return (
    <>
      {isOwner && lock !== undefined && (
        <Notice kind="note">
          <p>{words.locked[lock]}</p>
        </Notice>
      )}
      <ActualsReader loaded={loaded} />
    </>
  );
};

const Intro = ({ loaded, isOwner }: { loaded: LoadedActuals; isOwner: boolean }) => {
  const { actuals: words } = useWords();
  const format = useFormat();
  if (!isOwner) return <p className="soft">{words.readIntro}</p>;
  if (lockOf(loaded) !== undefined || measuredPlan(loaded.plan) === undefined) return null;
  return (
    <>
      <p className="soft">{words.intro}</p>
      <p className="small soft">{words.until(format.moment(loaded.cycle.phases.scoring.closesAt))}</p>
    </>
  );
};

/** Realisasi: recorded with evidence by its employee, read by everybody else who may. */
export const ActualsPage = ({ caseId, segmentId }: { caseId: string; segmentId: string }) => {
  const { client } = useApp();
  const { actuals: words } = useWords();
  const { employee } = useMe();
  const { loaded, reload } = useLoaded(`actuals ${caseId} ${segmentId}`, (signal) =>
    loadActuals({ caseId, segmentId }, client, signal),
  );
  if (loaded.state !== 'ready') return <Unready loaded={loaded} operation="listActuals" onRetry={reload} />;
  const { value } = loaded;
  const isOwner = value.case.employee.employeeId === employee.employeeId;
  return (
    <CaseFrame
      caseId={caseId}
      current="actuals"
      segmentId={segmentId}
      title={isOwner ? words.mine : words.title(value.case.employee.name)}
      intro={<Intro loaded={value} isOwner={isOwner} />}
    >
      <Content loaded={value} isOwner={isOwner} />
    </CaseFrame>
  );
};
