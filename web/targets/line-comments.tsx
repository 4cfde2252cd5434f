import type { LineComment, Objective, PlanContent } from '../../shared/domain/targets/plan.ts';
import { useWords } from '../app/context.ts';

/** What the supervisor said about one objective and its indicators, beside it. */
export const LineComments = ({ comments, objective }: { comments: readonly LineComment[]; objective: Objective }) => {
  const { plan } = useWords();
  const own = comments.filter(
    ({ objectiveId, indicatorId }) =>
      objectiveId === objective.objectiveId || objective.indicators.some((one) => one.indicatorId === indicatorId),
  );
  if (own.length === 0) return null;
  const nameOf = ({ indicatorId }: LineComment): string | undefined =>
    objective.indicators.find((one) => one.indicatorId === indicatorId)?.name;
  return (
    <div className="notice note">
      <p className="notice-title">{plan.comments}</p>
      {own.map((comment) => (
        <p key={`${comment.indicatorId} ${comment.text}`}>
          {nameOf(comment) !== undefined && <em>{plan.commentOnLine(nameOf(comment) ?? '')}: </em>}
          {comment.text}
        </p>
      ))}
    </div>
  );
};

/** The comments that are on no line: on the whole plan, or on a line that is gone. */
export const PlanComments = ({
  comments,
  plan: { objectives },
}: {
  comments: readonly LineComment[];
  plan: PlanContent;
}) => {
  const { plan } = useWords();
  const ids = new Set(
    objectives.flatMap((one) => [one.objectiveId, ...one.indicators.map((each) => each.indicatorId)]),
  );
  const whole = comments.filter(
    ({ objectiveId, indicatorId }) => !ids.has(indicatorId ?? '') && !ids.has(objectiveId ?? ''),
  );
  if (comments.length === 0) return null;
  return (
    <section className="notice note" aria-labelledby="comments">
      <h2 id="comments" className="notice-title">
        {plan.comments}
      </h2>
      {whole.map(({ text }) => (
        <p key={text}>
          <em>{plan.commentOnPlan}: </em>
          {text}
        </p>
      ))}
      {comments
        .filter((comment) => !whole.includes(comment))
        .map(({ objectiveId, indicatorId, text }) => (
          <p key={`${objectiveId} ${indicatorId} ${text}`}>
            <em>{plan.commentOnLine(lineName(objectives, { objectiveId, indicatorId }))}: </em>
            {text}
          </p>
        ))}
    </section>
  );
};

interface Line {
  readonly objectiveId: string | undefined;
  readonly indicatorId: string | undefined;
}

const lineName = (objectives: readonly Objective[], { objectiveId, indicatorId }: Line): string =>
  objectives.flatMap(({ indicators }) => indicators).find((one) => one.indicatorId === indicatorId)?.name ??
  objectives.find((one) => one.objectiveId === objectiveId)?.text ??
  '';
