import '../reviews/reviews.css';
import './self-assessment.css';
import { useApp, useFormat, useMe, useWords } from '../app/context.ts';
import { CaseFrame } from '../cases/case-frame.tsx';
import { useLoaded } from '../ui/load.ts';
import { Notice } from '../ui/page.tsx';
import { Unready } from '../ui/problem.tsx';
import { loadSelfAssessment, type OwnYear, type Writable, writableNow } from './load-self-assessment.ts';
import { SelfAssessmentForm } from './self-assessment-form.tsx';
import { SelfAssessmentView } from './self-assessment-view.tsx';

/** Until when it can be written, or why it can't. */
const Term = ({ year, writable }: { year: OwnYear; writable: Writable }) => {
  const { selfAssessment: words } = useWords();
  const format = useFormat();
  const { opensAt, closesAt } = year.cycle.phases.scoring;
  if (writable === 'yes') return <p className="deadline">{words.until(format.moment(year.askedUntil ?? closesAt))}</p>;
  const why = { 'not-open': words.notOpen(format.date(opensAt)), closed: words.closed, rated: words.rated }[writable];
  return <p className="soft">{why}</p>;
};

const Content = ({ year, onSent }: { year: OwnYear; onSent: (year: OwnYear) => void }) => {
  const { selfAssessment: words } = useWords();
  const { employee, now } = useMe();
  const own = year.case.employee.employeeId === employee.employeeId;
  const writable = writableNow(year, now);
  if (own && writable === 'yes') {
    return (
      <>
        <p className="soft">{words.intro}</p>
        <Term year={year} writable={writable} />
        <SelfAssessmentForm year={year} onSent={(sent) => onSent({ ...year, sent })} />
      </>
    );
  }
  return (
    <>
      {own && <Term year={year} writable={writable} />}
      {year.sent === undefined ? (
        !own && <Notice kind="note">{<p>{words.nothing}</p>}</Notice>
      ) : (
        <SelfAssessmentView year={year} sent={year.sent} own={own} />
      )}
    </>
  );
};

/** Penilaian diri: written by the employee until the rating, read by whoever rates or decides. */
export const SelfAssessmentPage = ({ caseId }: { caseId: string }) => {
  const { client } = useApp();
  const { selfAssessment } = useWords();
  const { now, unit } = useMe();
  const { loaded, reload, replace } = useLoaded(`self-assessment ${caseId}`, (signal) =>
    loadSelfAssessment(caseId, { now, zone: unit.zone }, { client, signal }),
  );
  return (
    <CaseFrame caseId={caseId} current="selfAssessment" title={selfAssessment.title}>
      {loaded.state === 'ready' ? (
        <Content year={loaded.value} onSent={replace} />
      ) : (
        <Unready loaded={loaded} operation="getSelfAssessment" onRetry={reload} />
      )}
    </CaseFrame>
  );
};
