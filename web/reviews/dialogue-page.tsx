import './reviews.css';
import type { MidReview } from '../../shared/domain/reviews/review.ts';
import { useApp, useFormat, useMe, useWords } from '../app/context.ts';
import { CaseFrame } from '../cases/case-frame.tsx';
import { useCauseWords } from '../causes/cause-words.ts';
import { MissedTargets } from '../causes/missed-targets.tsx';
import { CheckInThread } from '../checkins/check-in-thread.tsx';
import { useLoaded } from '../ui/load.ts';
import { Unready } from '../ui/problem.tsx';
import { AttainmentList } from './attainment-list.tsx';
import { EvaluationSection } from './evaluation-section.tsx';
import { type Dialogue, loadDialogue } from './load-dialogue.ts';
import { MidReviewSection } from './mid-review-section.tsx';

/** The lines that a remark may be about. */
const useObjectives = ({ parts }: Dialogue) => {
  const { plan } = useWords();
  return parts.flatMap(({ content }) =>
    (content?.objectives ?? []).map(({ objectiveId, text }, index) => ({
      objectiveId,
      label: `${plan.objective(index + 1)}: ${text}`,
    })),
  );
};

/** What was missed by the end of each part of the year, as soon as people are rated. */
const MissedOfYear = ({ all }: { all: Dialogue }) => {
  const words = useCauseWords();
  const format = useFormat();
  const { employee } = useMe();
  const { case: one, cycle, parts } = all;
  if (cycle.phases.scoring.status === 'scheduled') return null;
  const planned = parts.filter(({ content }) => content !== undefined);
  const isAsked = (segmentId: string) =>
    all.tasks.some((task) => task.kind === 'answer-objection' && task.segmentId === segmentId);
  return planned.map(({ segment: { segmentId, from, to, supervisor } }) => (
    <MissedTargets
      key={segmentId}
      caseId={one.caseId}
      segmentId={segmentId}
      employee={one.employee}
      mayName={supervisor?.employeeId === employee.employeeId || isAsked(segmentId)}
      part={planned.length > 1 ? words.of(format.day(from), format.day(to)) : undefined}
    />
  ));
};

interface ContentProps {
  readonly all: Dialogue;
  readonly onReview: (review: MidReview) => void;
  readonly onChanged: () => void;
}

/** What waits for an answer stands first: an objection to causes, and else a dialogue that is to be held or answered. */
const Content = ({ all, onReview, onChanged }: ContentProps) => {
  const objectives = useObjectives(all);
  const urgent = all.case.midReview === 'due' || all.case.midReview === 'held';
  const isContested = all.tasks.some(({ kind }) => kind === 'answer-objection');
  const missed = <MissedOfYear all={all} />;
  const thread = <CheckInThread one={all.case} objectives={objectives} />;
  return (
    <div className="columns">
      <div>
        {isContested && missed}
        {!urgent && thread}
        <MidReviewSection all={all} onReview={onReview} onChanged={onChanged} />
        {!isContested && missed}
        <EvaluationSection all={all} onChanged={onChanged} />
        {urgent && thread}
      </div>
      <AttainmentList part={all.parts.at(-1)} />
    </div>
  );
};

/** Dialog kinerja: everything that was said about one employee's year, and where it is said. */
export const DialoguePage = ({ caseId }: { caseId: string }) => {
  const { client } = useApp();
  const { dialogue } = useWords();
  const { now, unit } = useMe();
  const { loaded, reload, replace } = useLoaded(`dialogue ${caseId}`, (signal) =>
    loadDialogue(caseId, { now, zone: unit.zone }, { client, signal }),
  );
  const keep = (all: Dialogue) => (review: MidReview) => {
    const midReview = review.acknowledgedAt === undefined ? 'held' : 'acknowledged';
    replace({ ...all, review, case: { ...all.case, midReview } });
    reload();
  };
  return (
    <CaseFrame
      caseId={caseId}
      current="dialogue"
      title={dialogue.title}
      intro={<p className="soft">{dialogue.intro}</p>}
    >
      {loaded.state === 'ready' ? (
        <Content all={loaded.value} onReview={keep(loaded.value)} onChanged={reload} />
      ) : (
        <Unready loaded={loaded} operation="listCheckIns" onRetry={reload} />
      )}
    </CaseFrame>
  );
};
