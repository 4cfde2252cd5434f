import './cases.css';
import type { ReactNode } from 'react';
import type { AnswerOf } from '../../shared/contract/exchange.ts';
import { useDomainWords, useFormat, useMe, useWords } from '../app/context.ts';
import { PageLink, PathLink } from '../app/navigation.tsx';
import { isBuilt } from '../app/pages.tsx';
import { Page, PartOfPage } from '../ui/page.tsx';
import { addressIn, isSegmentPage, segmentFor } from './case-addresses.ts';
import { type CasePageName, tabsOf } from './case-tabs.ts';
import { relationsTo } from './reader-relations.ts';
import { useCase } from './use-case.ts';

type CaseView = AnswerOf<'getCase'>;

interface InCase {
  readonly one: CaseView;
  readonly current: CasePageName;
  readonly segmentId: string | undefined;
}

const Tabs = ({ one, current, segmentId }: InCase) => {
  const { cases } = useWords();
  const me = useMe();
  const segment = segmentFor(one, segmentId, me.employee.employeeId);
  const tabs = tabsOf(one, relationsTo(one, me)).filter((page) => page === current || isBuilt(page));
  return (
    <nav aria-label={cases.pages} className="tabs">
      <ul>
        {tabs.map((page) => (
          <li key={page}>
            <PathLink
              path={addressIn(page, one.caseId, segment)}
              {...(page === current ? { 'aria-current': 'page' as const } : {})}
            >
              {cases.tabs[page]}
            </PathLink>
          </li>
        ))}
      </ul>
    </nav>
  );
};

/** Each part of a year with a transfer has a plan, actuals and a rating of its own. */
const Segments = ({ one, current, segmentId }: InCase) => {
  const { cases, plan } = useWords();
  const format = useFormat();
  if (one.segments.length < 2 || !isSegmentPage(current)) return null;
  return (
    <nav aria-label={cases.segments} className="segments">
      <ul>
        {one.segments.map(({ segmentId: id, from, to }) => (
          <li key={id}>
            <PageLink
              to={current}
              params={{ caseId: one.caseId, segmentId: id }}
              {...(id === segmentId ? { 'aria-current': 'page' as const } : {})}
            >
              {plan.segment(format.day(from), format.day(to))}
            </PageLink>
          </li>
        ))}
      </ul>
    </nav>
  );
};

/** Whose year it is, where it stands. */
const Facts = ({ one }: { one: CaseView }) => {
  const { cases } = useWords();
  const { caseStatuses } = useDomainWords();
  return (
    <p className="facts-line">
      <strong>{one.employee.name}</strong>
      <span>{one.unit.name}</span>
      <span>{cases.year((one.segments[0]?.from ?? '').slice(0, 4))}</span>
      <span className="tag">{caseStatuses[one.stage]}</span>
    </p>
  );
};

interface CaseFrameProps {
  readonly caseId: string;
  /** The case, where the page has it already. */
  readonly known?: CaseView;
  /** The tab that is open. */
  readonly current: CasePageName;
  /** The part of the year that is open, where the page is about one. */
  readonly segmentId?: string | undefined;
  /** The heading of the page. */
  readonly title: string;
  readonly intro?: ReactNode;
  readonly children?: ReactNode;
}

/**
 * The frame of every page of one employee's year: whose it is, where it stands, and its other pages as tabs. A page that
 * still loads or may not be seen (`Unready`) may stand in it: its heading is then a part of this page.
 */
export const CaseFrame = ({ caseId, known, current, segmentId, title, intro, children }: CaseFrameProps) => {
  const one = useCase(caseId) ?? known;
  const above = (
    <div className="case-head">
      {one === undefined ? <p className="facts-line" /> : <Facts one={one} />}
      {one !== undefined && <Tabs one={one} current={current} segmentId={segmentId} />}
      {one !== undefined && <Segments one={one} current={current} segmentId={segmentId} />}
    </div>
  );
  return (
    <Page title={title} about={one?.employee.name} above={above} intro={intro}>
      <PartOfPage>{children}</PartOfPage>
    </Page>
  );
};
