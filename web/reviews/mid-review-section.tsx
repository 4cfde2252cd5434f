import { useState } from 'react';
import type { MidReview } from '../../shared/domain/reviews/review.ts';
import { tellChange } from '../app/changes.ts';
import { useFormat, useMe, useWords } from '../app/context.ts';
import { may, relationsTo } from '../cases/reader-relations.ts';
import { Notice } from '../ui/page.tsx';
import { AcknowledgeForm } from './acknowledge-form.tsx';
import type { Dialogue } from './load-dialogue.ts';
import { MidReviewForm } from './mid-review-form.tsx';
import { MidReviewRecord } from './mid-review-record.tsx';

/** Why there is no record yet. */
const NoRecord = ({ all }: { all: Dialogue }) => {
  const { dialogue } = useWords();
  const format = useFormat();
  const { status, opensAt } = all.cycle.phases['mid-review'];
  if (status === 'scheduled') return <p className="soft">{dialogue.reviewNone(format.date(opensAt))}</p>;
  return <p className="soft">{all.case.midReview === 'missed' ? dialogue.reviewMissed : dialogue.reviewDue}</p>;
};

const useReader = (all: Dialogue) => {
  const me = useMe();
  const taskOf = (kind: string) => all.tasks.find((task) => task.kind === kind);
  const held = relationsTo(all.case, me);
  const planned = all.parts.at(-1)?.content !== undefined;
  const open = all.cycle.phases['mid-review'].status !== 'scheduled' && all.review?.acknowledgedAt === undefined;
  const holdTask = taskOf('hold-mid-review');
  return {
    mayHold: planned && open && !held.has('self') && (holdTask !== undefined || may('holdMidReview', held)),
    mayAcknowledge: held.has('self') && all.review !== undefined && open,
    holdTask,
    acknowledgeTask: taskOf('acknowledge-mid-review'),
  };
};

interface SectionProps {
  readonly all: Dialogue;
  readonly onReview: (review: MidReview) => void;
  readonly onChanged: () => void;
}

const Body = ({ all, onReview, onChanged, onSay }: SectionProps & { onSay: (text: string) => void }) => {
  const { dialogue } = useWords();
  const { mayHold, mayAcknowledge, acknowledgeTask } = useReader(all);
  const [correcting, setCorrecting] = useState(false);
  const { review } = all;
  const done = (text: string) => (next: MidReview) => {
    setCorrecting(false);
    onSay(text);
    onReview(next);
    tellChange();
  };
  if (mayHold && (review === undefined || correcting)) {
    return <MidReviewForm dialogue={all} onDone={done(dialogue.recorded(all.case.employee.name))} />;
  }
  if (review === undefined) return <NoRecord all={all} />;
  return (
    <>
      <MidReviewRecord review={review} dialogue={all} />
      {mayAcknowledge && (
        <AcknowledgeForm
          review={review}
          dueAt={acknowledgeTask?.dueAt}
          onDone={(next) => done(next.acknowledgedAt === undefined ? dialogue.objected : dialogue.acknowledged)(next)}
          onStale={onChanged}
        />
      )}
      {mayHold && (
        <p className="actions">
          <button type="button" className="quiet" onClick={() => setCorrecting(true)}>
            {dialogue.correct}
          </button>
        </p>
      )}
    </>
  );
};

/** Dialog kinerja tengah periode: recorded by the supervisor, answered by the employee, read by everybody else. */
export const MidReviewSection = ({ all, ...changes }: SectionProps) => {
  const { dialogue } = useWords();
  const format = useFormat();
  const { holdTask } = useReader(all);
  const [said, setSaid] = useState<string | undefined>(undefined);
  return (
    <section className="sheet" aria-labelledby="mid-review">
      <h2 id="mid-review">{dialogue.review}</h2>
      <p className="facts-line">
        <span className="tag">{dialogue.reviewStates[all.case.midReview]}</span>
        {holdTask !== undefined && <span>{dialogue.until(format.moment(holdTask.dueAt))}</span>}
      </p>
      {said !== undefined && <Notice kind="done">{<p>{said}</p>}</Notice>}
      <Body all={all} {...changes} onSay={setSaid} />
    </section>
  );
};
