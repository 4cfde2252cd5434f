import '../console/console.css';
import './replay.css';
import type { AnswerOf } from '../../shared/contract/exchange.ts';
import { useFormat } from '../app/context.ts';
import { PageLink } from '../app/navigation.tsx';
import { Notice, Page } from '../ui/page.tsx';
import { PrintHead } from '../ui/print.tsx';
import { Unready } from '../ui/problem.tsx';
import { Assumed } from './assumed.tsx';
import { FollowUpChange } from './follow-up-change.tsx';
import { GroupTables } from './group-tables.tsx';
import { Progress } from './progress.tsx';
import { useReplayWords } from './replay-words.ts';
import type { VersionPlace } from './scheme-name.ts';
import { MoveTable, PredicateChange, Totals } from './totals.tsx';
import { UnitShifts } from './unit-shifts.tsx';
import { useReplay } from './use-replay.ts';
import { WhoMoves } from './who-moves.tsx';

type View = AnswerOf<'getReplay'>;

interface AboutProps {
  readonly view: View;
  readonly place: VersionPlace;
  readonly scheme: string;
  readonly year: number;
}

const About = ({ view, place, scheme, year }: AboutProps) => {
  const words = useReplayWords();
  const format = useFormat();
  const { startedBy, startedAt } = view;
  return (
    <>
      <p>
        {words.about(scheme, String(year))} {words.started(startedBy.name, format.moment(startedAt))}
      </p>
      <p className="replay-ways no-print">
        <PageLink to="replays" params={place}>
          {words.allOf}
        </PageLink>
        <button type="button" className="quiet" onClick={() => print()}>
          {words.print}
        </button>
      </p>
    </>
  );
};

const Figures = ({ view }: { view: View }) => (
  <>
    <Totals total={view.total} notComparable={view.notComparable} />
    {view.total.compared > 0 && (
      <>
        <div className="replay-pair">
          <PredicateChange total={view.total} />
          <MoveTable moves={view.moves} total={view.total} />
        </div>
        <GroupTables groups={view.groups} />
        <FollowUpChange rows={view.followUps} />
      </>
    )}
  </>
);

const Result = ({ view, place }: { view: View; place: VersionPlace }) => {
  const words = useReplayWords();
  const { replayId, finishedAt, total } = view;
  const isFinished = finishedAt !== undefined;
  return (
    <>
      {!isFinished && <Progress done={view.done} of={view.of} />}
      {!isFinished && total.compared > 0 && <p className="soft">{words.soFar}</p>}
      {(isFinished || total.compared > 0) && <Figures view={view} />}
      <Assumed notes={view.notes} unseen={view.unseen} assumptions={view.assumptions} />
      {!isFinished && <p className="soft">{words.later}</p>}
      {isFinished && total.compared > 0 && (
        <>
          <UnitShifts place={place} replayId={replayId} />
          <WhoMoves place={place} replayId={replayId} people={total.better + total.worse} />
        </>
      )}
    </>
  );
};

/** What a replay comes to: who stays, rises and falls, whom it touches, what it costs, and what it can't show. For HR. */
export const ReplayPage = ({ schemeId, version, replayId }: VersionPlace & { readonly replayId: string }) => {
  const words = useReplayWords();
  const place = { schemeId, version };
  const { loaded, stale, reload } = useReplay(place, replayId);
  if (loaded.state !== 'ready') return <Unready loaded={loaded} operation="getReplay" onRetry={reload} />;
  const { view, scheme, year } = loaded.value;
  return (
    <Page
      title={words.resultTitle}
      about={scheme}
      intro={<About view={view} place={place} scheme={scheme} year={year} />}
    >
      <PrintHead />
      {stale && (
        <Notice kind="note">
          <p>{words.stale}</p>
        </Notice>
      )}
      {view.outdated && (
        <Notice kind="note" title={words.outdatedTitle}>
          <p>{words.outdated}</p>
        </Notice>
      )}
      <Result view={view} place={place} />
    </Page>
  );
};
